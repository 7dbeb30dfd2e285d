using Polly;
using Polly.Retry;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Opt-in retries (SPECS §7.3): only what the verdict allows, after the delay the provider gives, within the call's time.</summary>
internal sealed class CallRetries(ProviderCall call, TimeProvider time)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestBatchWait = TimeSpan.FromMinutes(2);

    /// <summary>The last attempt's verdict; null before the first has ended.</summary>
    public Verdict? Last { get; private set; }

    public async Task<Verdict> ExecuteAsync(
        Func<CancellationToken, Task<Verdict>> attempt,
        CancellationToken cancellationToken
    )
    {
        if (call.MaxRetries == 0)
            return await attempt(cancellationToken).ConfigureAwait(false);
        return await new ResiliencePipelineBuilder<Verdict> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<Verdict>
                {
                    MaxRetryAttempts = call.MaxRetries,
                    Delay = TimeSpan.FromMilliseconds(400),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    MaxDelay = s_longestWait,
                    ShouldHandle = args => new ValueTask<bool>(
                        IsWorthRetrying(args.Outcome.Result, args.AttemptNumber)
                    ),
                    DelayGenerator = static args => new ValueTask<TimeSpan?>(args.Outcome.Result?.Error?.RetryAfter),
                }
            )
            .Build()
            .ExecuteAsync(async token => Last = await attempt(token).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    private bool IsWorthRetrying(Verdict? verdict, int retries)
    {
        if (verdict is not { MayRetry: true } || retries >= verdict.MostRetries)
            return false;
        var wait = verdict.Error?.RetryAfter ?? TimeSpan.Zero;
        return wait <= (call.IsBatch ? s_longestBatchWait : s_longestWait)
            && (call.EndsAt is not { } end || time.GetUtcNow() + wait < end);
    }
}
