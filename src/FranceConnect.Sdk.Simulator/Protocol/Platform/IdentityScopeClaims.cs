namespace FranceConnect.Sdk.Simulator;

/// <summary>Which identity claims each scope of a platform opens.</summary>
internal sealed class IdentityScopeClaims
{
    // The scope "amr" is known and yields nothing: only the claims parameter gives the claim.
    public static IdentityScopeClaims FranceConnect { get; } =
        new(
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
            ],
            new()
            {
                ["openid"] = [],
                ["profile"] =
                [
                    "given_name",
                    "given_name_array",
                    "family_name",
                    "birthdate",
                    "gender",
                    "preferred_username",
                ],
                ["birth"] = ["birthplace", "birthcountry"],
                ["identite_pivot"] =
                [
                    "given_name",
                    "given_name_array",
                    "family_name",
                    "birthdate",
                    "gender",
                    "birthplace",
                    "birthcountry",
                ],
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
            }
        );

    /// <summary>The identity provider's own identity, and beside it what the civil register says (<c>rnipp_…</c>).</summary>
    public static IdentityScopeClaims FranceConnectPlus { get; } =
        new(
            [
                "sub",
                "given_name",
                "family_name",
                "birthdate",
                "gender",
                "preferred_username",
                "birthplace",
                "birthcountry",
                "email",
                "rnipp_gender",
                "rnipp_family_name",
                "rnipp_given_name",
                "rnipp_given_name_array",
                "rnipp_birthdate",
                "rnipp_birthplace",
                "rnipp_birthcountry",
                "amr",
            ],
            new()
            {
                ["openid"] = [],
                ["profile"] = ["given_name", "family_name", "birthdate", "gender", "preferred_username"],
                ["birth"] = ["birthplace", "birthcountry"],
                ["identite_pivot"] = ["given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry"],
                ["gender"] = ["gender"],
                ["birthdate"] = ["birthdate"],
                ["birthcountry"] = ["birthcountry"],
                ["birthplace"] = ["birthplace"],
                ["given_name"] = ["given_name"],
                ["family_name"] = ["family_name"],
                ["email"] = ["email"],
                ["preferred_username"] = ["preferred_username"],
                ["rnipp_identite_pivot"] =
                [
                    "given_name",
                    "family_name",
                    "birthdate",
                    "gender",
                    "birthplace",
                    "birthcountry",
                    "rnipp_given_name",
                    "rnipp_given_name_array",
                    "rnipp_family_name",
                    "rnipp_birthdate",
                    "rnipp_gender",
                    "rnipp_birthplace",
                    "rnipp_birthcountry",
                ],
                ["rnipp_gender"] = ["gender", "rnipp_gender"],
                ["rnipp_family_name"] = ["family_name", "rnipp_family_name"],
                ["rnipp_given_name"] = ["given_name", "rnipp_given_name", "rnipp_given_name_array"],
                ["rnipp_birthdate"] = ["birthdate", "rnipp_birthdate"],
                ["rnipp_birthplace"] = ["birthplace", "rnipp_birthplace"],
                ["rnipp_birthcountry"] = ["birthcountry", "rnipp_birthcountry"],
                ["rnipp_profile"] =
                [
                    "given_name",
                    "family_name",
                    "birthdate",
                    "gender",
                    "preferred_username",
                    "rnipp_given_name",
                    "rnipp_given_name_array",
                    "rnipp_family_name",
                    "rnipp_birthdate",
                    "rnipp_gender",
                ],
                ["rnipp_birth"] = ["birthplace", "birthcountry", "rnipp_birthplace", "rnipp_birthcountry"],
                ["amr"] = [],
            }
        );

    private readonly Dictionary<string, string[]> _claimsOf;

    private IdentityScopeClaims(IReadOnlyList<string> claims, Dictionary<string, string[]> claimsOf)
    {
        Claims = claims;
        _claimsOf = claimsOf;
        Scopes = [.. claimsOf.Keys];
    }

    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Every claim of the platform in the order of its discovery document.</summary>
    public IReadOnlyList<string> Claims { get; }

    /// <summary>The claims opened, in the order of the scopes: userinfo gives them so.</summary>
    public IReadOnlyList<string> Open(IEnumerable<string> scopes) =>
        [.. scopes.SelectMany(scope => _claimsOf.TryGetValue(scope, out var claims) ? claims : []).Distinct()];
}
