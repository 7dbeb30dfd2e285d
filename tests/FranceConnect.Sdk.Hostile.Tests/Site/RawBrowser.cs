using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>Asks with a Host header that no library would send: the bytes are written as they are.</summary>
internal static class RawBrowser
{
    public static async Task<Page> GetAsync(Uri site, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port);
        var stream = client.GetStream();
        // HTTP/1.0: the answer ends with the connection, and is in one piece.
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var parts = (await reader.ReadToEndAsync()).Split("\r\n\r\n", 2);
        var lines = parts[0].Split("\r\n");
        return new Page(
            (HttpStatusCode)int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            Values(lines, "Location").SingleOrDefault(),
            parts[1],
            [.. Values(lines, "Set-Cookie")]
        );
    }

    private static IEnumerable<string> Values(string[] lines, string name) =>
        lines
            .Where(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 2)..]);
}
