using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

[TestFixture]
internal sealed class IdentityPropertyTests
{
    private static readonly string[] s_names =
    [
        "sub",
        "given_name",
        "given_name_array",
        "family_name",
        "preferred_username",
        "gender",
        "birthdate",
        "idp_birthdate",
        "birthplace",
        "birthcountry",
        "email",
        "rnipp_family_name",
        "rnipp_given_name_array",
        "iss",
        "inconnu",
        "é",
        "",
    ];

    private static readonly Gen<string> s_values = Gen.OneOf(
        TextGen.Texts.Generator.Select(static text => JsonSerializer.Serialize(text)),
        TextGen.Texts.Generator.Select(static text => $"[{JsonSerializer.Serialize(text)},\"Anne\"]"),
        Gen.Elements(
            "null",
            "true",
            "1e400",
            "-0.10",
            "{}",
            "[]",
            "[1,null]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{\"a\":[{\"b\":\"<\"}]}",
            "\"\""
        )
    );

    private static readonly Arbitrary<List<(string Name, string Json)>> s_claims = Arb.From(
        (from name in Gen.Elements(s_names) from json in s_values select (name, json))
            .ListOf()
            .Select(static claims => claims.ToList()),
        static claims => Enumerable.Range(0, claims.Count).Select(at => claims.Where((_, i) => i != at).ToList())
    );

    [Test]
    public void ToJson_AnyClaims_AreReadAgainToTheLetter() =>
        Properties.Hold(
            s_claims,
            claims =>
            {
                var identity = Identity(claims);
                var json = identity.ToJson();
                var again = FranceConnectIdentity.FromJson(json);
                return
                [
                    ("the same text", again.ToJson() == json),
                    ("the same names", again.ClaimNames.SequenceEqual(identity.ClaimNames)),
                    ("the same claims", identity.ClaimNames.All(name => Claim(again, name) == Claim(identity, name))),
                    (
                        "the same person",
                        again.Subject == identity.Subject && again.GivenNames.SequenceEqual(identity.GivenNames)
                    ),
                    (
                        "the same birth",
                        again.KnownBirthDate == identity.KnownBirthDate && again.BirthPlace == identity.BirthPlace
                    ),
                    ("the same level", again.AssuranceLevel == AssuranceLevel.Eidas2),
                    ("JSON", JsonDocument.Parse(json).RootElement.ValueKind == JsonValueKind.Object),
                ];
            }
        );

    [Test]
    public void ToString_AnyClaims_ShowsNothingOfThem() =>
        Properties.Hold(
            s_claims,
            claims =>
            {
                var identity = Identity(claims);
                var expected = $"FranceConnectIdentity (eidas2, {identity.ClaimNames.Count} claims)";
                return [("the level and a number", identity.ToString() == expected)];
            }
        );

    [Test]
    public void FromJson_AnyText_IsAnIdentityOrTheDocumentedError() =>
        Properties.Hold(
            Arb.From(Gen.OneOf(TextGen.Texts.Generator, s_values, Spoiled())),
            text =>
            {
                try
                {
                    return [("an identity", FranceConnectIdentity.FromJson(text).ToJson().Length > 0)];
                }
                catch (FormatException exception)
                {
                    return
                    [
                        (
                            "not repeated",
                            text.Length < 12 || !exception.Message.Contains(text, StringComparison.Ordinal)
                        ),
                    ];
                }
            }
        );

    // What was kept, with a character of it gone.
    private static Gen<string> Spoiled() =>
        from claims in s_claims.Generator
        let json = Identity(claims).ToJson()
        from at in Gen.Choose(0, json.Length - 1)
        select json.Remove(at, 1);

    private static FranceConnectIdentity Identity(List<(string Name, string Json)> claims) =>
        FranceConnectModelFactory.CreateIdentity(
            "{"
                + string.Join(
                    ",",
                    claims.Select(static claim => $"{JsonSerializer.Serialize(claim.Name)}:{claim.Json}")
                )
                + "}",
            AssuranceLevel.Eidas2,
            [AuthenticationMethod.Password]
        );

    private static string? Claim(FranceConnectIdentity identity, string name) =>
        identity.TryGetClaim(name, out var value) ? value : "(absent)";
}
