namespace FranceConnect.Sdk.Simulator;

/// <summary>Which identity claims each scope of the standard platform opens.</summary>
internal static class IdentityScopeClaims
{
    private static readonly string[] s_profile =
    [
        "given_name",
        "given_name_array",
        "family_name",
        "birthdate",
        "gender",
        "preferred_username",
    ];

    private static readonly string[] s_pivot =
    [
        "given_name",
        "given_name_array",
        "family_name",
        "birthdate",
        "gender",
        "birthplace",
        "birthcountry",
    ];

    // The scope "amr" is known and yields nothing: only the claims parameter gives the claim.
    private static readonly Dictionary<string, string[]> s_claims = new()
    {
        ["openid"] = [],
        ["profile"] = s_profile,
        ["birth"] = ["birthplace", "birthcountry"],
        ["identite_pivot"] = s_pivot,
        ["gender"] = ["gender"],
        ["birthdate"] = ["birthdate"],
        ["birthcountry"] = ["birthcountry"],
        ["birthplace"] = ["birthplace"],
        ["given_name"] = ["given_name", "given_name_array"],
        ["family_name"] = ["family_name"],
        ["email"] = ["email"],
        ["preferred_username"] = ["preferred_username"],
        ["idp_birthdate"] = ["idp_birthdate"],
        ["amr"] = [],
        ["idp_id"] = ["idp_id"],
    };

    public static IReadOnlyList<string> Scopes { get; } = [.. s_claims.Keys];

    /// <summary>Every claim of the platform in the order of its discovery document.</summary>
    public static IReadOnlyList<string> Claims { get; } =
    [
        "sub",
        "given_name",
        "given_name_array",
        "family_name",
        "birthdate",
        "gender",
        "preferred_username",
        "birthplace",
        "birthcountry",
        "email",
        "idp_birthdate",
        "amr",
        "idp_id",
    ];

    /// <summary>The claims opened, in the order of the scopes: userinfo gives them so.</summary>
    public static IReadOnlyList<string> Open(IEnumerable<string> scopes) =>
        [.. scopes.SelectMany(scope => s_claims.TryGetValue(scope, out var claims) ? claims : []).Distinct()];
}
