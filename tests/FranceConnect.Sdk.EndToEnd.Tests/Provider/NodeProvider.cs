using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>The foreign provider's process; it ends with its standard input, so with these tests, however they end.</summary>
internal sealed class NodeProvider : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(
        SourceTree.Root,
        "tests",
        "FranceConnect.Sdk.EndToEnd.Tests",
        "foreign-provider"
    );

    private readonly Process _process;

    private NodeProvider(Process process, int port)
    {
        _process = process;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri Address { get; }

    public static async Task<NodeProvider> StartAsync(string issuer, SigningKeys keys, IEnumerable<JsonObject> clients)
    {
        await InstallAsync();
        var process = Launch(
            "node",
            ["provider.mjs"],
            new()
            {
                ["ISSUER"] = issuer,
                ["JWKS"] = keys.ToPrivateJwks(),
                ["CLIENTS"] = new JsonArray([.. clients]).ToJsonString(),
            }
        );
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(StartTimeout);
        var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
        if (line is null)
            throw new InvalidOperationException($"The foreign provider did not start: {await errors}");
        using var ready = JsonDocument.Parse(line);
        return new NodeProvider(process, ready.RootElement.GetProperty("port").GetInt32());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")))
            return;
        using var install = Launch("npm", ["ci"], []);
        var output = install.StandardOutput.ReadToEndAsync();
        var errors = install.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(InstallTimeout);
        try
        {
            await install.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            install.Kill(entireProcessTree: true);
            Prerequisite.Missing($"npm ci of the foreign provider did not end within {InstallTimeout}.");
        }
        if (install.ExitCode != 0)
            Prerequisite.Missing($"npm ci of the foreign provider failed: {await output}{await errors}");
    }

    private static Process Launch(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Prerequisite.Missing($"{program} is not installed (Node.js 20 or later runs the foreign provider).");
            throw new InvalidOperationException("Missing() always throws.", exception);
        }
    }
}
