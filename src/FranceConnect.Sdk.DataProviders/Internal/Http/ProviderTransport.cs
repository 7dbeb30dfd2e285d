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
        Verdict verdict;
        try
        {
            verdict = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            DataProviderDiagnostics.EndCall(activity, call, null, time.GetElapsedTime(started));
            logger.Cancelled(call, time.GetElapsedTime(started));
            throw;
        }
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
            return await retries
                .ExecuteAsync(token => AttemptAsync(call, retries.Last, token), whole.Token)
                .ConfigureAwait(false);
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

    private async Task<Verdict> AttemptAsync(ProviderCall call, Verdict? last, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (call.Limit is { } limit && !await TakeTurnAsync(call, limit, cancellationToken).ConfigureAwait(false))
            // The provider's own refusal says more than ours to ask again.
            return last is not null
                ? last with
                {
                    MayRetry = false,
                }
                : Failed(
                    call,
                    DataOutcome.QuotaExceeded,
                    FranceConnectErrorCode.DataQuotaExceeded,
                    DataErrorKind.RateLimit
                );
        var attempt = await ExchangeAsync(call, cancellationToken).ConfigureAwait(false);
        if (attempt.IsAnswered)
            call.Limit?.Limiter.Answered();
        else if (call.Limit?.Limiter.SuspectBan() == true)
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
        var endsAt = call.EndsAt ?? DateTimeOffset.MaxValue;
        var patience = time.GetUtcNow() + s_longestQueue;
        if (call.IsBatch || endsAt <= patience)
            return await limit
                .Limiter.WaitAsync(limit.Lane, call.IsBatch, endsAt, cancellationToken)
                .ConfigureAwait(false);
        using var queue = new Deadline(time, patience, cancellationToken);
        try
        {
            return await limit.Limiter.WaitAsync(limit.Lane, false, patience, queue.Token).ConfigureAwait(false);
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
            return await timeout
                .WaitAsync(RoundTripAsync(call, timeout.Token, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Attempt.Failed(FranceConnectErrorCode.DataTransportFailed, TransportFailure.Describe(exception));
        }
    }

    private async Task<Attempt> RoundTripAsync(
        ProviderCall call,
        CancellationToken timeout,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(call.Method, call.Address) { Content = call.Content?.Invoke() };
        call.Authorize(request.Headers);
        var isAnswered = false;
        try
        {
            // Not disposed of: the factory owns the handler, and a disposed client would cancel what still runs.
            var client = clients.CreateClient(call.ClientName);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout)
                .ConfigureAwait(false);
            isAnswered = true;
#if !NET8_0_OR_GREATER
            // .NET Framework's streams do not heed the token.
            using var stop = timeout.Register(response.Dispose);
#endif
            var headers = ResponseHeaders.Read(response);
            var body = await BoundedContent
                .BufferAsync(response, DataProviderHttp.MaxResponseBytes, timeout)
                .ConfigureAwait(false);
            return new Attempt((int)response.StatusCode, headers, body) { IsAnswered = true };
        }
        catch (OversizedResponseException)
        {
            return Attempt.Failed(FranceConnectErrorCode.DataAnswerInvalid, "oversized") with { IsAnswered = true };
        }
        // Of any type: a handler of the vendor's own (a proxy, a circuit breaker) fails in its own way.
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Attempt.Failed(FranceConnectErrorCode.DataTransportFailed, TransportFailure.Describe(exception)) with
            {
                IsAnswered = isAnswered,
            };
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
