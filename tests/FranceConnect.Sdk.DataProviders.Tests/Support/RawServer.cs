using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A server on loopback that writes whatever bytes a test wants.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private int _requests;

    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ListenAsync();
    }

    public RawServer(string answer)
        : this((stream, token) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), token).AsTask()) { }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Requests => Volatile.Read(ref _requests);

    public string Head { get; private set; } = "";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var token = _stop.Token;
        while (!token.IsCancellationRequested)
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(token), token);
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken token)
    {
        using (client)
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer, token);
                    if (read == 0)
                        return;
                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
                Head = head.ToString();
                Interlocked.Increment(ref _requests);
                await _answer(stream, token);
            }
            catch (Exception exception)
                when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client left, or the test is over.
            }
    }
}
