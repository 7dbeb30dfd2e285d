using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Tokens;

/// <summary>Every way an ID token can be wrong, each with its code; the userinfo is then never asked.</summary>
[TestFixture]
internal sealed class IdTokenTests
{
    private static IEnumerable<TestCaseData> WrongClaims()
    {
        yield return Row("iss foreign", "FCS3005", token => token["iss"] = "https://autre-emetteur.example/api/v2");
        yield return Row("iss with a slash", "FCS3005", token => token["iss"] = StubProvider.Issuer + "/");
        yield return Row("iss absent", "FCS3005", token => token.Remove("iss"));
        yield return Row("aud of another", "FCS3006", token => token["aud"] = "un-autre-service");
        yield return Row("aud absent", "FCS3006", token => token.Remove("aud"));
        yield return Row("aud in capitals", "FCS3006", token => token["aud"] = StubSite.ClientId.ToUpperInvariant());
        yield return Row("aud a number", "FCS3006", token => token["aud"] = 3);
        yield return Row("aud an empty list", "FCS3006", token => token["aud"] = new JsonArray());
        yield return Row(
            "aud two, no azp",
            "FCS3006",
            token => token["aud"] = new JsonArray(StubSite.ClientId, "autre")
        );
        yield return Row("aud mixed", "FCS3006", Mixed);
        yield return Row("azp of another", "FCS3007", token => token["azp"] = "un-autre-service");
        yield return Row("azp a number", "FCS3007", token => token["azp"] = 3);
        yield return Row("azp null", "FCS3007", token => token["azp"] = null);
        yield return Row("exp past the leeway", "FCS3008", token => Shift(token, "exp", -60 - 45));
        yield return Row("exp absent", "FCS3001", token => token.Remove("exp"));
        yield return Row("exp a text", "FCS3001", token => token["exp"] = "1767607200");
        yield return Row("exp too large", "FCS3001", token => token["exp"] = 1e300);
        yield return Row("exp negative", "FCS3001", token => token["exp"] = -1);
        yield return Row("exp zero", "FCS3001", token => token["exp"] = 0);
        yield return Row("exp in the year 10000", "FCS3001", token => token["exp"] = 253402300800);
        yield return Row("iat past the leeway", "FCS3009", token => Shift(token, "iat", 46));
        yield return Row("iat absent", "FCS3001", token => token.Remove("iat"));
        yield return Row("sub absent", "FCS3001", token => token.Remove("sub"));
        yield return Row("sub empty", "FCS3001", token => token["sub"] = "");
        yield return Row("sub a number", "FCS3001", token => token["sub"] = 12);
        yield return Row("nonce of another login", "FCS3010", token => token["nonce"] = new string('0', 64));
        yield return Row("nonce absent", "FCS3010", token => token.Remove("nonce"));
        yield return Row("nonce in capitals", "FCS3010", token => token["nonce"] = Upper(token["nonce"]!));
        yield return Row("nonce of one surrogate", "FCS3010", token => token["nonce"] = StubProvider.HalfASurrogate);
        yield return Row("acr unknown", "FCS3011", token => token["acr"] = "eidas0");
        yield return Row("acr absent", "FCS3011", token => token.Remove("acr"));
        yield return Row("acr empty", "FCS3011", token => token["acr"] = "");
        yield return Row("at_hash of another access token", "FCS3012", token => token["at_hash"] = Half("autre"));
        yield return Row("at_hash a number", "FCS3012", token => token["at_hash"] = 3);
        yield return Row("at_hash whole", "FCS3012", token => token["at_hash"] = Half(StubProvider.AccessToken, 32));
        yield return Row("a name of one surrogate", "FCS3001", token => token[StubProvider.HalfASurrogate] = 1);
        yield return Row(
            "a nested name of one surrogate",
            "FCS3001",
            token => token["x"] = new JsonObject { [StubProvider.HalfASurrogate] = 1 }
        );
        // The order: signature and origin before time, time before what binds the token to this login.
        yield return Row("iss and aud", "FCS3005", token => Shift(Foreign(token), "exp", -900)["aud"] = "autre");
        yield return Row("aud and exp", "FCS3006", token => Shift(token, "exp", -900).Remove("aud"));
        yield return Row("exp and nonce", "FCS3008", token => Shift(token, "exp", -900).Remove("nonce"));
        yield return Row("azp and nonce", "FCS3007", token => Nothing(token, "nonce")["azp"] = "autre");
        yield return Row("nonce and acr", "FCS3010", token => Nothing(token, "nonce", "acr"));
    }

