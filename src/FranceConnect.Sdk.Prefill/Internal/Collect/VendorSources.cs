using FranceConnect.Sdk.DataProviders;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The sources of the application's own: each for itself, none may spoil the others or outlast the budget.</summary>
internal sealed class VendorSources(IEnumerable<IFactSource> sources, ILogger logger, TimeProvider time)
{
    public async Task<IReadOnlyList<(IReadOnlyList<Fact> Facts, SourceOutcome Outcome)>> AskAsync(
        FactStage stage,
        FormNeeds needs,
        FranceConnectSession? session,
        FactSet known,
        DataBudget budget,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await Task.WhenAll(
                sources
                    .Where(source => source.Stage == stage && needs.Uses(source.Info))
                    .Select(source =>
                        AskAsync(
                            source,
                            new FactRequest(session, known, needs.WantedOf(source.Info), budget, now),
                            cancellationToken
                        )
                    )
            )
            .ConfigureAwait(false);

    public static FactSet AddTo(
        FactSet known,
        IReadOnlyList<(IReadOnlyList<Fact> Facts, SourceOutcome Outcome)> answers
    ) =>
        known.With(
            answers.SelectMany(static answer => answer.Facts),
            answers.Select(static answer => answer.Outcome),
            []
        );

    private async Task<(IReadOnlyList<Fact> Facts, SourceOutcome Outcome)> AskAsync(
        IFactSource source,
        FactRequest request,
        CancellationToken cancellationToken
    )
    {
        var left = request.Budget.EndsAt - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return Ended(source, SourceOutcomeKind.TooLate);
        using var timer = time.CreateCancellation(left);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            // On the thread pool, so that a source that blocks holds no other.
            var harvest = await Task.Run(() => source.AskAsync(request, limit.Token), CancellationToken.None)
                .WithCancellation(limit.Token)
                .ConfigureAwait(false);
            var wanted = new HashSet<string>(request.Wanted.Select(static key => key.Name), StringComparer.Ordinal);
            return (
                [
                    .. harvest.Facts.Where(fact =>
                        wanted.Contains(fact.Key.Name) && fact.Provenance.Source == source.Info.Id
                    ),
                ],
                new SourceOutcome(source.Info.Id, harvest.Kind, time.GetUtcNow())
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return Ended(source, SourceOutcomeKind.TooLate);
        }
#pragma warning disable CA1031 // a source that throws is down, whatever it throws
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.FactSourceFailed(source.Info.Id, exception.GetType().Name);
            return Ended(source, SourceOutcomeKind.Down, FranceConnectErrorCode.FactSourceFailed);
        }
    }

    private (IReadOnlyList<Fact> Facts, SourceOutcome Outcome) Ended(
        IFactSource source,
        SourceOutcomeKind kind,
        FranceConnectErrorCode? code = null
    ) => ([], new SourceOutcome(source.Info.Id, kind, time.GetUtcNow()) { ErrorCode = code });
}
