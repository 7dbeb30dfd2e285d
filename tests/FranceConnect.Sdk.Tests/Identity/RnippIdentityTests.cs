using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Tests.Identity;

[TestFixture]
internal sealed class RnippIdentityTests
{
    [Test]
    public void Rnipp_EveryClaim_IsReadBesideTheProvidersOwn()
    {
        var identity = Read(
            """
            {"sub":"x","given_name":"Jean_Prenom","family_name":"Martin-Fictif","birthdate":"1962-08-00",
            "rnipp_given_name":"Jean Philippe Pierre","rnipp_given_name_array":["Jean Philippe","Pierre"],
            "rnipp_family_name":"DUBOIS-FICTIF","rnipp_gender":"male","rnipp_birthdate":"1962-08-01",
            "rnipp_birthplace":"75107","rnipp_birthcountry":"99100"}
            """
        );

        Assert.Multiple(() =>
        {
            Assert.That(identity.FamilyName, Is.EqualTo("Martin-Fictif"));
            Assert.That(identity.BirthDate!.Value.Raw, Is.EqualTo("1962-08-00"));
            Assert.That(identity.Rnipp!.GivenName, Is.EqualTo("Jean Philippe Pierre"));
            Assert.That(identity.Rnipp.GivenNames, Is.EqualTo(["Jean Philippe", "Pierre"]));
            Assert.That(identity.Rnipp.FamilyName, Is.EqualTo("DUBOIS-FICTIF"));
            Assert.That($"{identity.Rnipp.Gender}", Is.EqualTo("male"));
            Assert.That(identity.Rnipp.BirthDate!.Value.Raw, Is.EqualTo("1962-08-01"));
            Assert.That(identity.Rnipp.BirthPlace!.Value.Value, Is.EqualTo("75107"));
            Assert.That(identity.Rnipp.BirthCountry!.Value.Value, Is.EqualTo("99100"));
            Assert.That(identity.Rnipp.ToString(), Does.Not.Contain("DUBOIS"));
        });
    }

    [Test]
    public void Rnipp_NoneAsked_IsNull() => Assert.That(Read("""{"sub":"x"}""").Rnipp, Is.Null);

    [Test]
    public void Rnipp_NamesWithoutTheirArray_AreCutAtTheSpaces() =>
        Assert.That(Read("""{"rnipp_given_name":"Anne  Claire"}""").Rnipp!.GivenNames, Is.EqualTo(["Anne", "Claire"]));

    [Test]
    public void Rnipp_ClaimOfAnotherType_IsAbsent() =>
        Assert.That(Read("""{"rnipp_family_name":1,"rnipp_birthdate":[]}""").Rnipp!.FamilyName, Is.Null);

    private static FranceConnectIdentity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return IdentityReader.Read(document.RootElement, AssuranceLevel.Eidas2, []);
    }
}
