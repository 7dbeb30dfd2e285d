using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Browser.Tests.Running;

/// <summary>The portal as a vendor starts it, in a process of its own, without configuration but a free port and what a test sets.</summary>
internal sealed partial class Portal : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Uri? _simulator;

    private Portal(IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [SourceTree.Sample("PortailFamille"), "--urls", "http://127.0.0.1:0"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList())
            start.Environment.Remove(name);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) =>
            _port.TrySetException(new InvalidOperationException("The portal stopped: " + Output));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    public Uri Simulator => _simulator ?? throw new InvalidOperationException("The simulator did not say its address.");

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<Portal> StartAsync(params (string Key, string Value)[] settings)
    {
        var portal = new Portal(settings);
        try
        {
            portal.Address = new Uri($"http://localhost:{await portal._port.Task.WaitAsync(StartTimeout)}");
            return portal;
        }
        catch
        {
            portal.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("FranceConnect", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ApiParticulier", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("API_PARTICULIER_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("URLS", StringComparison.OrdinalIgnoreCase);

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (SimulatorAddress().Match(line) is { Success: true } simulator)
            _simulator = new Uri(simulator.Value);
        if (ListeningPort().Match(line) is { Success: true } port)
            _port.TrySetResult(int.Parse(port.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<=simulator runs at )http://\S+/")]
    private static partial Regex SimulatorAddress();

    [GeneratedRegex(@"(?<=Now listening on: http://127\.0\.0\.1:)\d+")]
    private static partial Regex ListeningPort();
}
