using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Tokens;

/// <summary>Every way a userinfo token can be wrong, each with its code: the same rules as the ID token's, and the same person.</summary>
[TestFixture]
internal sealed class UserInfoTokenTests
{
    private static IEnumerable<TestCaseData> WrongClaims()
    {
        yield return Row("iss foreign", "FCS3025", token => token["iss"] = "https://autre-emetteur.example/api/v2");
        yield return Row("iss absent", "FCS3025", token => token.Remove("iss"));
        yield return Row("aud of another", "FCS3026", token => token["aud"] = "un-autre-service");
        yield return Row("aud absent", "FCS3026", token => token.Remove("aud"));
        yield return Row("exp past the leeway", "FCS3028", token => token["exp"] = Time(token, "exp") - 105);
        yield return Row("exp absent", "FCS3021", token => token.Remove("exp"));
        yield return Row("iat past the leeway", "FCS3029", token => token["iat"] = Time(token, "iat") + 46);
        yield return Row("sub of another", "FCS3030", token => token["sub"] = new string('0', 64) + "v1");
        yield return Row("sub absent", "FCS3030", token => token.Remove("sub"));
        yield return Row("sub in capitals", "FCS3030", token => token["sub"] = StubProvider.Subject.ToUpperInvariant());
        yield return Row("sub of one surrogate", "FCS3030", token => token["sub"] = StubProvider.HalfASurrogate);
        yield return Row("a name of one surrogate", "FCS3021", token => token[StubProvider.HalfASurrogate] = 1);
        yield return Row("iss and sub", "FCS3025", token => Without(token, "iss", "sub"));
        yield return Row("aud and exp", "FCS3026", token => Without(token, "aud", "exp"));
        yield return Row("exp and sub", "FCS3021", token => Without(token, "exp", "sub"));
    }

    private static IEnumerable<TestCaseData> Forgeries()
    {
        yield return Forged("a nested text in Latin-1", "FCS3021", InLatin1);
        yield return Forged("key of a stranger", "FCS3024", token => StubProvider.Sign(token, forged: true));
        yield return Forged("unknown kid", "FCS3023", token => StubProvider.Sign(token, kid: "pkcs11:inconnue"));
        yield return Forged("other registered alg", "FCS3022", token => StubProvider.Sign(token, "RS256"));
        yield return Forged("alg none", "FCS3022", token => Unsigned("none", token));
        yield return Forged("no signature", "FCS3024", token => Unsigned("ES256", token));
        yield return Forged("the claims alone", "FCS3021", token => token.ToJsonString());
        yield return Forged("33 KiB", "FCS3021", Large);
    }

    [TestCaseSource(nameof(WrongClaims))]
    public async Task CompleteLoginAsync_WrongClaim_HasItsCode(string code, Action<JsonObject> change)
    {
        await using var site = new StubSite();
        site.Provider.UserInfo = change;

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(site.Provider.Asked.Skip(2), Is.EqualTo(new[] { "token", "userinfo" }));
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task CompleteLoginAsync_ForgedToken_HasItsCode(string code, Func<JsonObject, string> sign)
    {
        await using var site = new StubSite();
        site.Provider.SignUserInfo = sign;

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(1));
    }

    [Test]
    public async Task CompleteLoginAsync_IdTokenInPlaceOfTheUserInfo_CarriesNoIdentityOfAnother()
    {
        await using var site = new StubSite();
        site.Provider.UserInfo = token => Without(token, "given_name", "family_name");

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(result.Session.Identity.FamilyName, Is.Null);
        Assert.That(result.Session.Identity.Subject.Value, Is.EqualTo(StubProvider.Subject));
    }

    [Test]
    public async Task CompleteLoginAsync_ClaimsOfUnexpectedTypes_CountAsAbsent()
    {
        await using var site = new StubSite();
        site.Provider.UserInfo = token =>
        {
            token["family_name"] = 3;
            token["birthdate"] = new JsonArray(1962);
            token["birthplace"] = "";
        };

        var identity = (await site.SignInAsync()).Session.Identity;

        Assert.That(identity.FamilyName, Is.Null);
        Assert.That(identity.BirthDate, Is.Null);
        Assert.That(identity.BirthPlace?.IsEmpty, Is.True);
    }

    private static TestCaseData Row(string name, string code, Action<JsonObject> change) =>
        new TestCaseData(code, change).SetArgDisplayNames(name);

    private static TestCaseData Forged(string name, string code, Func<JsonObject, string> sign) =>
        new TestCaseData(code, sign).SetArgDisplayNames(name);

    private static long Time(JsonObject token, string claim) => token[claim]!.GetValue<long>();

    private static void Without(JsonObject token, params string[] claims)
    {
        foreach (var claim in claims)
            token.Remove(claim);
    }

    private static string Unsigned(string alg, JsonObject payload) =>
        $"{StubProvider.Encode(new JsonObject { ["alg"] = alg, ["kid"] = "pkcs11:ES256:hsm" })}.{StubProvider.Encode(payload)}.";

    private static string InLatin1(JsonObject payload)
    {
        payload["adresse"] = new JsonObject { ["commune"] = "Évry" };
        return StubProvider.Sign(Base64UrlEncoder.Encode(Encoding.Latin1.GetBytes(Utf8Text(payload))));

        static string Utf8Text(JsonObject payload) =>
            payload.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Large(JsonObject payload)
    {
        payload["bourrage"] = new string('x', 33 * 1024);
        return StubProvider.Sign(payload);
    }
}
