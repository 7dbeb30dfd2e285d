using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Internal;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Decryption;

[TestFixture]
internal sealed class DecryptionKeyTests
{
    private static readonly string[] Algorithms =
    [
        DecryptionKey.EcdhEs,
        DecryptionKey.RsaOaep,
        DecryptionKey.RsaOaep256,
    ];

    private static readonly string Elliptic = DecryptionKey.Generate(keyId: "ec").ToPrivateJwk();
    private static readonly string Rsa = DecryptionKey.Generate(DecryptionKey.RsaOaep, "rsa").ToPrivateJwk();

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Row("kid", Elliptic, key => key.Remove("kid"));
        yield return Row("kid", Elliptic, key => key["kid"] = "");
        yield return Row("kid", Elliptic, key => key["kid"] = new string('k', 201));
        yield return Row("use", Elliptic, key => key["use"] = "sig");
        yield return Row("use", Elliptic, key => key["use"] = 1);
        yield return Row("kty", Elliptic, key => key["kty"] = "oct");
        yield return Row("crv", Elliptic, key => key["crv"] = "P-384");
        yield return Row("alg", Elliptic, key => key["alg"] = "ECDH-ES+A256KW");
        yield return Row("d is missing", Elliptic, key => key.Remove("d"));
        yield return Row("d", Elliptic, key => key["d"] = "*");
        yield return Row("d", Elliptic, key => key["d"] = Base64UrlEncoder.Encode(new byte[32]));
        yield return Row("private half", Elliptic, key => key["d"] = Base64UrlEncoder.Encode([7, .. new byte[31]]));
        yield return Row("x, y", Elliptic, key => key["x"] = key["y"]!.GetValue<string>());
        yield return Row("x", Elliptic, key => key.Remove("x"));
        yield return Row("alg", Rsa, key => key.Remove("alg"));
        yield return Row("alg", Rsa, key => key["alg"] = "RSA1_5");
        yield return Row(
            "n: 2048",
            Rsa,
            key => key["n"] = Base64UrlEncoder.Encode(Enumerable.Repeat((byte)0xff, 128).ToArray())
        );
        yield return Row(
            "n: 2048",
            Rsa,
            key => key["n"] = Base64UrlEncoder.Encode(Enumerable.Repeat((byte)0xff, 514).ToArray())
        );
        yield return Row("p", Rsa, key => key.Remove("p"));
        yield return Row("e", Rsa, key => key["e"] = "AB");
        yield return Row("qi", Rsa, key => key["qi"] = "");
        yield return Row("private half", Rsa, key => key["n"] = OtherModulus());
    }

    [TestCaseSource(nameof(Algorithms))]
    public void Generate_EachAlgorithm_ComesBackFromItsText(string algorithm)
    {
        var key = DecryptionKey.Generate(algorithm);

        var read = DecryptionKey.FromJwk(key.ToPrivateJwk());

        Assert.That((read.KeyId, read.Algorithm), Is.EqualTo((key.KeyId, algorithm)));
        Assert.That(read.ToPrivateJwk(), Is.EqualTo(key.ToPrivateJwk()));
        Assert.That(key.KeyId, Does.Match("^[A-Za-z0-9_-]{43}$"));
    }

    [TestCaseSource(nameof(Algorithms))]
    public void ToPublicJwk_EachAlgorithm_HasWhatFranceConnectAsksAndNoSecret(string algorithm)
    {
        var names = JsonNode.Parse(DecryptionKey.Generate(algorithm, "2026-09").ToPublicJwk())!.AsObject();

        Assert.That(
            names.Select(member => member.Key),
            Is.EqualTo(
                algorithm == DecryptionKey.EcdhEs
                    ? ["kty", "crv", "x", "y", "use", "alg", "kid"]
                    : (string[])["kty", "n", "e", "use", "alg", "kid"]
            )
        );
        Assert.That((string?)names["use"], Is.EqualTo("enc"));
        Assert.That((string?)names["kid"], Is.EqualTo("2026-09"));
    }

    [TestCaseSource(nameof(Wrong))]
    public void FromJwk_WrongMember_IsNamedAndNoValueIsShown(string what, string json)
    {
        var refusal = Assert.Throws<FranceConnectException>(() => DecryptionKey.FromJwk(json))!;

        Assert.That(refusal.Code, Is.EqualTo(FranceConnectErrorCode.DecryptionKeyInvalid));
        Assert.That(refusal.Error.Detail, Does.StartWith(what).Or.Contains(what));
        Assert.That(
            JsonNode
                .Parse(json)!
                .AsObject()
                .Where(member => member.Key is "d" or "p" or "q" && $"{member.Value}".Length > 3),
            Is.All.Matches<KeyValuePair<string, JsonNode?>>(member => !refusal.ToString().Contains($"{member.Value}"))
        );
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("\"d\"")]
    public void FromJwk_NoKey_IsRefused(string json) =>
        Assert.That(() => DecryptionKey.FromJwk(json), Refused.With(FranceConnectErrorCode.DecryptionKeyInvalid));

    [Test]
    public void FromJwk_LeadingZeroDropped_IsTheSameKey()
    {
        // One number in 256 begins with a zero byte, which some writers drop.
        DecryptionKey key;
        do key = DecryptionKey.Generate();
        while (Base64UrlEncoder.DecodeBytes((string)JsonNode.Parse(key.ToPrivateJwk())!["d"]!)[0] != 0);
        var json = JsonNode.Parse(key.ToPrivateJwk())!;
        json["d"] = Base64UrlEncoder.Encode(Base64UrlEncoder.DecodeBytes((string)json["d"]!).Skip(1).ToArray());

        Assert.That(DecryptionKey.FromJwk(json.ToJsonString()).ToPrivateJwk(), Is.EqualTo(key.ToPrivateJwk()));
    }

    [Test]
    public void FromJwks_SeveralKeys_KeepsTheirOrder() =>
        Assert.That(
            DecryptionKey.FromJwks($"{{\"keys\":[{Elliptic},{Rsa}]}}").Select(key => key.ToString()),
            Is.EqualTo(["ECDH-ES ec", "RSA-OAEP rsa"])
        );

    [TestCase("{\"keys\":[]}", "the set is empty")]
    [TestCase("{}", "keys")]
    [TestCase("{\"keys\":{}}", "keys")]
    [TestCase("[]", "keys")]
    [TestCase("{\"keys\":[1]}", "not a JSON object")]
    [TestCase("ec,ec", "two keys have the same kid 'ec'")]
    public void FromJwks_WrongSet_IsRefused(string json, string what)
    {
        var text = json == "ec,ec" ? $"{{\"keys\":[{Elliptic},{Elliptic}]}}" : json;

        var refusal = Assert.Throws<FranceConnectException>(() => DecryptionKey.FromJwks(text))!;

        Assert.That(refusal.Error.Detail, Is.EqualTo(what));
    }

    [TestCase("dir")]
    [TestCase("")]
    [TestCase("ecdh-es")]
    public void Generate_AnotherAlgorithm_IsRefused(string algorithm) =>
        Assert.That(() => DecryptionKey.Generate(algorithm), Refused.With(FranceConnectErrorCode.DecryptionKeyInvalid));

    [Test]
    public void ToString_OfAKey_ShowsNoNumber() =>
        Assert.That(DecryptionKey.FromJwk(Elliptic).ToString(), Is.EqualTo("ECDH-ES ec"));

    [Test]
    public void Thumbprint_OfTheStandardsExample_IsTheOneItGives()
    {
        // RFC 7638 §3.1
        var modulus =
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W"
            + "-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08q"
            + "NLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        var key = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = [1, 0, 1] };

        Assert.That(
            new Jwk(key, DecryptionKey.RsaOaep, null).KeyId,
            Is.EqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
        );
    }

    private static string OtherModulus() =>
        (string)JsonNode.Parse(DecryptionKey.Generate(DecryptionKey.RsaOaep).ToPublicJwk())!["n"]!;

    // The keys differ from run to run, the names of the tests must not.
    private static TestCaseData Row(
        string what,
        string json,
        Action<JsonObject> change,
        [CallerLineNumber] int line = 0
    )
    {
        var key = JsonNode.Parse(json)!.AsObject();
        change(key);
        return new TestCaseData(what, key.ToJsonString()).SetArgDisplayNames(what, $"row {line}");
    }
}
