namespace FranceConnect.Sdk;

/// <summary>The documented scopes and what they bring. Data only: nothing here is decided.</summary>
internal static partial class ScopeCatalogue
{
    private static readonly Lazy<Dictionary<string, ScopeDescription>> s_byName = new(() =>
        Descriptions().ToDictionary(d => d.Scope.Name, StringComparer.Ordinal)
    );

    private static readonly Lazy<IReadOnlyList<FranceConnectScope>> s_all = new(() =>
        Array.AsReadOnly(Descriptions().Select(d => d.Scope).ToArray())
    );

    public static IReadOnlyList<FranceConnectScope> All => s_all.Value;

    public static ScopeDescription? Find(string name) =>
        s_byName.Value.TryGetValue(name, out var description) ? description : null;

    private static IEnumerable<ScopeDescription> Descriptions() =>
        IdentityScopes().Concat(RegistryScopes()).Concat(DataProviderScopes());

    private static IEnumerable<ScopeDescription> IdentityScopes() =>
        [
            OnBoth("openid", "sub"),
            new(new("given_name"), new("given_name", "given_name_array"), new("given_name")),
            OnBoth("family_name", "family_name"),
            OnBoth("preferred_username", "preferred_username"),
            OnBoth("birthdate", "birthdate"),
            OnBoth("gender", "gender"),
            OnBoth("birthplace", "birthplace"),
            OnBoth("birthcountry", "birthcountry"),
            OnBoth("email", "email"),
            new(
                new("profile"),
                new("given_name", "given_name_array", "family_name", "birthdate", "gender", "preferred_username"),
                new("given_name", "family_name", "birthdate", "gender", "preferred_username"),
                IsAlias: true
            ),
            OnBoth("birth", "birthplace", "birthcountry") with
            {
                IsAlias = true,
            },
            new(
                new("identite_pivot"),
                new(
                    "given_name",
                    "given_name_array",
                    "family_name",
                    "birthdate",
                    "gender",
                    "birthplace",
                    "birthcountry"
                ),
                new("given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry"),
                IsAlias: true
            ),
            new(new("idp_birthdate"), new("idp_birthdate"), null),
            new(new("idp_id"), new("idp_id"), null),
            OnBoth("amr"),
        ];

    private static IEnumerable<ScopeDescription> RegistryScopes() =>
        [
            OnPlus("rnipp_given_name", "given_name", "rnipp_given_name", "rnipp_given_name_array"),
            OnPlus("rnipp_family_name", "family_name", "rnipp_family_name"),
            OnPlus("rnipp_gender", "gender", "rnipp_gender"),
            OnPlus("rnipp_birthdate", "birthdate", "rnipp_birthdate"),
            OnPlus("rnipp_birthplace", "birthplace", "rnipp_birthplace"),
            OnPlus("rnipp_birthcountry", "birthcountry", "rnipp_birthcountry"),
            OnPlus(
                "rnipp_profile",
                "given_name",
                "family_name",
                "birthdate",
                "gender",
                "preferred_username",
                "rnipp_given_name",
                "rnipp_given_name_array",
                "rnipp_family_name",
                "rnipp_birthdate",
                "rnipp_gender"
            ) with
            {
                IsAlias = true,
            },
            OnPlus("rnipp_birth", "birthplace", "birthcountry", "rnipp_birthplace", "rnipp_birthcountry") with
            {
                IsAlias = true,
            },
            OnPlus(
                "rnipp_identite_pivot",
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
                "rnipp_birthcountry"
            ) with
            {
                IsAlias = true,
            },
        ];

    private static ScopeDescription OnBoth(string name, params string[] claims) =>
        new(new(name), new(claims), new(claims));

    private static ScopeDescription OnPlus(string name, params string[] claims) => new(new(name), null, new(claims));
}
