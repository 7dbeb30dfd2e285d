using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FranceConnect.Sdk;

/// <summary>
/// A Redis of the test's own, on a free port of this machine, in memory alone unless it is told to keep what it holds. It ends with its standard
/// input, so with the tests, however they end.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";

    // Its end takes the shell, and the shell's takes it; nothing that it holds is worth a farewell.
    private const string Watched =
        Program + " \"$@\" & server=$!; exec >/dev/null 2>&1; read -r _; kill -9 $server; wait $server";

    private const int MaxAttempts = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fcsdk-redis-");
    private Process? _process;

    private readonly bool _isKept;

    private RedisServer(bool isKept) => _isKept = isKept;

    public int Port { get; private set; }

    /// <param name="isKept">Whether each write is on disk before it is answered, and there again after a restart.</param>
    public static async Task<RedisServer> StartAsync(bool isKept = false)
    {
        if (!IsInstalled())
            Prerequisite.Missing($"{Program} is not installed (apt-get install {Program}).");
        var server = new RedisServer(isKept);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                server.Port = FreePort();
                var output = await server.LaunchAsync();
                if (output is null)
                    return server;
                // Between the choice of the port and its opening, another program may have taken it.
                if (attempt == MaxAttempts || !output.Contains("Address already in use", StringComparison.Ordinal))
                    throw new InvalidOperationException($"{Program} did not start: {output}");
            }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills it, with what it held in memory.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        process.Dispose();
    }

    /// <summary>Starts it again on the same port, with what it kept.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        if (await LaunchAsync() is { } output)
            throw new InvalidOperationException($"{Program} did not start again: {output}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    /// <returns>Null once it answers; what it said when it could not.</returns>
    private async Task<string?> LaunchAsync()
    {
        string[] settings =
        [
            .. new[] { "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder.FullName },
            .. new[] { "--save", "", "--daemonize", "no", "--logfile", "" },
            .. new[] { "--appendonly", _isKept ? "yes" : "no", "--appendfsync", "always" },
        ];
        var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", Watched, "sh", .. settings])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _process = process;
        var output = new StringBuilder();
        var isReady = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                isReady.TrySetResult(false);
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal))
                isReady.TrySetResult(true);
            else if (!isReady.Task.IsCompleted)
                output.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await isReady.Task.WaitAsync(s_patience))
            return null;
        await KillAsync();
        return output.ToString();
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(static folder => File.Exists(Path.Combine(folder, Program)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
