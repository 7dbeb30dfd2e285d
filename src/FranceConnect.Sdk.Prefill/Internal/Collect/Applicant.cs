using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Who asks, as the household guard compares them (rule R14).</summary>
internal sealed record Applicant(string? BirthName, string? GivenNames, Sexe? Sex, PartialDate? BirthDate)
{
    /// <summary>The claimant who is the applicant: any strict match first, then any loose one.</summary>
    public HouseholdMatch Find(IReadOnlyList<MembreFoyer> claimants)
    {
        var name = ComparisonKey.Of(BirthName);
        if (name.Length == 0)
            return HouseholdMatch.Nobody;
        for (var i = 0; i < claimants.Count; i++)
            if (HasName(claimants[i], name) && IsStrictly(claimants[i]))
                return new HouseholdMatch(i, false);
        for (var i = 0; i < claimants.Count; i++)
            if (HasName(claimants[i], name) && IsLoosely(claimants[i]))
                return new HouseholdMatch(i, true);
        return HouseholdMatch.Nobody;
    }

    private static bool HasName(MembreFoyer claimant, string name) => ComparisonKey.Of(claimant.NomNaissance) == name;

    private bool IsStrictly(MembreFoyer claimant) =>
        BirthDate is { } own
        && CivilDate.Read(claimant.DateNaissance) == own
        && (Sex is not { } sex || claimant.Sexe == sex);

    private bool IsLoosely(MembreFoyer claimant)
    {
        var own = ComparisonKey.Of(SourceText.FirstToken(GivenNames));
        return own.Length > 0
            && own == ComparisonKey.Of(SourceText.FirstToken(claimant.Prenoms))
            && Agree(BirthDate, CivilDate.Read(claimant.DateNaissance));
    }

    /// <summary>Every part that both sides know is the same.</summary>
    private static bool Agree(PartialDate? one, PartialDate? other) =>
        Agree(one?.Year, other?.Year) && Agree(one?.Month, other?.Month) && Agree(one?.Day, other?.Day);

    private static bool Agree(int? one, int? other) => one is null || other is null || one == other;

    public override string ToString() => nameof(Applicant);
}

/// <summary>Which claimant is the applicant; null for nobody.</summary>
internal readonly record struct HouseholdMatch(int? Index, bool IsLoose)
{
    public static HouseholdMatch Nobody => default;

    public override string ToString() => nameof(HouseholdMatch);
}
