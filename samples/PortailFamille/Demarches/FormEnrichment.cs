using FranceConnect.Sdk.Prefill;

namespace PortailFamille.Demarches;

/// <summary>
/// After the citizen's choices: the commune of the address, the schooling of the chosen child. Asked when something they depend on has changed,
/// not at each press of a button.
/// </summary>
internal sealed class FormEnrichment(IPrefillService prefill, TimeProvider time)
{
    private const string SchoolField = "schooling.schoolUai";

    public async Task<FactSet> ApplyAsync(
        Demarche demarche,
        FactSet facts,
        PrefillInput input,
        bool hasChosen,
        CancellationToken cancellationToken
    )
    {
        var asksSchool =
            demarche.AsksSchool
            && (hasChosen || IsTyped(input, SchoolField) || !HasOutcome(facts, FactSourceInfo.Scolarite));
        var asksCommune = IsTyped(input, "address.") || !HasOutcome(facts, FactSourceInfo.Ban);
        if (!asksSchool && !asksCommune)
            return facts;
        var school = asksSchool ? SchoolSearch.Of(prefill.Fill(demarche.Form, facts, input), time.GetUtcNow()) : null;
        return await prefill.EnrichAsync(facts, demarche.Form, input, school, cancellationToken);
    }

    private static bool IsTyped(PrefillInput input, string prefix) =>
        input.Typed.Any(typed =>
            typed.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(typed.Value)
        );

    private static bool HasOutcome(FactSet facts, FactSourceInfo source) =>
        facts.Outcomes.Any(outcome => outcome.Source == source.Id);
}
