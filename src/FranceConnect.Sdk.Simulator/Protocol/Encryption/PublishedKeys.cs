using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The key a token is encrypted for. What a service publishes is kept for a minute, and read again before when no key fits: a service
/// that changes its keys is followed at once.
/// </summary>
internal sealed class PublishedKeys(TimeProvider time, TimeSpan patience) : IDisposable
{
    private const int MaximumLength = 64 * 1024;
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(1);

    /// <summary>What the platform waits for any server.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(6);

    private readonly ConcurrentDictionary<Uri, (IReadOnlyList<EncryptionKey> Keys, DateTimeOffset ReadAt)> _read =
        new();
    private readonly HttpMessageInvoker _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        }
    );

    /// <exception cref="JsonErrorException">The service publishes no usable key.</exception>
    public async Task<EncryptionKey> FindAsync(RegisteredClient client, CancellationToken cancellationToken)
    {
        if (client.JwksUri is not { } address)
        {
            return client.FindKey() ?? throw NoKey(client);
        }

        if (
            _read.TryGetValue(address, out var last)
            && time.GetUtcNow() < last.ReadAt + s_kept
            && client.FindKey(last.Keys) is { } known
        )
        {
            return known;
        }

        var keys = await ReadAsync(address, cancellationToken);
        _read[address] = (keys, time.GetUtcNow());
        return client.FindKey(keys) ?? throw NoKey(client);
    }

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<EncryptionKey>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        // Of real time: a test's clock stands still while the service does not answer.
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _http.SendAsync(request, waiting.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw Unreadable(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}"));
            }

            await using var stream = await response.Content.ReadAsStreamAsync(waiting.Token);
            var body = new byte[MaximumLength + 1];
            var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, waiting.Token);
            return length > MaximumLength
                ? throw Unreadable("larger than 64 KiB")
                : EncryptionKey.ReadAll(Encoding.UTF8.GetString(body, 0, length));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreadable("no answer in time");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw Unreadable("unreachable");
        }
        catch (JsonException)
        {
            throw Unreadable("not a JSON Web Key Set");
        }
    }

    private static JsonErrorException Unreadable(string why) =>
        Refused("client JSON Web Key Set failed to be refreshed", why);

    private static JsonErrorException NoKey(RegisteredClient client) =>
        Refused($"no suitable encryption key found ({client.EncryptionAlgorithm})", detail: null);

    // Not recorded: an error of the engine without a code of its own.
    private static JsonErrorException Refused(string text, string? detail) =>
        new(400, "invalid_client_metadata", text, detail, "Y040001");
}