    private static IEnumerable<TestCaseData> Forgeries()
    {
        yield return Forged("key of a stranger", "FCS3004", token => StubProvider.Sign(token, forged: true));
        yield return Forged("unknown kid", "FCS3003", token => StubProvider.Sign(token, kid: "pkcs11:inconnue"));
        yield return Forged(
            "no kid",
            "FCS3003",
            token =>
                StubProvider.Encode(new JsonObject { ["alg"] = "ES256" }) + "." + StubProvider.Encode(token) + ".AAAA"
        );
        yield return Forged("other registered alg", "FCS3002", token => StubProvider.Sign(token, "RS256"));
        yield return Forged("alg none", "FCS3002", token => Header("none", token) + ".");
        yield return Forged("alg none, signed", "FCS3002", token => Header("none", token) + ".AAAA");
        yield return Forged("alg nOnE", "FCS3002", token => Header("nOnE", token) + ".");
        yield return Forged("alg HS256 with the secret", "FCS3002", Hmac);
        yield return Forged("no alg", "FCS3002", token => Header(null, token) + ".AAAA");
        yield return Forged("no signature", "FCS3004", token => Header("ES256", token) + ".");
        yield return Forged("crit", "FCS3001", token => Header("ES256", token, "crit") + ".AAAA");
        yield return Forged("payload changed", "FCS3004", Tampered);
        yield return Forged("a word", "FCS3001", _ => "jeton");
        yield return Forged("two parts", "FCS3001", token => Header("ES256", token));
        yield return Forged("five parts", "FCS3001", token => StubProvider.Sign(token) + ".AAAA.AAAA");
        yield return Forged("header no JSON", "FCS3001", token => "AAAA." + StubProvider.Encode(token) + ".AAAA");
        yield return Forged("header name of one surrogate", "FCS3001", SurrogateHeader);
        yield return Forged("payload no object", "FCS3001", _ => StubProvider.Sign("W10"));
        yield return Forged("payload no JSON", "FCS3001", _ => StubProvider.Sign("AAAA"));
        yield return Forged("payload no base64url", "FCS3001", _ => StubProvider.Sign("W1!"));
        yield return Forged("payload no object, stranger", "FCS3004", _ => StubProvider.Sign("W10", forged: true));
        yield return Forged("header no object", "FCS3001", token => "W10." + StubProvider.Encode(token) + ".AAAA");
        yield return Forged("header no base64url", "FCS3001", token => "!." + StubProvider.Encode(token) + ".AAAA");
        yield return Forged("signature no base64url", "FCS3004", token => StubProvider.Sign(token) + "!");
        // The last letter of base64url holds bits of no byte: encoders leave them zero.
        yield return Forged(
            "header with stray bits",
            "FCS3001",
            token => "e31." + StubProvider.Encode(token) + ".AAAA"
        );
        yield return Forged("payload with stray bits", "FCS3001", _ => StubProvider.Sign("e31"));
        yield return Forged("signature with stray bits", "FCS3004", token => Stray(StubProvider.Sign(token)));
        yield return Forged("33 KiB", "FCS3001", Large);
        // The order: what the token is before who signed it, the signature before any claim.
        yield return Forged(
            "stranger, foreign iss",
            "FCS3004",
            token => StubProvider.Sign(Foreign(token), forged: true)
        );
        yield return Forged("alg none, foreign iss", "FCS3002", token => Header("none", Foreign(token)) + ".");
    }

