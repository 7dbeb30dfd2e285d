namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 3.5: what each scope of FranceConnect+ opens, and whose values they are.</summary>
internal static class PlusClaimRows
{
    private const string Pivot = "given_name family_name birthdate gender birthplace birthcountry";
    private const string CivilRegister =
        "rnipp_given_name rnipp_given_name_array rnipp_family_name rnipp_birthdate rnipp_gender rnipp_birthplace rnipp_birthcountry";

    public static IEnumerable<FidelityRow> All => Rows.Select(row => row.OnPlus());

    private static IEnumerable<FidelityRow> Rows =>
        [
            Opens("openid", ""),
            Opens("profile", "given_name family_name birthdate gender preferred_username"),
            Opens("birth", "birthplace birthcountry"),
            Opens("identite_pivot", Pivot),
            Opens("given_name", "given_name"),
            Opens("family_name", "family_name"),
            Opens("preferred_username", "preferred_username"),
            Opens("gender", "gender"),
            Opens("birthdate", "birthdate"),
            Opens("birthplace", "birthplace"),
            Opens("birthcountry", "birthcountry"),
            Opens("email", "email"),
            Opens("amr", ""),
            Opens("rnipp_given_name", "given_name rnipp_given_name rnipp_given_name_array"),
            Opens("rnipp_family_name", "family_name rnipp_family_name"),
            Opens("rnipp_gender", "gender rnipp_gender"),
            Opens("rnipp_birthdate", "birthdate rnipp_birthdate"),
            Opens("rnipp_birthplace", "birthplace rnipp_birthplace"),
            Opens("rnipp_birthcountry", "birthcountry rnipp_birthcountry"),
            Opens(
                "rnipp_profile",
                "given_name family_name birthdate gender preferred_username rnipp_given_name rnipp_given_name_array rnipp_family_name rnipp_birthdate rnipp_gender"
            ),
            Opens("rnipp_birth", "birthplace birthcountry rnipp_birthplace rnipp_birthcountry"),
            Opens("rnipp_identite_pivot", $"{Pivot} {CivilRegister}"),
            Opens("dgfip_rfr", ""),
            Dropped("idp_id"),
            Dropped("idp_birthdate"),
            Dropped("cnaf_quotient_familial"),
            Dropped("cnav_allocation_enfant_handicape"),
            Says(
                "the identity provider's own, and the civil register's beside it",
                "prénom_composé_avec_espace",
                "rnipp_given_name rnipp_family_name",
                """
                "given_name":"Jean_PrénomComposéAvecEspace","rnipp_given_name":"Jean Philippe Pierre Louis","rnipp_given_name_array":["Jean Philippe","Pierre","Louis"],"family_name":"Martin","rnipp_family_name":"DUBOIS",
                """
            ),
            Says(
                "presumed day of birth",
                "étranger_présumé_né_jour",
                "rnipp_birthdate",
                "\"birthdate\":\"1992-11-00\",\"rnipp_birthdate\":\"1992-11-01\","
            ),
            Says(
                "presumed day and month of birth",
                "étranger_présumé_né_jour_et_mois",
                "rnipp_birthdate",
                "\"birthdate\":\"1992-00-00\",\"rnipp_birthdate\":\"1992-01-01\","
            ),
            Says(
                "birthplace abroad as a text",
                "naissance_etranger_birthplace_texte",
                "rnipp_birthplace",
                "\"birthplace\":\"Alger\",\"rnipp_birthplace\":\"\","
            ),
            Says(
                "a European identity: what its State says, nothing of the civil register",
                "xavi",
                "rnipp_identite_pivot email",
                "\"given_name\":\"javiér\",\"family_name\":\"Garçia\",\"birthdate\":\"1965-01-01\",\"gender\":\"male\",\"birthplace\":\"Paris 10\",\"aud\":"
            ),
        ];

    // A persona who has everything; the members that seal the token follow the claims.
    private static FidelityRow Opens(string scope, string claims) =>
        new(
            "3.5",
            $"scope {scope}",
            fixture => UserInfoAsync(fixture, "avec_nom_dusage", scope == "openid" ? scope : $"openid {scope}"),
            (answer, _) =>
                Assert.That(
                    Tokens.Payload(Tokens.Open(answer.Body)).Select(member => member.Key),
                    Is.EqualTo($"sub {claims} aud exp iat iss".Split(' ', StringSplitOptions.RemoveEmptyEntries))
                )
        );

    private static FidelityRow Dropped(string scope) =>
        new(
            "3.5",
            $"scope {scope} is unknown: dropped",
            async fixture =>
            {
                var callback = await fixture.SignInAsync(changes: ("scope", $"openid {scope} email"));
                return await fixture.ExchangeAsync(callback["code"]);
            },
            (answer, _) => Assert.That(answer.Json["scope"]!.GetValue<string>(), Is.EqualTo("openid email"))
        );

    private static FidelityRow Says(string line, string persona, string scopes, string text) =>
        new(
            "3.5",
            line,
            fixture => UserInfoAsync(fixture, persona, $"openid {scopes}"),
            (answer, _) => Assert.That(Tokens.Text(Tokens.Open(answer.Body), 1), Does.Contain(text.Trim()))
        );

    private static async Task<Answer> UserInfoAsync(SimulatorFixture fixture, string persona, string scope)
    {
        var tokens = await fixture.LoginAsync(persona, changes: ("scope", scope));
        return await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
    }
}
