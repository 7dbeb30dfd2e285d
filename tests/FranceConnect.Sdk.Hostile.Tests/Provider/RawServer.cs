using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>A socket that answers bytes of the attacker's choice: what no web server would send.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;

    private RawServer(Func<NetworkStream, CancellationToken, Task> answer) => _answer = answer;

    public string Address => $"http://{_listener.LocalEndpoint}";

    public static RawServer Start(Func<NetworkStream, CancellationToken, Task> answer)
    {
        var server = new RawServer(answer);
        server._listener.Start();
        _ = server.AcceptAsync();
        return server;
    }

    public static RawServer Saying(string text) =>
        Start(async (stream, stop) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop));

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), _stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var request = new byte[16 * 1024];
                _ = await stream.ReadAsync(request, stop);
                await _answer(stream, stop);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The service hung up, as it may.
        }
    }
}
