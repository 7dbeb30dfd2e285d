namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// Two collections of one person. A source that was asked again replaces all it had said: a household that it no longer recognises leaves
/// nothing behind, nor what was computed or looked up from it.
/// </summary>
internal static class FactSetMerge
{
    // Each comes whole from one answer (rule R31): lines of two addresses are never mixed.
    private static readonly string[] s_whole = ["Child", "Partner", "Address", "Schooling"];

    private static readonly string[] s_households =
    [
        FactSourceInfo.ParticipationFamilialeEaje.Id,
        FactSourceInfo.QuotientFamilial.Id,
    ];

    private static readonly string[] s_dependent =
    [
        FactSourceInfo.Derived.Id,
        FactSourceInfo.Cog.Id,
        FactSourceInfo.Ban.Id,
        FactSourceInfo.Scolarite.Id,
    ];

    public static FactSet Complete(FactSet later, FactSet earlier)
    {
        var asked = new HashSet<string>(OwnSources(later));
        var isHouseholdAskedAgain = OwnSources(earlier)
            .Any(source => s_households.Contains(source) && asked.Contains(source));
        var taken = new HashSet<string>(later.Select(static fact => fact.Key.Entity).Where(s_whole.Contains));
        if (later.Children.Count > 0)
            taken.Add("Child");

        var keepsSecond = earlier.HasSecondGuardian && !later.HasSecondGuardian;
        var facts = earlier.Where(fact => IsOfSecond(fact) ? keepsSecond : IsKept(fact)).ToList();
        var outcomes = earlier.Outcomes.Where(outcome =>
            outcome.Session == 1 ? !asked.Contains(outcome.Source) : keepsSecond
        );
        var warnings = earlier.Warnings.Where(warning =>
            warning.Session is not null ? keepsSecond
            : warning.Source is { } source ? !asked.Contains(source)
            : !isHouseholdAskedAgain
        );
        var children = taken.Contains("Child") || isHouseholdAskedAgain ? later.Children : earlier.Children;
        return later.With(facts, outcomes, warnings, children, later.HasSecondGuardian || keepsSecond);

        bool IsKept(Fact fact) =>
            !asked.Contains(fact.Provenance.Source)
            && !taken.Contains(fact.Key.Entity)
            && !(isHouseholdAskedAgain && s_dependent.Contains(fact.Provenance.Source));
    }

    private static IEnumerable<string> OwnSources(FactSet facts) =>
        facts.Outcomes.Where(static outcome => outcome.Session == 1).Select(static outcome => outcome.Source);

    private static bool IsOfSecond(Fact fact) => fact.Key.Entity is "Guardian2" or "Household2";
}
