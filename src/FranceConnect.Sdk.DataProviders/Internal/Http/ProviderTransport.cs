using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// Sends calls: waits for the quota, bounds each attempt and the whole, retries what the verdict allows, and leaves one log line, one metric
/// and one span for each call.
/// </summary>
internal sealed class ProviderTransport(
    IHttpClientFactory clients,
    TimeProvider time,
    ILogger<ProviderTransport> logger
)
{
    /// <summary>How long a citizen waits for the quota when nothing else bounds the wait.</summary>
    private static readonly TimeSpan s_longestQueue = TimeSpan.FromSeconds(30);

    public async Task<Verdict> SendAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = DataProviderDiagnostics.StartCall(call);
        var verdict = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        DataProviderDiagnostics.EndCall(activity, call, verdict, time.GetElapsedTime(started));
        logger.Called(call, verdict, time.GetElapsedTime(started));
        return verdict;
    }

    private async Task<Verdict> RunAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        using var whole = new Deadline(time, call.EndsAt, cancellationToken);
        var retries = new CallRetries(call, time);
        try
        {
            return await retries.ExecuteAsync(token => AttemptAsync(call, token), whole.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return retries.Last
                ?? Failed(call, DataOutcome.TooLate, FranceConnectErrorCode.DataTooLate, DataErrorKind.Local);
        }
    }

    private async Task<Verdict> AttemptAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        if (call.Limit is { } limit && !await TakeTurnAsync(call, limit, cancellationToken).ConfigureAwait(false))
            return Failed(
                call,
                DataOutcome.QuotaExceeded,
                FranceConnectErrorCode.DataQuotaExceeded,
                DataErrorKind.RateLimit
            );
        var attempt = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        if (attempt.Failure == FranceConnectErrorCode.DataTransportFailed && call.Limit?.Limiter.SuspectBan() == true)
            attempt = Attempt.Failed(FranceConnectErrorCode.DataBanSuspected);
        var verdict = call.Judge(attempt);
        if (call.Limit is var (limiter, lane))
        {
            if (verdict.Response is { } response)
                limiter.Learn(lane, response.RateLimit);
            if (attempt.Status == 429)
                limiter.Refuse(lane, verdict.Error?.RetryAfter);
        }
        return verdict;
    }

    private async Task<bool> TakeTurnAsync(
        ProviderCall call,
        (CallLimiter Limiter, string Lane) limit,
        CancellationToken cancellationToken
    )
    {
        if (call.IsBatch)
            return await limit
                .Limiter.WaitAsync(limit.Lane, true, call.EndsAt ?? DateTimeOffset.MaxValue, cancellationToken)
                .ConfigureAwait(false);
        var endsAt = time.GetUtcNow() + s_longestQueue;
        if (call.EndsAt < endsAt)
            endsAt = call.EndsAt.Value;
        using var queue = new Deadline(time, endsAt, cancellationToken);
        try
        {
            return await limit.Limiter.WaitAsync(limit.Lane, false, endsAt, queue.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Attempt> ExchangeAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        using var timeout = new Deadline(time, time.GetUtcNow() + call.AttemptTimeout, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(call.Method, call.Address) { Content = call.Content?.Invoke() };
            call.Authorize(request.Headers);
            // Not disposed of: the factory owns the handler, and a disposed client would cancel what still runs.
            var client = clients.CreateClient(call.ClientName);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token)
                .ConfigureAwait(false);
            var headers = ResponseHeaders.Read(response);
            var body = await BoundedContent
                .BufferAsync(response, DataProviderHttp.MaxResponseBytes, timeout.Token)
                .ConfigureAwait(false);
            return new Attempt((int)response.StatusCode, headers, body);
        }
        catch (OversizedResponseException)
        {
            return Attempt.Failed(FranceConnectErrorCode.DataAnswerInvalid, "oversized");
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested
            )
        {
            return Attempt.Failed(FranceConnectErrorCode.DataTransportFailed, TransportFailure.Describe(exception));
        }
    }

    private static Verdict Failed(
        ProviderCall call,
        DataOutcome outcome,
        FranceConnectErrorCode code,
        DataErrorKind kind
    ) =>
        new(
            outcome,
            new DataError(code, kind, code.IsTransient, method: call.Method.Method, address: call.AddressWithoutQuery),
            null
        );
}
