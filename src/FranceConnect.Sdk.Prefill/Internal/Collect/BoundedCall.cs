using FranceConnect.Sdk.DataProviders;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Calls what the application brought: it may neither throw, nor outlast the budget, nor block what else is asked.</summary>
internal sealed class BoundedCall(ILogger logger, TimeProvider time)
{
    /// <summary>The answer; null, with the outcome, when there is none.</summary>
    public async Task<(T? Answer, SourceOutcome Outcome)> AskAsync<T>(
        FactSourceInfo source,
        Func<CancellationToken, Task<T>> call,
        Func<T, SourceOutcomeKind> kindOf,
        DataBudget budget,
        CancellationToken cancellationToken
    )
    {
        var left = budget.EndsAt - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return (default, Ended(SourceOutcomeKind.TooLate));
        using var timer = time.CreateCancellation(left);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            // On the thread pool, so that a call that blocks holds no other.
            var answer = await Task.Run(() => call(limit.Token), CancellationToken.None)
                .WithCancellation(limit.Token)
                .ConfigureAwait(false);
            return (answer, Ended(kindOf(answer)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return (default, Ended(SourceOutcomeKind.TooLate));
        }
#pragma warning disable CA1031 // what throws is down, whatever it throws
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.FactSourceFailed(source.Id, exception.GetType().Name);
            return (default, Ended(SourceOutcomeKind.Down, FranceConnectErrorCode.FactSourceFailed));
        }

        SourceOutcome Ended(SourceOutcomeKind kind, FranceConnectErrorCode? code = null) =>
            new(source.Id, kind, time.GetUtcNow()) { ErrorCode = code };
    }
}
