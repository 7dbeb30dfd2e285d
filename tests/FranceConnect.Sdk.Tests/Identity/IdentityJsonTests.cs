using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Tests.Identity;

public class IdentityJsonTests
{
    [Test]
    public void ToJson_Identity_IsCompactAndReadable()
    {
        var identity = Read("""{ "sub": "s", "family_name": "DUBINÔRE", "given_name_array": ["Joëlle","Zoé"] }""");

        Assert.That(
            identity.ToJson(),
            Is.EqualTo(
                """{"acr":"eidas2","amr":["fc","pwd"],"claims":{"sub":"s","family_name":"DUBINÔRE","given_name_array":["Joëlle","Zoé"]}}"""
            )
        );
    }

    [TestCase("""{"sub":"s"}""")]
    [TestCase("""{"sub":"s","preferred_username":"","birthplace":""}""")]
    [TestCase(
        """{"sub":"s","rnipp_family_name":"DURAND","rnipp_given_name_array":["Jeanne", "Zoé"],"x":{"a": [1, null]}}"""
    )]
    [TestCase("""{"sub":"s","given_name":42,"birthdate":{},"email":null,"n":1.50}""")]
    [TestCase("""{"sub":"s","family_name":"L'HÉRITIER <b>&\"</b> 😀"}""")]
    [TestCase("{}")]
    public void FromJson_OfToJson_GivesTheSameIdentity(string claims)
    {
        var before = Read(claims);

        var after = FranceConnectIdentity.FromJson(before.ToJson());

        Assert.That(after.ClaimNames, Is.EqualTo(before.ClaimNames));
        foreach (var name in before.ClaimNames)
        {
            Assert.That(before.TryGetClaim(name, out var expected), Is.True);
            Assert.That(after.TryGetClaim(name, out var actual), Is.True);
            Assert.That(actual, Is.EqualTo(expected), name);
        }

        Assert.That(after.PreferredUsername, Is.EqualTo(before.PreferredUsername));
        Assert.That(after.BirthPlace, Is.EqualTo(before.BirthPlace));
        Assert.That(after.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
        Assert.That(after.AuthenticationMethods, Is.EqualTo(before.AuthenticationMethods));
        Assert.That(after.ToJson(), Is.EqualTo(before.ToJson()));
    }

    [Test]
    public void FromJson_DeeplyNestedClaim_GivesTheSameIdentity()
    {
        var nested = new string('[', 63) + new string(']', 63);
        var before = Read($$"""{"x":{{nested}}}""");

        Assert.That(FranceConnectIdentity.FromJson(before.ToJson()).TryGetClaim("x", out var value), Is.True);
        Assert.That(value, Is.EqualTo(nested));
    }

    [TestCase("")]
    [TestCase("SECRET-NAME")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"acr":"eidas1","amr":[]}""")]
    [TestCase("""{"acr":"eidas1","amr":[1],"claims":{}}""")]
    [TestCase("""{"acr":1,"amr":[],"claims":{}}""")]
    [TestCase("""{"acr":"eidas1","amr":[],"claims":"SECRET-NAME"}""")]
    [TestCase("""{"acr":"\ud800","amr":[],"claims":{}}""")]
    [TestCase("""{"acr":"eidas1","amr":[],"claims":{"family_name":"SECRET-NAME"}} trailing""")]
    public void FromJson_OtherText_FailsWithoutRepeatingIt(string json)
    {
        var error = Assert.Throws<FormatException>(() => FranceConnectIdentity.FromJson(json))!;

        Assert.That(error.ToString(), Does.Not.Contain("SECRET"));
    }

    // Not a case of the above: an attribute holds no half of a surrogate pair.
    [Test]
    public void FromJson_HalfASurrogatePair_FailsWithoutRepeatingIt() =>
        FromJson_OtherText_FailsWithoutRepeatingIt(
            """{"acr":"eidas1","amr":[],"claims":{"family_name":"SECRET""" + "\ud800\"}}"
        );

    [Test]
    public void FromJson_Null_Throws() =>
        Assert.That(() => FranceConnectIdentity.FromJson(null!), Throws.ArgumentNullException);

    [Test]
    public void ToString_Identity_ShowsNoPersonalData()
    {
        var identity = Read("""{"sub":"person-1","family_name":"DUBINÔRE","birthdate":"1992-08-15"}""");

        Assert.That(identity.ToString(), Is.EqualTo("FranceConnectIdentity (eidas2, 3 claims)"));
    }

    [Test]
    public void TryGetClaim_Null_Throws() =>
        Assert.That(() => Read("{}").TryGetClaim(null!, out _), Throws.ArgumentNullException);

    private static FranceConnectIdentity Read(string claims)
    {
        using var document = JsonDocument.Parse(claims);
        return IdentityReader.Read(
            document.RootElement,
            AssuranceLevel.Eidas2,
            [AuthenticationMethod.FranceConnect, AuthenticationMethod.Password]
        );
    }
}
