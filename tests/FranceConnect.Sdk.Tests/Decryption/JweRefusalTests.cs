using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>
/// Every way an encryption can be wrong, each refused with the one code there is for it: alone the addressee, said in the open, has a code of
/// its own.
/// </summary>
[TestFixture]
internal sealed class JweRefusalTests
{
    private static readonly DecryptionKey Elliptic = DecryptionKey.Generate(keyId: "ec");
    private static readonly DecryptionKey Rsa = DecryptionKey.Generate(DecryptionKey.RsaOaep, "rsa");
    private static readonly DecryptionKey Rsa256 = DecryptionKey.Generate(DecryptionKey.RsaOaep256, "rsa256");

    private static IEnumerable<TestCaseData> Headers()
    {
        yield return Row("kid of another algorithm", "FCS3041", header => header["kid"] = "rsa");
        yield return Row("alg none", "FCS3041", header => header["alg"] = "none");
        yield return Row("alg dir", "FCS3041", header => header["alg"] = "dir");
        yield return Row("alg RSA1_5", "FCS3041", header => header["alg"] = "RSA1_5");
        yield return Row("alg with key wrap", "FCS3041", header => header["alg"] = "ECDH-ES+A256KW");
        yield return Row("alg in small letters", "FCS3041", header => header["alg"] = "ecdh-es");
        yield return Row("alg RSA on an elliptic key", "FCS3041", header => header["alg"] = "RSA-OAEP");
        yield return Row("no alg", "FCS3041", header => header.Remove("alg"));
        yield return Row("enc A128GCM", "FCS3041", header => header["enc"] = "A128GCM");
        yield return Row("enc A256CBC-HS512", "FCS3041", header => header["enc"] = "A256CBC-HS512");
        yield return Row("no enc", "FCS3041", header => header.Remove("enc"));
        yield return Row("no epk", "FCS3041", header => header.Remove("epk"));
        yield return Row("epk that is a text", "FCS3041", header => header["epk"] = "x");
        yield return Row("epk of another curve", "FCS3041", header => header["epk"]!["crv"] = "P-384");
        yield return Row("epk of another kind", "FCS3041", header => header["epk"]!["kty"] = "OKP");
        yield return Row("epk without y", "FCS3041", header => header["epk"]!.AsObject().Remove("y"));
        yield return Row(
            "epk off the curve",
            "FCS3041",
            header => header["epk"]!["y"] = Base64UrlEncoder.Encode(new byte[32])
        );
        yield return Row(
            "epk at infinity",
            "FCS3041",
            header => (header["epk"]!["x"], header["epk"]!["y"]) = (Zeros(), Zeros())
        );
        yield return Row(
            "epk of 33 bytes",
            "FCS3041",
            header => header["epk"]!["x"] = Base64UrlEncoder.Encode(new byte[33])
        );
        yield return Row(
            "epk of another",
            "FCS3041",
            header => header["epk"] = JsonNode.Parse(DecryptionKey.Generate().ToPublicJwk())
        );
        yield return Row("apu added", "FCS3041", header => header["apu"] = "QQ");
        yield return Row("apu that is no base64", "FCS3041", header => header["apu"] = "*");
        yield return Row("iss of another", "FCS3005", header => header["iss"] = "https://autre.example.org");
        yield return Row("aud of another", "FCS3006", header => header["aud"] = "un-autre-service");
    }

    private static IEnumerable<TestCaseData> Parts()
    {
        yield return Part("no header", 0, "");
        yield return Part("header that is no JSON", 0, Base64UrlEncoder.Encode("{"));
        yield return Part("header that is an array", 0, Base64UrlEncoder.Encode("[]"));
        yield return Part("header that is no text", 0, "_w");
        yield return Part("header that is no base64", 0, "e30=");
        yield return Part("an encrypted key where none is", 1, "QUJD");
        yield return Part("no nonce", 2, "");
        yield return Part("nonce of 16 bytes", 2, Base64UrlEncoder.Encode(new byte[16]));
        yield return Part("another nonce", 2, Base64UrlEncoder.Encode(new byte[12]));
        yield return Part("no content", 3, "");
        yield return Part("content in another alphabet", 3, "ab+/");
        yield return Part("no tag", 4, "");
        yield return Part("tag cut to 12 bytes", 4, Base64UrlEncoder.Encode(new byte[12]));
        yield return Part("another tag", 4, Base64UrlEncoder.Encode(new byte[16]));
    }

