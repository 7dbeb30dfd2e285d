using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal;

/// <summary>The portal in a process of its own, on a free port, configured by environment variables alone.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [SourceTree.Sample("PortailFamille")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Configuration().IsMatch(name)).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; private set; }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the portal and waits until it listens.</summary>
    public static async Task<PortalProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var portal = new PortalProcess(settings);
        try
        {
            var ended = portal._process.WaitForExitAsync();
            if (await Task.WhenAny(portal._port.Task, ended).WaitAsync(Patience) == ended)
                throw new InvalidOperationException($"The portal stopped: {portal.Output}");
            portal.Port = await portal._port.Task;
            return portal;
        }
        catch
        {
            portal.Dispose();
            throw;
        }
    }

    /// <summary>Starts a portal that must stop by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params (string Key, string Value)[] settings)
    {
        using var portal = new PortalProcess(settings);
        var ended = portal._process.WaitForExitAsync();
        if (await Task.WhenAny(portal._port.Task, ended).WaitAsync(Patience) != ended)
            throw new AssertionException($"The portal started: {portal.Output}");
        return (portal._process.ExitCode, portal.Output);
    }

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    /// <summary>Waits for a line to be printed so many times: printing is behind the answers.</summary>
    public async Task WaitForOutputAsync(string text, int times)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Regex.Count(Output, Regex.Escape(text)) < times)
            await Task.Delay(50, patience.Token);
    }

    /// <summary>Kills it at once (SIGKILL): it says good-bye to nobody.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (ListeningPort().Match(line) is { Success: true } port)
            _port.TrySetResult(int.Parse(port.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Variables of whoever runs the tests that the portal would take for its own.</summary>
    [GeneratedRegex(
        "^(ASPNETCORE_|DOTNET_ENVIRONMENT|FranceConnect|ApiParticulier|API_PARTICULIER_|ConnectionStrings|DataProtection|Dgfip|Logging|Reference|URLS|(HTTPS?|ALL|NO)_PROXY)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Configuration();

    [GeneratedRegex(@"(?<=Now listening on: http://127\.0\.0\.1:)\d+")]
    private static partial Regex ListeningPort();
}
