namespace FranceConnect.Sdk;

public readonly partial record struct FranceConnectScope
{
    /// <summary>The identifier of the person; FranceConnect requires it in every request. <c>openid</c></summary>
    public static FranceConnectScope OpenId { get; } = new("openid");

    /// <summary>The given names; only FranceConnect also gives them one by one. <c>given_name</c></summary>
    public static FranceConnectScope GivenName { get; } = new("given_name");

    /// <summary>The birth name. <c>family_name</c></summary>
    public static FranceConnectScope FamilyName { get; } = new("family_name");

    /// <summary>The usage name, when the identity provider knows one. <c>preferred_username</c></summary>
    public static FranceConnectScope PreferredUsername { get; } = new("preferred_username");

    /// <summary>The date of birth. <c>birthdate</c></summary>
    public static FranceConnectScope BirthDate { get; } = new("birthdate");

    /// <summary>The gender. <c>gender</c></summary>
    public static FranceConnectScope Gender { get; } = new("gender");

    /// <summary>The commune of birth. <c>birthplace</c></summary>
    public static FranceConnectScope BirthPlace { get; } = new("birthplace");

    /// <summary>The country of birth. <c>birthcountry</c></summary>
    public static FranceConnectScope BirthCountry { get; } = new("birthcountry");

    /// <summary>The e-mail address kept by the identity provider. <c>email</c></summary>
    public static FranceConnectScope Email { get; } = new("email");

    /// <summary>An alias: names, date of birth, gender and usage name. <c>profile</c></summary>
    public static FranceConnectScope Profile { get; } = new("profile");

    /// <summary>An alias: commune and country of birth. <c>birth</c></summary>
    public static FranceConnectScope Birth { get; } = new("birth");

    /// <summary>An alias: the six data of civil status, without the usage name. <c>identite_pivot</c></summary>
    public static FranceConnectScope IdentitePivot { get; } = new("identite_pivot");

    /// <summary>The date of birth before FranceConnect completes it. FranceConnect only. <c>idp_birthdate</c></summary>
    public static FranceConnectScope IdpBirthDate { get; } = new("idp_birthdate");

    /// <summary>The identifier of the identity provider the person chose. FranceConnect only. <c>idp_id</c></summary>
    public static FranceConnectScope IdpId { get; } = new("idp_id");

    /// <summary>Accepted, but yields no claim: authentication methods are asked through the parameter <c>claims</c>. <c>amr</c></summary>
    public static FranceConnectScope Amr { get; } = new("amr");

    /// <summary>
    /// Every scope FranceConnect and FranceConnect+ document, in the order of the documentation: identity scopes, then
    /// those in <c>rnipp_</c> of FranceConnect+ (civil registry values, for reconciliation), then those that authorise
    /// a data provider.
    /// </summary>
    public static IReadOnlyList<FranceConnectScope> All => ScopeCatalogue.All;
}
