using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>
/// A reverse proxy of the test's own, with the configuration that docs/guides/scaling.md gives: its addresses and files alone are replaced. It ends
/// with its standard input, so with the tests, however they end.
/// </summary>
internal sealed partial class NginxProxy : IAsyncDisposable
{
    private const string Program = "nginx";
    private const string Watched =
        "\"$0\" \"$@\" & server=$!; exec >/dev/null 2>&1; read -r _; kill -TERM $server; wait $server";

    private const int MaxAttempts = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fcsdk-nginx-");
    private Process? _process;

    private NginxProxy() { }

    public int Port { get; private set; }

    /// <summary>The one it shows to browsers.</summary>
    public X509Certificate2 Certificate { get; private set; } = null!;

    private string AccessLog => Path.Combine(_folder.FullName, "access.log");

    public static async Task<NginxProxy> StartAsync(params int[] nodes)
    {
        if (FindProgram() is not { } program)
        {
            Prerequisite.Missing($"{Program} is not installed (apt-get install {Program}).");
            throw new InvalidOperationException("Missing() always throws.");
        }
        var proxy = new NginxProxy();
        try
        {
            proxy.WriteCertificate();
            for (var attempt = 1; ; attempt++)
            {
                proxy.Port = Ports.Free();
                proxy.WriteConfiguration(nodes);
                var errors = await proxy.LaunchAsync(program);
                if (errors is null)
                    return proxy;
                // Between the choice of the port and its opening, another program may have taken it.
                if (attempt == MaxAttempts || !errors.Contains("Address already in use", StringComparison.Ordinal))
                    throw new InvalidOperationException($"{Program} did not start: {errors}");
            }
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it has served: the path, the status, and the ports of the nodes it asked, the last one having answered.</summary>
    public IReadOnlyList<Served> Log =>
        [
            .. LogLine()
                .Matches(File.Exists(AccessLog) ? File.ReadAllText(AccessLog) : "")
                .Select(static line => new Served(
                    line.Groups["path"].Value,
                    int.Parse(line.Groups["status"].Value, null),
                    [.. line.Groups["node"].Captures.Select(static node => int.Parse(node.Value, null))]
                )),
        ];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Certificate?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        process.Dispose();
    }

    /// <returns>Null once it listens; what it said when it could not.</returns>
    private async Task<string?> LaunchAsync(string program)
    {
        string[] arguments = ["-c", Watched, program, "-p", _folder.FullName, "-c", "nginx.conf"];
        _process = Process.Start(
            new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardInput = true, RedirectStandardError = true }
        )!;
        var errors = _process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(s_patience);
        while (!await IsListeningAsync())
        {
            // Its errors end when it does.
            if (errors.IsCompleted)
            {
                await StopAsync();
                return await errors;
            }
            await Task.Delay(20, patience.Token);
        }
        return null;
    }

    private async Task<bool> IsListeningAsync()
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        Certificate = new CertificateRequest(
            "CN=portail.mairie.example",
            key,
            HashAlgorithmName.SHA256
        ).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(_folder.FullName, "portail.pem"), Certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder.FullName, "portail.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private void WriteConfiguration(int[] nodes)
    {
        var documented = NginxBlock()
            .Match(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "guides", "scaling.md")))
            .Groups["block"]
            .Value;
        (string Documented, string Own)[] replaced =
        [
            ("10.0.0.11:8080", $"127.0.0.1:{nodes[0]}"),
            ("10.0.0.12:8080", $"127.0.0.1:{nodes[1]}"),
            ("listen 443 ssl", $"listen 127.0.0.1:{Port} ssl"),
            ("/etc/nginx/portail.pem", "portail.pem"),
            ("/etc/nginx/portail.key", "portail.key"),
            ("/var/log/nginx/portail.log", "access.log"),
        ];
        foreach (var (text, own) in replaced)
        {
            Assert.That(documented, Does.Contain(text), "the configuration of the guide");
            documented = documented.Replace(text, own, StringComparison.Ordinal);
        }
        File.WriteAllText(
            Path.Combine(_folder.FullName, "nginx.conf"),
            $$"""
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr error;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            events { worker_connections 1024; }
            http {
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
            {{documented}}
            }
            """
        );
    }

    // Debian keeps it in sbin, out of the path of whoever is not root.
    private static string? FindProgram() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static folder => new[] { folder, SystemTwinOf(folder) })
            .Select(static folder => Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);

    private static string SystemTwinOf(string folder) =>
        Path.GetFileName(folder) == "bin" ? Path.Combine(Path.GetDirectoryName(folder)!, "sbin") : folder;

    [GeneratedRegex("```nginx\n(?<block>.*?)```", RegexOptions.Singleline)]
    private static partial Regex NginxBlock();

    [GeneratedRegex("\"\\w+ (?<path>\\S+)\" (?<status>\\d+) (?:(?:, |-|127\\.0\\.0\\.1:(?<node>\\d+)))+ [\\d.]+\n")]
    private static partial Regex LogLine();

    internal sealed record Served(string Path, int Status, IReadOnlyList<int> Nodes);
}
