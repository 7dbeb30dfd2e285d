using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

/// <summary>Communes, countries, levels and scopes: the laws of each.</summary>
[TestFixture]
internal sealed class CodePropertyTests
{
    private static readonly AssuranceLevel[] s_known =
    [
        AssuranceLevel.Eidas1,
        AssuranceLevel.Eidas2,
        AssuranceLevel.Eidas3,
    ];

    private static readonly Arbitrary<(AssuranceLevel A, AssuranceLevel B, AssuranceLevel C)> s_levels = Arb.From(
        from a in Levels()
        from b in Levels()
        from c in Levels()
        select (a, b, c)
    );

    private static readonly Arbitrary<List<FranceConnectScope>> s_scopes = Arb.From(
        Gen.Elements(
                "openid",
                "given_name",
                "profile",
                "identite_pivot",
                "birth",
                "email",
                "amr",
                "rnipp_profile",
                "cnaf_quotient_familial",
                "inconnu"
            )
            .Select(FranceConnectScope.From)
            .ListOf()
            .Select(static scopes => scopes.ToList())
    );

    [Test]
    public void Codes_AnyText_AreACommuneOrACountryNeverBoth() =>
        Properties.Hold(
            TextGen.Texts,
            text =>
            {
                var (commune, country) = (CommuneCode.From(text), CountryCode.From(text));
                return
                [
                    ("never both", !(commune.IsWellFormed && country.IsWellFormed)),
                    (
                        "a département begins the code",
                        commune.DepartmentCode is not { } department
                            || (text.StartsWith(department, StringComparison.Ordinal) && department.Length is 2 or 3)
                    ),
                    ("a département is that of a code", commune.DepartmentCode is not null == commune.IsWellFormed),
                    ("a commune's label is that of a code", commune.Label is null || commune.IsWellFormed),
                    // Those of colonies that became States began with 98.
                    (
                        "a country's label is that of a code",
                        country.Label is null || country.IsWellFormed || text.StartsWith("98", StringComparison.Ordinal)
                    ),
                    ("France", country.IsFrance == (text == "99100")),
                ];
            }
        );

    [Test]
    public void Satisfies_AnyLevels_IsATotalOrderOfTheKnownOnes() =>
        Properties.Hold(
            s_levels,
            levels =>
            {
                var (a, b, c) = levels;
                return
                [
                    ("reflexive", a.Satisfies(a) == a.IsKnown),
                    ("antisymmetric", !(a.Satisfies(b) && b.Satisfies(a)) || a == b),
                    ("transitive", !(a.Satisfies(b) && b.Satisfies(c)) || a.Satisfies(c)),
                    ("total", (a.Satisfies(b) || b.Satisfies(a)) == (a.IsKnown && b.IsKnown)),
                    ("known", a.IsKnown == s_known.Contains(a)),
                ];
            }
        );

    [Test]
    public void ScopeFrom_AnyText_IsAWordOrTheDocumentedError() =>
        Properties.Hold(
            TextGen.Texts,
            text =>
            {
                // RFC 6749 §3.3, written another way than the code's.
                var isWord = System.Text.RegularExpressions.Regex.IsMatch(text, @"\A[\x21\x23-\x5B\x5D-\x7E]+\z");
                try
                {
                    var scope = FranceConnectScope.From(text);
                    return
                    [
                        ("a word", isWord),
                        ("kept", scope.Name == text && scope.ToString() == text),
                        ("equal to its like", scope == FranceConnectScope.From(string.Concat(text))),
                        (
                            "unknown brings nothing",
                            scope.IsKnown || (scope.ClaimsOnFranceConnect.Count == 0 && scope.DataProvider is null)
                        ),
                    ];
                }
                catch (ArgumentException)
                {
                    return [("no word", !isWord)];
                }
            }
        );

    [TestCase(FranceConnectPlatform.FranceConnect)]
    [TestCase(FranceConnectPlatform.FranceConnectPlus)]
    public void ClaimsOf_AnyScopes_IsTheirUnion(FranceConnectPlatform platform) =>
        Properties.Hold(
            s_scopes,
            scopes =>
            {
                var claims = FranceConnectScope.ClaimsOf(scopes, platform);
                var each = scopes.Select(scope => FranceConnectScope.ClaimsOf([scope], platform)).ToList();
                return
                [
                    ("each once", claims.Distinct(StringComparer.Ordinal).Count() == claims.Count),
                    ("all of them", each.SelectMany(static of => of).All(claims.Contains)),
                    ("nothing else", claims.All(claim => each.Any(of => of.Contains(claim)))),
                    (
                        "the same again",
                        FranceConnectScope.ClaimsOf([.. scopes, .. scopes], platform).SequenceEqual(claims)
                    ),
                ];
            }
        );

    private static Gen<AssuranceLevel> Levels() =>
        Gen.OneOf(
            Gen.Elements(s_known),
            TextGen.Words.Select(AssuranceLevel.From),
            Gen.Constant(default(AssuranceLevel))
        );
}