    [TestCaseSource(nameof(WrongClaims))]
    public async Task CompleteLoginAsync_WrongClaim_HasItsCode(string code, Action<JsonObject> change)
    {
        await using var site = new StubSite();
        site.Provider.IdToken = change;

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(
            site.Provider.Asked.Skip(2),
            Is.EqualTo(new[] { "token" }),
            "valid signature: keys are not asked again"
        );
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task CompleteLoginAsync_ForgedToken_HasItsCode(string code, Func<JsonObject, string> sign)
    {
        await using var site = new StubSite();
        site.Provider.SignIdToken = sign;

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
        Assert.That(site.Provider.Count("userinfo"), Is.Zero);
    }

    [TestCase("exp", -60 - 44)]
    [TestCase("iat", 45)]
    public async Task CompleteLoginAsync_WithinTheLeeway_IsAccepted(string claim, int seconds)
    {
        await using var site = new StubSite();
        site.Provider.IdToken = token => Shift(token, claim, seconds);

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [TestCase("ES256")]
    [TestCase("RS256")]
    public async Task CompleteLoginAsync_RightAccessTokenHash_IsAccepted(string algorithm)
    {
        await using var site = new StubSite(options => options.SigningAlgorithm = algorithm);
        site.Provider.IdToken = token => token["at_hash"] = Half(StubProvider.AccessToken);
        site.Provider.SignIdToken = token => StubProvider.Sign(token, algorithm);
        site.Provider.SignUserInfo = token => StubProvider.Sign(token, algorithm);

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [Test]
    public async Task CompleteLoginAsync_TwoAudiencesAndOurAzp_IsAccepted()
    {
        await using var site = new StubSite();
        site.Provider.IdToken = token =>
        {
            token["aud"] = new JsonArray("un-autre-service", StubSite.ClientId);
            token["azp"] = StubSite.ClientId;
        };

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [TestCase("eidas1", "eidas2", true)]
    [TestCase("eidas2", "eidas1", false)]
    [TestCase("eidas2", "eidas2", true)]
    [TestCase("eidas2", "eidas3", true)]
    [TestCase("eidas3", "eidas2", false)]
    public async Task CompleteLoginAsync_Level_IsAtLeastTheAskedOne(string asked, string reached, bool accepted)
    {
        await using var site = new StubSite();
        site.Provider.IdToken = token => token["acr"] = reached;

        var result = await site.SignInAsync(new LoginRequest { AssuranceLevel = AssuranceLevel.From(asked) });

        Assert.That(result.Error?.Code, Is.EqualTo(accepted ? null : FranceConnectErrorCode.AssuranceLevelTooLow));
        if (accepted)
            Assert.That(result.Session.Identity.AssuranceLevel.ToString(), Is.EqualTo(reached));
    }

    [Test]
    public async Task CompleteLoginAsync_RegisteredRs256_AcceptsItAndRefusesEs256()
    {
        await using var site = new StubSite(o => o.SigningAlgorithm = "RS256");
        site.Provider.SignIdToken = token => StubProvider.Sign(token, "RS256");
        site.Provider.SignUserInfo = token => StubProvider.Sign(token, "RS256");

        var right = await site.SignInAsync();
        site.Provider.SignIdToken = token => StubProvider.Sign(token, "ES256");
        var wrong = await site.SignInAsync();

        Assert.That(right.Succeeded, Is.True, $"{right.Error}");
        Assert.That(wrong.Error?.Code, Is.EqualTo(FranceConnectErrorCode.IdTokenAlgorithmRefused));
    }

    private static void Mixed(JsonObject token)
    {
        token["aud"] = new JsonArray(StubSite.ClientId, 3);
        token["azp"] = StubSite.ClientId;
    }

    private static string Half(string accessToken, int length = 16) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken))[..length]);

    private static TestCaseData Row(string name, string code, Action<JsonObject> change) =>
        new TestCaseData(code, change).SetArgDisplayNames(name);

    private static TestCaseData Forged(string name, string code, Func<JsonObject, string> sign) =>
        new TestCaseData(code, sign).SetArgDisplayNames(name);

    private static JsonObject Shift(JsonObject token, string claim, int seconds)
    {
        token[claim] = token[claim]!.GetValue<long>() + seconds;
        return token;
    }

    private static JsonObject Nothing(JsonObject token, params string[] claims)
    {
        foreach (var claim in claims)
            token.Remove(claim);
        return token;
    }

    private static string Upper(JsonNode text) => text.GetValue<string>().ToUpperInvariant();

    private static JsonObject Foreign(JsonObject token)
    {
        token["iss"] = "https://autre-emetteur.example/api/v2";
        return token;
    }

    private static string SurrogateHeader(JsonObject token) =>
        StubProvider.Encode(new JsonObject { ["alg"] = "ES256", [StubProvider.HalfASurrogate] = 1 })
        + $".{StubProvider.Encode(token)}.AAAA";

    private static string Header(string? alg, JsonObject payload, string? critical = null)
    {
        var header = new JsonObject { ["kid"] = "pkcs11:ES256:hsm" };
        if (alg is not null)
            header["alg"] = alg;
        if (critical is not null)
            header[critical] = new JsonArray("exp");
        return $"{StubProvider.Encode(header)}.{StubProvider.Encode(payload)}";
    }

    private static string Hmac(JsonObject payload)
    {
        var content = Header("HS256", payload);
        var key = System.Text.Encoding.UTF8.GetBytes(StubSite.ClientSecret);
        var mac = System.Security.Cryptography.HMACSHA256.HashData(key, System.Text.Encoding.ASCII.GetBytes(content));
        return $"{content}.{Base64UrlEncoder.Encode(mac)}";
    }

    private static string Tampered(JsonObject payload)
    {
        var parts = StubProvider.Sign(payload).Split('.');
        payload["sub"] = new string('0', 64) + "v1";
        return $"{parts[0]}.{StubProvider.Encode(payload)}.{parts[2]}";
    }

    // 64 bytes take 86 letters, the last of which has four bits to spare.
    private static string Stray(string token) => token[..^1] + (char)(token[^1] + 1);

    private static string Large(JsonObject payload)
    {
        payload["bourrage"] = new string('x', 33 * 1024);
        return StubProvider.Sign(payload);
    }
}
