using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The sources of the application's own, each for itself.</summary>
internal sealed class VendorSources(IEnumerable<IFactSource> sources, BoundedCall call)
{
    private readonly IReadOnlyList<IFactSource> _sources = Check([.. sources]);

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
                _sources
                    .Where(source => source.Stage == stage && needs.Uses(source.Info))
                    .Select(source =>
                        AskAsync(
                            source,
                            new FactRequest(source.Info, session, known, needs.WantedOf(source.Info), budget, now),
                            cancellationToken
                        )
                    )
            )
            .ConfigureAwait(false);

    /// <summary>What a source says replaces all it had said.</summary>
    public static FactSet AddTo(
        FactSet known,
        IReadOnlyList<(IReadOnlyList<Fact> Facts, SourceOutcome Outcome)> answers
    )
    {
        foreach (var answer in answers)
            known = known.WithoutSource(answer.Outcome.Source).With(answer.Facts, [answer.Outcome], []);
        return known;
    }

    /// <summary>A source under the name of one of ours would replace what it says.</summary>
    private static IReadOnlyList<IFactSource> Check(IReadOnlyList<IFactSource> sources) =>
        sources.FirstOrDefault(static source => FactSourceInfo.IsOwn(source.Info.Id)) is { } wrong
            ? throw new InvalidOperationException(
                $"{wrong.GetType().Name} has the id of one of the SDK's own sources, {wrong.Info.Id}: give it another."
            )
            : sources;

    /// <summary>Of the facts, those that were wanted and that the source gives in its own name.</summary>
    private async Task<(IReadOnlyList<Fact> Facts, SourceOutcome Outcome)> AskAsync(
        IFactSource source,
        FactRequest request,
        CancellationToken cancellationToken
    )
    {
        var (harvest, outcome) = await call.AskAsync(
                source.Info,
                token => source.AskAsync(request, token),
                static harvest => harvest.Kind,
                request.Budget,
                cancellationToken
            )
            .ConfigureAwait(false);
        var wanted = new HashSet<string>(request.Wanted.Select(static key => key.Name), StringComparer.Ordinal);
        return (
            [
                .. (harvest?.Facts ?? []).Where(fact =>
                    wanted.Contains(fact.Key.Name) && fact.Provenance.Source == source.Info.Id
                ),
            ],
            outcome
        );
    }
}
