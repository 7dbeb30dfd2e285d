namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Filled forms with one thing made wrong in them, which the SDK would never give.</summary>
internal static class Doctored
{
    public static Outcome With(
        Outcome outcome,
        Func<IReadOnlyList<PrefillField>, IEnumerable<PrefillField>>? fields = null,
        Func<IReadOnlyList<FormField>, IEnumerable<FormField>>? missing = null,
        Func<IReadOnlyList<PrefillWarning>, IEnumerable<PrefillWarning>>? warnings = null,
        IEnumerable<Fact>? facts = null
    )
    {
        var result = outcome.Result;
        return outcome with
        {
            Result = new PrefillResult(
                result.Form,
                facts is null ? result.Facts : new FactSet(facts, [], result.Outcomes, result.Facts.Warnings),
                fields is null ? result.Fields : [.. fields(result.Fields)],
                result.Proposals,
                missing is null ? result.Missing : [.. missing(result.Missing)],
                warnings is null ? result.Warnings : [.. warnings(result.Warnings)]
            ),
        };
    }

    public static PrefillField Copy(
        PrefillField field,
        string? text = null,
        TrustLevel? trust = null,
        FactOrigin? origin = null
    )
    {
        var known = field.Provenance;
        var level = trust ?? known.Trust;
        return new PrefillField(
            field.Field,
            text ?? field.Value,
            text ?? field.Text,
            origin is null
                ? known.As(level, known.Policy)
                : new Provenance(origin, level, known.Policy, known.ObtainedAt, known.Provider),
            field.Policy
        )
        {
            Original = field.Original,
        };
    }
}
