using System.Net.Http.Headers;
using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Reference;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>One open API: its address, its limit, and the way to it. A limit is that of this server's address, whoever asks.</summary>
internal sealed class ReferenceApi(
    ProviderTransport transport,
    string provider,
    Uri baseAddress,
    int callsPerSecond,
    ReferenceOptions options,
    TimeProvider time
) : IDisposable
{
    private const int SecondsInAMinute = 60;

    private readonly CallLimiter _limiter = new(time, callsPerSecond * SecondsInAMinute, callsPerSecond);
    private readonly TimeSpan _connectTimeout = options.ConnectTimeout;
    private readonly TimeSpan _readTimeout = options.ReadTimeout;
    private readonly int _maxRetries = options.MaxRetries;

    /// <summary>Asks, and reads the body.</summary>
    /// <param name="route">The route without any value, for logs.</param>
    /// <param name="path">The route asked.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="read">From the body to the model; null when it is not the contract's.</param>
    /// <param name="callOptions">What differs for this call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DataResult<T>> AskAsync<T>(
        string route,
        string path,
        QueryParameters query,
        Func<JsonElement, T?> read,
        DataCallOptions? callOptions,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var address = ProviderAddress.Join(baseAddress, path);
        var verdict = await transport
            .SendAsync(
                new ProviderCall(
                    ReferenceClientNames.HttpClient,
                    provider,
                    route,
                    query.AppendTo(address),
                    WriteHeaders,
                    attempt => PlainAnswer.Judge(attempt, address, time.GetUtcNow())
                )
                {
                    Limit = (_limiter, provider),
                    IsBatch = callOptions?.IsBatch ?? false,
                    EndsAt = callOptions?.Budget?.EndsAt,
                    MaxRetries = Math.Max(0, Math.Min(3, callOptions?.MaxRetries ?? _maxRetries)),
                    ConnectTimeout = _connectTimeout,
                    AttemptTimeout = _readTimeout,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (verdict is not { Outcome: DataOutcome.Found, Response: { } response })
            return new(verdict.Outcome, null, verdict.Error, verdict.Response, time.GetUtcNow());
        if (read(response.Data) is { } value)
            return new(DataOutcome.Found, value, null, response, time.GetUtcNow());
        var code = FranceConnectErrorCode.DataAnswerInvalid;
        var error = new DataError(
            code,
            DataErrorKind.Transport,
            code.IsTransient,
            address: address,
            status: response.Status
        );
        return new(DataOutcome.TransportFailed, null, error, response, time.GetUtcNow());
    }

    /// <summary>What ends without a call, or after calls that found nothing.</summary>
    public DataResult<T> Without<T>(DataOutcome outcome, FranceConnectErrorCode code, string detail)
        where T : class =>
        new(
            outcome,
            null,
            new DataError(
                code,
                outcome == DataOutcome.NotFound ? DataErrorKind.NotFound : DataErrorKind.Local,
                code.IsTransient,
                detail: detail
            ),
            null,
            time.GetUtcNow()
        );

    public DataResult<T> Reject<T>(string detail)
        where T : class => Without<T>(DataOutcome.RequestRejected, FranceConnectErrorCode.DataRequestRejected, detail);

    public void Dispose() => _limiter.Dispose();

    private static void WriteHeaders(HttpRequestHeaders headers)
    {
        headers.Accept.ParseAdd("application/json");
        headers.UserAgent.ParseAdd(UserAgent.Sdk);
    }
}
