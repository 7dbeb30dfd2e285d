using System.Collections.ObjectModel;
using System.Globalization;

namespace FranceConnect.Sdk;

/// <summary>
/// The person who signed in, as FranceConnect describes them: what the scopes asked brought back, and nothing else.
/// </summary>
/// <remarks>
/// <para>
/// A property is <see langword="null"/> when its claim is absent (scope not asked, or value unknown to the provider)
/// and when the claim has not the documented type. A claim present but empty gives an empty value. No property
/// throws. On FranceConnect the names, birth and gender come from the civil registry (RNIPP); on FranceConnect+ they
/// come from the identity provider. (FranceConnect partner documentation, claims.)
/// </para>
/// <para>The object never changes. It holds personal data: <see cref="ToString"/> shows none of it.</para>
/// </remarks>
public sealed partial class FranceConnectIdentity
{
    private readonly IdentityClaims _claims;

    internal FranceConnectIdentity(
        IdentityClaims claims,
        AssuranceLevel assuranceLevel,
        IReadOnlyList<AuthenticationMethod> authenticationMethods
    )
    {
        _claims = claims;
        AssuranceLevel = assuranceLevel;
        AuthenticationMethods = Array.AsReadOnly(authenticationMethods.ToArray());

        Subject = FranceConnectSubject.From(claims.Text("sub"));
        GivenName = claims.Text("given_name");
        GivenNames = claims.Texts("given_name_array") ?? Split(GivenName);
        FamilyName = claims.Text("family_name");
        PreferredUsername = claims.Text("preferred_username");
        Gender = claims.Text("gender") is { } gender ? Sdk.Gender.From(gender) : null;
        BirthDate = Date(claims.Text("birthdate"));
        IdpBirthDate = Date(claims.Text("idp_birthdate"));
        BirthPlace = claims.Text("birthplace") is { } place ? CommuneCode.From(place) : null;
        BirthCountry = claims.Text("birthcountry") is { } country ? CountryCode.From(country) : null;
        Email = claims.Text("email");
        IdpId = claims.Text("idp_id");
        Rnipp = RnippIdentity.Find(claims);
    }

    /// <summary>The person's identifier for this service, claim <c>sub</c>, which every login brings.</summary>
    public FranceConnectSubject Subject { get; }

    /// <summary>
    /// All the given names in one text, separated by spaces, claim <c>given_name</c>. A given name may itself hold a
    /// space: use <see cref="GivenNames"/> to tell them apart.
    /// </summary>
    public string? GivenName { get; }

    /// <summary>
    /// The given names one by one: claim <c>given_name_array</c>, which only FranceConnect sends; without it,
    /// <see cref="GivenName"/> cut at the spaces. Empty when there is neither.
    /// </summary>
    public IReadOnlyList<string> GivenNames { get; }

    /// <summary>The birth name, claim <c>family_name</c>, in the case the source uses.</summary>
    public string? FamilyName { get; }

    /// <summary>
    /// The usage name (nom d'usage), claim <c>preferred_username</c>: <see langword="null"/> when absent, empty when
    /// the provider says there is none. It identifies nobody.
    /// </summary>
    public string? PreferredUsername { get; }

    /// <summary>
    /// The family name to address the person by: <see cref="PreferredUsername"/> unless it is absent or blank, then
    /// <see cref="FamilyName"/>.
    /// </summary>
    public string? UsualName => string.IsNullOrWhiteSpace(PreferredUsername) ? FamilyName : PreferredUsername;

    /// <summary>The gender, claim <c>gender</c>.</summary>
    public Gender? Gender { get; }

    /// <summary>
    /// The date of birth, claim <c>birthdate</c>, as sent: on FranceConnect an unknown day or month reads <c>01</c>.
    /// Prefer <see cref="KnownBirthDate"/> to fill a form.
    /// </summary>
    public PartialDate? BirthDate { get; }

    /// <summary>
    /// The date of birth the identity provider holds, claim <c>idp_birthdate</c>, which only FranceConnect sends.
    /// </summary>
    public PartialDate? IdpBirthDate { get; }

    /// <summary>
    /// <see cref="BirthDate"/> without the <c>01</c> that stands for an unknown part, as far as
    /// <see cref="IdpBirthDate"/> tells; see <see cref="PartialDate.WithoutFiller"/>.
    /// </summary>
    public PartialDate? KnownBirthDate =>
        BirthDate is { } birthDate && IdpBirthDate is { } idpBirthDate
            ? PartialDate.WithoutFiller(birthDate, idpBirthDate)
            : BirthDate;

    /// <summary>
    /// The commune of birth, claim <c>birthplace</c>: empty for a person born abroad, free text at times on
    /// FranceConnect+.
    /// </summary>
    public CommuneCode? BirthPlace { get; }

    /// <summary>The country of birth, claim <c>birthcountry</c>; absent for European (eIDAS) identities.</summary>
    public CountryCode? BirthCountry { get; }

    /// <summary>
    /// The contact address kept by the identity provider, claim <c>email</c>. It varies with the provider and several
    /// people may share it: never recognise a person by it.
    /// </summary>
    public string? Email { get; }

    /// <summary>The identifier of the identity provider chosen, claim <c>idp_id</c>; FranceConnect only.</summary>
    public string? IdpId { get; }

    /// <summary>
    /// What the civil registry holds of the person, claims <c>rnipp_*</c> of FranceConnect+; null when none of them was asked.
    /// </summary>
    public RnippIdentity? Rnipp { get; }

    /// <summary>The level of assurance of the login, claim <c>acr</c> of the ID token.</summary>
    public AssuranceLevel AssuranceLevel { get; }

    /// <summary>How the person proved who they are, claim <c>amr</c> of the ID token; empty unless asked for.</summary>
    public IReadOnlyList<AuthenticationMethod> AuthenticationMethods { get; }

    /// <summary>
    /// The names of the claims received about the person, known to this library or not. The members that belong to
    /// the token (<c>iss</c>, <c>aud</c>, <c>exp</c>, <c>iat</c>, <c>nbf</c>, <c>jti</c>) are left out.
    /// </summary>
    public IReadOnlyCollection<string> ClaimNames => _claims.Names;

    /// <summary>Reads any claim as text, such as <c>rnipp_family_name</c>.</summary>
    /// <param name="name">The name of the claim, case-sensitive.</param>
    /// <param name="value">
    /// The text of a string claim, possibly empty; for any other type its JSON as received;
    /// <see langword="null"/> for a JSON null or an absent claim.
    /// </param>
    /// <returns>Whether the claim is present.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public bool TryGetClaim(string name, out string? value)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));

        return _claims.TryGet(name, out value);
    }

    /// <summary>The level and the number of claims: no personal data.</summary>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} ({1}, {2} claims)",
            nameof(FranceConnectIdentity),
            AssuranceLevel.IsKnown ? AssuranceLevel.ToString() : "unknown level",
            ClaimNames.Count
        );

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.FromWire(text);

    private static ReadOnlyCollection<string> Split(string? names) =>
        Array.AsReadOnly((names ?? string.Empty).Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
