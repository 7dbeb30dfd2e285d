namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// A civil status looked for, typed or derived from FranceConnect. What is absent is not compared: the caller decides what is required.
/// </summary>
internal sealed record SoughtIdentity
{
    public required string BirthName { get; init; }

    public string? UsualName { get; init; }

    public required IReadOnlyList<string> GivenNames { get; init; }

    public int? BirthYear { get; init; }

    public int? BirthMonth { get; init; }

    public int? BirthDay { get; init; }

    /// <summary><c>M</c> or <c>F</c>.</summary>
    public string? Sex { get; init; }

    public string? BirthCountry { get; init; }

    public string? BirthPlace { get; init; }

    public string? BirthPlaceName { get; init; }

    public string? BirthDepartment { get; init; }

    /// <summary>
    /// True when nothing contradicts: names without case, accents or the way spaces cut them, given names as far as both go from the
    /// first one, date where both know it.
    /// </summary>
    public bool Matches(CivilStatus known) =>
        Folded.Text(BirthName) == Folded.Text(known.NomNaissance)
        && GivenNamesMatch(known.Prenoms)
        && DateMatches(known.DateNaissance)
        && (Sex is null || Sex == known.Sexe)
        && (BirthCountry is null || BirthCountry == known.CodeCogInseePaysNaissance)
        && PlaceMatches(known);

    private bool GivenNamesMatch(IReadOnlyList<string> known)
    {
        var sought = Folded.Words(GivenNames);
        var all = Folded.Words(known);
        return sought.Count > 0 && sought.SequenceEqual(all.Take(sought.Count));
    }

    private bool DateMatches(string? known)
    {
        if (known is null || BirthYear is null)
        {
            return true;
        }

        var parts = known.Split('-');
        return PartMatches(BirthYear, parts[0])
            && PartMatches(BirthMonth, parts[1])
            && (BirthMonth is null || PartMatches(BirthDay, parts[2]));
    }

    // "00" is a part the fund does not know: FranceConnect answers 01 for it.
    private static bool PartMatches(int? sought, string known) =>
        sought is null
        || (
            int.Parse(known, System.Globalization.CultureInfo.InvariantCulture) is var value
            && (value == 0 || value == sought)
        );

    private bool PlaceMatches(CivilStatus known)
    {
        if (known.CodeCogInseePaysNaissance != CivilRegister.France)
        {
            return true;
        }

        var code = known.CodeCogInseeCommuneNaissance;
        return BirthPlace is { Length: > 0 } ? BirthPlace == code
            : BirthPlaceName is { Length: > 0 } name
                ? Folded.Text(name) == Folded.Text(known.NomCommuneNaissance ?? string.Empty)
                    && code?.StartsWith(BirthDepartment ?? string.Empty, StringComparison.Ordinal) == true
            : true;
    }
}
