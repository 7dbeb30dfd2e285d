using System.Reflection;
using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Tests.Identity;

/// <summary>Whatever a provider sends, reading an identity, printing it and keeping it do not fail.</summary>
public class HostileIdentityTests
{
    private static readonly string[] s_typedClaims =
    [
        "sub",
        "given_name",
        "given_name_array",
        "family_name",
        "preferred_username",
        "birthdate",
        "idp_birthdate",
        "gender",
        "birthplace",
        "birthcountry",
        "email",
        "idp_id",
    ];

    [TestCase("42")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[1,null]")]
    [TestCase("true")]
    [TestCase("null")]
    public void Read_WrongType_IsAbsentYetReachable(string value)
    {
        var identity = Read($$"""{{{string.Join(",", s_typedClaims.Select(name => $"\"{name}\":{value}"))}}}""");

        Assert.That(identity.Subject.IsEmpty, Is.True);
        Assert.That(identity.GivenName, Is.Null);
        Assert.That(identity.GivenNames, Is.Empty);
        Assert.That(identity.BirthDate, Is.Null);
        Assert.That(identity.IdpBirthDate, Is.Null);
        Assert.That(identity.Gender, Is.Null);
        Assert.That(identity.BirthPlace, Is.Null);
        Assert.That(identity.BirthCountry, Is.Null);
        Assert.That(identity.Email, Is.Null);
        Assert.That(identity.TryGetClaim("given_name", out var raw), Is.True);
        Assert.That(raw, Is.EqualTo(value == "null" ? null : value));
    }

    [TestCase(
        """{"given_name":"\ud800","given_name_array":["\udc00"],"x":"\ud800","\ud801":1,"y":{"\ud802":"\ud803"}}"""
    )]
    [TestCase("""{"given_name":"a\u0000b\u2028","birthdate":"\u0000","":""}""")]
    [TestCase("""{"given_name":"A","given_name":"B","given_name":3}""")]
    [TestCase("""{"x":1E400,"y":-0.0,"z":123456789012345678901234567890}""")]
    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    public void Read_StrangeJson_NeverThrows(string json)
    {
        var identity = Read(json);

        Assert.That(() => Touch(identity), Throws.Nothing);
        Assert.That(() => Touch(FranceConnectIdentity.FromJson(identity.ToJson())), Throws.Nothing);
    }

    private static void Touch(FranceConnectIdentity identity)
    {
        foreach (
            var property in typeof(FranceConnectIdentity).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        )
        {
            _ = property.GetValue(identity);
        }
        foreach (var name in identity.ClaimNames)
        {
            _ = identity.TryGetClaim(name, out _);
        }

        _ = identity.ToString();
    }

    private static FranceConnectIdentity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return IdentityReader.Read(document.RootElement, default, []);
    }
}
