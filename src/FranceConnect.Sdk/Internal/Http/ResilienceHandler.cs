using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Retries what is safe to ask again (GET: discovery, keys, userinfo) with jitter, inside the 30 seconds FranceConnect's grant lives.
/// A POST is sent once: a second code exchange burns the login.
/// </summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private const int Retries = 2;
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WholeTimeout = TimeSpan.FromSeconds(18);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly ResiliencePipeline<HttpResponseMessage> _reads;
    private readonly ResiliencePipeline<HttpResponseMessage> _writes;

    public ResilienceHandler(TimeProvider time)
    {
        _reads = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(WholeTimeout)
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Retries,
                    Delay = TimeSpan.FromMilliseconds(250),
                    MaxDelay = LongestWait,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = static args => new ValueTask<bool>(IsWorthAsking(args.Outcome)),
                    DelayGenerator = static args => new ValueTask<TimeSpan?>(RetryAfter(args.Outcome.Result)),
                    OnRetry = static args =>
                    {
                        args.Outcome.Result?.Dispose();
                        return default;
                    },
                }
            )
            .AddTimeout(AttemptTimeout)
            .Build();
        _writes = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(TimeSpan.FromSeconds(10))
            .Build();
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        (request.Method == HttpMethod.Get ? _reads : _writes)
            .ExecuteAsync(
                static async (state, token) =>
                    await state.Self.SendBufferedAsync(state.Request, token).ConfigureAwait(false),
                (Self: this, Request: request),
                cancellationToken
            )
            .AsTask();

    // The body is read here so that a slow or broken one meets the same time-outs and retries as a slow header, and the size cap.
    private async Task<HttpResponseMessage> SendBufferedAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await BoundedContent
                .BufferAsync(response, FranceConnectHttp.MaxResponseBytes, cancellationToken)
                .ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsWorthAsking(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
        || outcome.Result?.StatusCode
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? RetryAfter(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter?.Delta is { } delta && delta >= TimeSpan.Zero && delta <= LongestWait
            ? delta
            : null;
}
