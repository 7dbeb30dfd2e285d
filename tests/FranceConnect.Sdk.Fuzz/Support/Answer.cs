using System.Globalization;
using System.Net;
using System.Text;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>
/// An answer as a server writes it: a first line that says to which question and with which status, headers, an empty line, the body. Without an
/// empty line, all of it is the body of a 200.
/// </summary>
internal sealed record Answer(string Route, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static Answer Read(byte[] input)
    {
        var cut = input.AsSpan().IndexOf("\n\n"u8);
        if (cut < 0)
            return new Answer("", 200, new Dictionary<string, string>(), input);
        var lines = Encoding.UTF8.GetString(input, 0, cut).Split('\n');
        var first = lines[0].Split(' ');
        var status = int.TryParse(first[^1], CultureInfo.InvariantCulture, out var number) ? number : 200;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[line[..colon]] = line[(colon + 1)..].Trim();
        // HTTP knows three digits.
        return new Answer(first[0], status is >= 100 and <= 999 ? status : 200, headers, input[(cut + 2)..]);
    }

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
            if (!IsFramed(name) && !response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    // What HTTP's own layer reads before the SDK sees an answer.
    private static bool IsFramed(string name) => name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
}
