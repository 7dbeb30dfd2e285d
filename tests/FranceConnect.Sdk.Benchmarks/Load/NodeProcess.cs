using System.Diagnostics;
using System.Net.Http.Json;
using FranceConnect.Sdk.Benchmarks.Login;

namespace FranceConnect.Sdk.Benchmarks.Load;

/// <summary>The node, in a process of its own; it ends with its standard input.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private NodeProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<NodeProcess> StartAsync(Scenario scenario, string provider, EncryptionKey? key)
    {
        var process = Child.Start(typeof(Child).Assembly.Location, LoadNode.Argument, scenario.Name, provider);
        // The key is on no command line.
        await process.StandardInput.WriteLineAsync((key?.PrivateJwk() ?? "").ReplaceLineEndings(""));
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync() is { } address
            ? new NodeProcess(process, new Uri(address))
            : throw new InvalidOperationException("The measure is worth nothing: the node failed.");
    }

    /// <summary>What it has used so far, its heap collected.</summary>
    public async Task<LoadNode.Usage> MeasureAsync() =>
        (await _http.GetFromJsonAsync<LoadNode.Usage>(new Uri(Address, LoadNode.UsagePath)))!;

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
