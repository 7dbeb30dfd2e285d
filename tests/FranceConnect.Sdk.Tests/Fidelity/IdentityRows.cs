namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>Recordings, section 3.4: the identity of each kind of citizen.</summary>
internal static class IdentityRows
{
    private const string Section = "3.4 userinfo";

    public static IEnumerable<SdkRow> All =>
        [
            Person(
                "all identity scopes",
                "test",
                identity =>
                {
                    Assert.That(identity.GivenName, Is.EqualTo("Angela Claire Louise"));
                    Assert.That(identity.GivenNames, Is.EqualTo(["Angela", "Claire", "Louise"]));
                    Assert.That(identity.FamilyName, Is.EqualTo("DUBOIS"));
                    Assert.That(identity.BirthDate?.Raw, Is.EqualTo("1962-08-24"));
                    Assert.That(identity.Gender, Is.EqualTo(Gender.Female));
                    Assert.That(identity.BirthPlace?.Value, Is.EqualTo("75107"));
                    Assert.That(identity.BirthCountry, Is.EqualTo(CountryCode.France));
                    Assert.That(identity.Email, Does.Contain("@"));
                }
            ),
            Person("usage name absent", "test", identity => Assert.That(identity.PreferredUsername, Is.Null)),
            Person(
                "usage name present",
                "avec_nom_dusage",
                identity =>
                    Assert.That(
                        (identity.FamilyName, identity.PreferredUsername, identity.UsualName),
                        Is.EqualTo(("MERCIER", "DUBOIS", "DUBOIS"))
                    )
            ),
            Person(
                "usage name in mixed case stays so, family name in capitals",
                "test_CORSE_2B",
                identity =>
                    Assert.That((identity.FamilyName, identity.PreferredUsername), Is.EqualTo(("BROSSE", "Luigi")))
            ),
            Person(
                "accents and ligatures, capitals in the family name only",
                "carac_speciaux",
                identity =>
                    Assert.That(
                        (identity.FamilyName, identity.GivenName),
                        Is.EqualTo(("DURANTÉÀÈÙÒŒÆŒÆ", "JulieéàèùòœæŒÆ"))
                    )
            ),
            Person("gender male", "avec_nom_dusage", identity => Assert.That(identity.Gender, Is.EqualTo(Gender.Male))),
            Person(
                "gender unspecified",
                "genre_indéfini",
                identity => Assert.That(identity.Gender, Is.EqualTo(Gender.Unspecified))
            ),
            Person(
                "born abroad: empty birthplace, country 99352",
                "naissance_Algérie",
                identity =>
                {
                    Assert.That(identity.TryGetClaim("birthplace", out var raw), Is.True);
                    Assert.That(raw, Is.Empty);
                    Assert.That(identity.BirthPlace?.Value, Is.Empty);
                    Assert.That(identity.BirthCountry?.Value, Is.EqualTo("99352"));
                }
            ),
            Person(
                "Corsica",
                "test_CORSE_2A",
                identity => Assert.That(identity.BirthPlace?.DepartmentCode, Is.EqualTo("2A"))
            ),
            Born("overseas", "naissance_polynesie_française", "98729"),
            Born("former code 90900 passes through", "naissance_etranger_birthplace_cog", "90900"),
            Presumed("day unknown: first day", "étranger_présumé_né_jour", "1992-11-01", "1992-11-00"),
            Presumed(
                "month unknown too: first of January",
                "étranger_présumé_né_jour_et_mois",
                "1992-01-01",
                "1992-00-00"
            ),
            Person(
                "day unknown and no idp_birthdate: the filler cannot be told",
                "étranger_présumé_né_jour",
                identity => Assert.That(identity.KnownBirthDate?.Raw, Is.EqualTo("1992-11-01"))
            ),
            Scope("openid", ""),
            Scope("profile", "given_name given_name_array family_name birthdate gender preferred_username"),
            Scope("birth", "birthplace birthcountry"),
            Scope("identite_pivot", "given_name given_name_array family_name birthdate gender birthplace birthcountry"),
            Scope("email", "email"),
            Scope("preferred_username", "preferred_username"),
            Scope("idp_id", "idp_id"),
            Scope("idp_birthdate", "idp_birthdate"),
            Scope("dgfip_rfr", ""),
        ];

    private static SdkRow Person(string line, string persona, Action<FranceConnectIdentity> check) =>
        new(Section, line, async site => check((await site.SessionAsync(persona: persona)).Identity));

    private static SdkRow Born(string line, string persona, string place) =>
        Person(
            line,
            persona,
            identity =>
                Assert.That(
                    (identity.BirthPlace?.Value, identity.BirthCountry),
                    Is.EqualTo((place, (CountryCode?)CountryCode.France))
                )
        );

    private static SdkRow Presumed(string line, string persona, string official, string known) =>
        new(
            Section,
            line,
            async site =>
            {
                var request = FidelitySite.Request(scopes: ["birthdate", "idp_birthdate"]);
                var identity = (await site.SessionAsync(request, persona)).Identity;
                Assert.That(
                    (identity.BirthDate?.Raw, identity.IdpBirthDate?.Raw, identity.KnownBirthDate?.Raw),
                    Is.EqualTo((official, known, known))
                );
            }
        );

    private static SdkRow Scope(string scope, string claims) =>
        new(
            Section,
            $"claims of {scope}",
            async site =>
            {
                var session = await site.SessionAsync(FidelitySite.Request(scopes: scope), "avec_nom_dusage");
                string[] technical = ["sub", "aud", "exp", "iat", "iss"];
                Assert.That(
                    session.Identity.ClaimNames.Except(technical),
                    Is.EquivalentTo(claims.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                );
                Assert.That(session.Identity.Subject.Value, Has.Length.EqualTo(66));
            }
        );
}
