using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Tests.Identity;

public class IdentityReaderTests
{
    private const string FullUserInfo = """
        {
          "sub": "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988v1",
          "given_name": "Jean Philippe Pierre Louis",
          "given_name_array": ["Jean Philippe", "Pierre", "Louis"],
          "family_name": "ÉTIENNE-D'ARC",
          "preferred_username": "Martin",
          "birthdate": "1992-11-01",
          "idp_birthdate": "1992-11-00",
          "gender": "male",
          "birthplace": "75107",
          "birthcountry": "99100",
          "email": "jean@example.test",
          "idp_id": "9c716f61-b8a1-435c-a407-ef4d677ec270",
          "aud": "client", "exp": 1795434823, "iat": 1795434763, "iss": "https://issuer.example.test/api/v2"
        }
        """;

    [Test]
    public void Read_EveryScope_FillsEveryProperty()
    {
        var identity = Read(FullUserInfo, AssuranceLevel.Eidas1, [AuthenticationMethod.From("fc")]);

        Assert.That(identity.Subject.IsWellFormed, Is.True);
        Assert.That(identity.GivenName, Is.EqualTo("Jean Philippe Pierre Louis"));
        Assert.That(identity.GivenNames, Is.EqualTo(new[] { "Jean Philippe", "Pierre", "Louis" }));
        Assert.That(identity.FamilyName, Is.EqualTo("ÉTIENNE-D'ARC"));
        Assert.That(identity.PreferredUsername, Is.EqualTo("Martin"));
        Assert.That(identity.UsualName, Is.EqualTo("Martin"));
        Assert.That(identity.Gender, Is.EqualTo(Gender.Male));
        Assert.That(identity.BirthDate, Is.EqualTo(PartialDate.Create(1992, 11, 1)));
        Assert.That(identity.IdpBirthDate, Is.EqualTo(PartialDate.Create(1992, 11)));
        Assert.That(identity.KnownBirthDate, Is.EqualTo(PartialDate.Create(1992, 11)));
        Assert.That(identity.BirthPlace, Is.EqualTo(CommuneCode.From("75107")));
        Assert.That(identity.BirthCountry, Is.EqualTo(CountryCode.France));
        Assert.That(identity.Email, Is.EqualTo("jean@example.test"));
        Assert.That(identity.IdpId, Is.EqualTo("9c716f61-b8a1-435c-a407-ef4d677ec270"));
        Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
        Assert.That(identity.AuthenticationMethods, Is.EqualTo(new[] { AuthenticationMethod.FranceConnect }));
    }

    [Test]
    public void Read_TokenMembers_AreNotClaimsOfThePerson()
    {
        var identity = Read(FullUserInfo);

        Assert.That(identity.ClaimNames, Has.Count.EqualTo(12).And.No.Member("aud").And.No.Member("exp"));
        Assert.That(identity.TryGetClaim("iss", out _), Is.False);
    }

    [Test]
    public void Read_OnlySubject_LeavesTheRestAbsent()
    {
        var identity = Read("""{"sub":"s"}""");

        Assert.That(identity.GivenName, Is.Null);
        Assert.That(identity.GivenNames, Is.Empty);
        Assert.That(identity.PreferredUsername, Is.Null);
        Assert.That(identity.UsualName, Is.Null);
        Assert.That(identity.Gender, Is.Null);
        Assert.That(identity.KnownBirthDate, Is.Null);
        Assert.That(identity.BirthPlace, Is.Null);
        Assert.That(identity.BirthCountry, Is.Null);
        Assert.That(identity.AuthenticationMethods, Is.Empty);
    }

    [Test]
    public void Read_BornAbroad_HasAnEmptyPlace()
    {
        var identity = Read("""{"sub":"s","birthplace":"","birthcountry":"99352"}""");

        Assert.That(identity.BirthPlace, Is.Not.Null);
        Assert.That(identity.BirthPlace!.Value.IsEmpty, Is.True);
        Assert.That(identity.BirthCountry!.Value.Label, Is.EqualTo("ALGERIE"));
    }

    [TestCase("""{"family_name":"BON","preferred_username":""}""", "")]
    [TestCase("""{"family_name":"BON","preferred_username":" "}""", " ")]
    [TestCase("""{"family_name":"BON"}""", null)]
    public void UsualName_NoUsageName_IsTheBirthName(string json, string? usageName)
    {
        Assert.That(Read(json).PreferredUsername, Is.EqualTo(usageName));
        Assert.That(Read(json).UsualName, Is.EqualTo("BON"));
    }

    [TestCase("""{"given_name":"Anne-Laure  Zoé"}""")]
    [TestCase("""{"given_name":"Anne-Laure Zoé","given_name_array":[]}""")]
    [TestCase("""{"given_name":"Anne-Laure Zoé","given_name_array":"Anne-Laure"}""")]
    [TestCase("""{"given_name":"Anne-Laure Zoé","given_name_array":["Anne",42]}""")]
    public void GivenNames_NoUsableArray_CutsTheText(string json) =>
        Assert.That(Read(json).GivenNames, Is.EqualTo(new[] { "Anne-Laure", "Zoé" }));

    [Test]
    public void Read_EuropeanIdentity_KeepsFreeText()
    {
        var identity = Read("""{"sub":"s","birthdate":"vers 1965","birthplace":"Paris 10"}""");

        Assert.That(identity.KnownBirthDate!.Value.Raw, Is.EqualTo("vers 1965"));
        Assert.That(identity.BirthPlace!.Value.ToString(), Is.EqualTo("Paris 10"));
        Assert.That(identity.BirthCountry, Is.Null);
    }

    private static FranceConnectIdentity Read(
        string json,
        AssuranceLevel level = default,
        IReadOnlyList<AuthenticationMethod>? methods = null
    )
    {
        using var document = JsonDocument.Parse(json);
        return IdentityReader.Read(document.RootElement, level, methods ?? []);
    }
}
