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

    private readonly CallsUnderWay _underWay = new(time);

    public async Task<Verdict> SendAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = DataProviderDiagnostics.StartCall(call);
        Verdict verdict;
        try
        {
            verdict = call.Question is { } question
                ? await _underWay
                    .JoinAsync(call, question, token => RunAsync(call, token), cancellationToken)
                    .ConfigureAwait(false)
                    ?? TooLate(call)
                : await RunAsync(call, cancellationToken).ConfigureAwait(false);
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
                .ExecuteAsync(token => AttemptAsync(call, retries.Last, cancellationToken, token), whole.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return retries.Last ?? TooLate(call);
        }
    }

    /// <param name="call">What to send.</param>
    /// <param name="last">What the attempt before said.</param>
    /// <param name="caller">The caller's own token.</param>
    /// <param name="cancellationToken">The caller's, or the end of the call's time.</param>
    private async Task<Verdict> AttemptAsync(
        ProviderCall call,
        Verdict? last,
        CancellationToken caller,
        CancellationToken cancellationToken
    )
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
                    DataErrorKind.RateLimit,
                    limit.Limiter.OpensIn(limit.Lane)
                );
        var attempt = await WatchAsync(call, caller, cancellationToken).ConfigureAwait(false);
        var verdict = call.Judge(attempt);
        if (call.Limit is not var (limiter, lane))
            return verdict;
        if (verdict.Response is { RateLimit: { Remaining: { } remaining, ResetsAt: { } reset } } response)
            limiter.Learn(lane, remaining, reset - ResponseHeaders.ReadDate(response.Headers, time.GetUtcNow()));
        if (attempt.Status == 429)
            limiter.Refuse(lane, verdict.Error?.RetryAfter);
        return verdict;
    }

    // One attempt, and what its end says of the server to the limiter.
    private async Task<Attempt> WatchAsync(
        ProviderCall call,
        CancellationToken caller,
        CancellationToken cancellationToken
    )
    {
        var send = new SingleSend();
        var started = time.GetTimestamp();
        Attempt attempt;
        try
        {
            attempt = await ExchangeAsync(call, send, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            // The budget may end before any time-out of the attempt: a silence that lasted long enough is one all the same.
            if (send.IsAnswered)
                call.Limit?.Limiter.Answered();
            else if (time.GetElapsedTime(started) >= call.ConnectTimeout)
                call.Limit?.Limiter.Unanswered(isConnectionFailure: false);
            throw;
        }
        if (attempt.IsAnswered)
            call.Limit?.Limiter.Answered();
        else if (!attempt.IsConnectionRefused && call.Limit?.Limiter.Unanswered(attempt.IsConnectionFailure) == true)
            return attempt with { Failure = FranceConnectErrorCode.DataBanSuspected, FailureDetail = null };
        return attempt;
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

    private async Task<Attempt> ExchangeAsync(ProviderCall call, SingleSend send, CancellationToken cancellationToken)
    {
        using var timeout = new Deadline(time, time.GetUtcNow() + call.AttemptTimeout, cancellationToken);
        try
        {
            return await timeout
                .WaitAsync(RoundTripAsync(call, send, timeout.Token, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(exception, send);
        }
    }

    private async Task<Attempt> RoundTripAsync(
        ProviderCall call,
        SingleSend send,
        CancellationToken timeout,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(call.Method, call.Address) { Content = call.Content?.Invoke() };
        send.Mark(request);
        call.Authorize(request.Headers);
        try
        {
            // Not disposed of: the factory owns the handler, and a disposed client would cancel what still runs.
            var client = clients.CreateClient(call.ClientName);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout)
                .ConfigureAwait(false);
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
            return send.RepeatedRefusal ?? Failed(exception, send);
        }
    }

    private static Attempt Failed(Exception exception, SingleSend send)
    {
        var failure = send.Failure ?? exception;
        return Attempt.Failed(FranceConnectErrorCode.DataTransportFailed, TransportFailure.Describe(failure)) with
        {
            IsAnswered = send.IsAnswered,
            IsConnectionFailure = send.Failure is { } met && AttemptFailure.IsOfConnection(met),
            IsConnectionRefused = AttemptFailure.IsRefusal(failure),
            Cause = AttemptFailure.CauseOf(failure, isOfTheWire: send.Failure is not null),
        };
    }

    private static Verdict TooLate(ProviderCall call) =>
        Failed(call, DataOutcome.TooLate, FranceConnectErrorCode.DataTooLate, DataErrorKind.Local);

    private static Verdict Failed(
        ProviderCall call,
        DataOutcome outcome,
        FranceConnectErrorCode code,
        DataErrorKind kind,
        TimeSpan? retryAfter = null
    ) =>
        new(
            outcome,
            new DataError(
                code,
                kind,
                code.IsTransient,
                retryAfter: retryAfter,
                method: call.Method.Method,
                address: call.AddressWithoutQuery
            ),
            null
        );
}
