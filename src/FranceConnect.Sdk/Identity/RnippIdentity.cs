namespace FranceConnect.Sdk;

/// <summary>
/// What the civil registry (RNIPP, INSEE) holds of a person who signed in at FranceConnect+, claims <c>rnipp_*</c>: to recognise somebody
/// who is known already, with no guarantee of level (protocol sheet §6.2). The identity itself is the identity provider's.
/// </summary>
/// <remarks>A property is null when its claim is absent or has not the documented type, as in <see cref="FranceConnectIdentity"/>.</remarks>
public sealed class RnippIdentity
{
    private RnippIdentity(IdentityClaims claims)
    {
        GivenName = claims.Text("rnipp_given_name");
        GivenNames =
            claims.Texts("rnipp_given_name_array")
            ?? Array.AsReadOnly((GivenName ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries));
        FamilyName = claims.Text("rnipp_family_name");
        Gender = claims.Text("rnipp_gender") is { } gender ? Sdk.Gender.From(gender) : null;
        BirthDate = claims.Text("rnipp_birthdate") is { } date ? PartialDate.FromWire(date) : null;
        BirthPlace = claims.Text("rnipp_birthplace") is { } place ? CommuneCode.From(place) : null;
        BirthCountry = claims.Text("rnipp_birthcountry") is { } country ? CountryCode.From(country) : null;
    }

    /// <summary>All the given names in one text, claim <c>rnipp_given_name</c>.</summary>
    public string? GivenName { get; }

    /// <summary>
    /// The given names one by one, claim <c>rnipp_given_name_array</c>; without it, <see cref="GivenName"/> cut at the spaces.
    /// </summary>
    public IReadOnlyList<string> GivenNames { get; }

    /// <summary>The birth name, claim <c>rnipp_family_name</c>.</summary>
    public string? FamilyName { get; }

    /// <summary>The gender, claim <c>rnipp_gender</c>.</summary>
    public Gender? Gender { get; }

    /// <summary>The date of birth, claim <c>rnipp_birthdate</c>: an unknown day or month reads <c>01</c>.</summary>
    public PartialDate? BirthDate { get; }

    /// <summary>The commune of birth, claim <c>rnipp_birthplace</c>; empty for a person born abroad.</summary>
    public CommuneCode? BirthPlace { get; }

    /// <summary>The country of birth, claim <c>rnipp_birthcountry</c>.</summary>
    public CountryCode? BirthCountry { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RnippIdentity);

    internal static RnippIdentity? Find(IdentityClaims claims) =>
        claims.Names.Any(name => name.StartsWith("rnipp_", StringComparison.Ordinal))
            ? new RnippIdentity(claims)
            : null;
}
