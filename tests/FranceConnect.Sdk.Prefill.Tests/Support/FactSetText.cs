namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>All that a set of facts says, in lines that can be compared.</summary>
internal static class FactSetText
{
    public static IEnumerable<string> Lines(FactSet facts) =>
        [
            $"{facts.TenantId} {facts.HasSecondGuardian} {facts.Subject.Value}",
            .. facts.Select(Line),
            .. facts.Children.SelectMany(Child),
            .. facts.Outcomes.Select(Line),
            .. facts.Warnings.Select(ResultJson.Warning),
        ];

    private static IEnumerable<string> Child(ListedChild child) =>
        [
            $"child {child.Index} {child.BirthName} {child.GivenNames} {child.BirthDate}",
            .. child.Facts.Select(Line),
            .. child.Warnings.Select(ResultJson.Warning),
        ];

    private static string Line(Fact fact) =>
        $"{fact.GetType()} {fact.Key.Name} = {fact.Text}: {fact.Provenance.Source} {fact.Provenance.Path} "
        + $"[{string.Join(' ', fact.Provenance.Transforms)}] {fact.Provenance.Trust} {fact.Provenance.Policy} "
        + $"{fact.Provenance.ObtainedAt.UtcTicks} {fact.Provenance.Sentence}";

    private static string Line(SourceOutcome outcome) =>
        $"{outcome.Source} {outcome.Kind} {outcome.EndedAt.UtcTicks} {outcome.HttpStatus} {outcome.ProviderCode} "
        + $"{outcome.RequestId} {outcome.ErrorCode} {outcome.Session}";
}