    [TestCaseSource(nameof(Headers))]
    public async Task CompleteLoginAsync_WrongHeader_IsRefused(string code, Action<JsonObject> change) =>
        await AssertRefusedAsync(Elliptic, token => WithHeader(token, change), code);

    [TestCaseSource(nameof(Parts))]
    public async Task CompleteLoginAsync_WrongPart_IsRefused(int part, string text) =>
        await AssertRefusedAsync(Elliptic, token => JweWriter.With(token, part, text), "FCS3041");

    [TestCase("rsa", "")]
    [TestCase("rsa", "QUJD")]
    [TestCase("rsa256", "")]
    [TestCase("rsa256", "QUJD")]
    [TestCase("rsa", null)]
    [TestCase("rsa256", null)]
    public async Task CompleteLoginAsync_WrongEncryptedKey_IsRefused(string keyId, string? text) =>
        await AssertRefusedAsync(
            keyId == "rsa" ? Rsa : Rsa256,
            token => JweWriter.With(token, 1, text ?? Base64UrlEncoder.Encode(new byte[256])),
            "FCS3041"
        );

    [Test]
    public async Task CompleteLoginAsync_MemberTwice_IsRefused() =>
        await AssertRefusedAsync(
            Elliptic,
            token =>
            {
                var header = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(token.Split('.')[0]));
                return JweWriter.With(token, 0, Base64UrlEncoder.Encode(header.Insert(1, "\"kid\":\"ec\",")));
            },
            "FCS3041"
        );

    [TestCase(".", "FCS3042")]
    [TestCase("..", "FCS3042")]
    [TestCase("...", "FCS3041")]
    [TestCase("....", "FCS3041")]
    [TestCase(".....", "FCS3041")]
    public async Task CompleteLoginAsync_NoParts_IsRefused(string text, string refusal)
    {
        await using var site = PlusSite.Create(Elliptic);
        site.Provider.SignUserInfo = _ => text;

        var code = (await site.SignInPlusAsync()).Error?.Code.Value;

        Assert.That(code, Is.EqualTo(refusal));
    }

    [Test]
    public async Task CompleteLoginAsync_TokenOf33KiB_IsRefused() =>
        await AssertRefusedAsync(
            Elliptic,
            token => JweWriter.With(token, 3, new string('A', 33 * 1024)),
            "FCS3001",
            "FCS3021"
        );

    [Test]
    public async Task CompleteLoginAsync_BitFlipped_IsRefused([Values(0, 1, 2, 3, 4)] int part)
    {
        var key = part == 1 ? Rsa256 : Elliptic;
        await AssertRefusedAsync(
            key,
            token =>
            {
                var text = token.Split('.')[part].ToCharArray();
                text[text.Length / 2] = text[text.Length / 2] == 'A' ? 'B' : 'A';
                return JweWriter.With(token, part, new string(text));
            },
            "FCS3041"
        );
    }

    private static async Task AssertRefusedAsync(
        DecryptionKey key,
        Func<string, string> change,
        string code,
        string? codeOfUserInfo = null
    )
    {
        codeOfUserInfo ??= code.Replace("FCS300", "FCS302", StringComparison.Ordinal);
        await using var site = PlusSite.Create(key, o => Others(key).ForEach(o.DecryptionKeys.Add));
        site.Provider.SignIdToken = token => change(PlusSite.Encrypted(token, key));
        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(code), "ID token");
        Assert.That(site.Provider.Count("userinfo"), Is.Zero);

        site.EncryptFor(key);
        site.Provider.SignUserInfo = token => change(PlusSite.Encrypted(token, key));
        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(codeOfUserInfo), "userinfo");
    }

    private static List<DecryptionKey> Others(DecryptionKey key) =>
        [.. new[] { Elliptic, Rsa, Rsa256 }.Where(other => other != key)];

    private static string WithHeader(string jwe, Action<JsonObject> change)
    {
        var parts = jwe.Split('.');
        var header = JsonNode.Parse(Base64UrlEncoder.DecodeBytes(parts[0]))!.AsObject();
        change(header);
        return JweWriter.With(jwe, 0, Base64UrlEncoder.Encode(header.ToJsonString()));
    }

    private static string Zeros() => Base64UrlEncoder.Encode(new byte[32]);

    private static TestCaseData Row(string name, string code, Action<JsonObject> change) =>
        new TestCaseData(code, change).SetArgDisplayNames(name);

    private static TestCaseData Part(string name, int part, string text) =>
        new TestCaseData(part, text).SetArgDisplayNames(name);
}
