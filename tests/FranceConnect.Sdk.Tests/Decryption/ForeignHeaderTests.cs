using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Jose;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>Encryptions that are sound, for a key of the service, and still none that FranceConnect+ makes.</summary>
[TestFixture]
internal sealed class ForeignHeaderTests
{
    private static readonly DecryptionKey Elliptic = DecryptionKey.Generate(keyId: "ec");
    private static readonly DecryptionKey Rsa = DecryptionKey.Generate(DecryptionKey.RsaOaep, "rsa");
    private static readonly DecryptionKey Rsa256 = DecryptionKey.Generate(DecryptionKey.RsaOaep256, "rsa256");

    private static IEnumerable<TestCaseData> Headers()
    {
        yield return Row("as it should be", null, _ => { });
        yield return Row(
            "apu and apv of an agreement",
            null,
            header => (header["apu"], header["apv"]) = ("QUxJQ0U", "Qk9C")
        );
        yield return Row("cty in small letters", null, header => header["cty"] = "jwt");
        yield return Row("no iss nor aud", null, header => Without(header, "iss", "aud"));
        yield return Row("zip", "FCS3041", header => header["zip"] = "DEF");
        yield return Row("crit", "FCS3041", header => header["crit"] = new[] { "exp" });
        yield return Row("no kid", "FCS3041", header => Without(header, "kid"));
        yield return Row("empty kid", "FCS3041", header => header["kid"] = "");
        yield return Row("kid that is a number", "FCS3041", header => header["kid"] = 1);
        yield return Row("kid of nobody", "FCS3041", header => header["kid"] = "inconnue");
        yield return Row("kid of another key", "FCS3041", header => header["kid"] = "rsa");
        yield return Row("no cty", "FCS3041", header => Without(header, "cty"));
        yield return Row("cty of another kind", "FCS3041", header => header["cty"] = "JSON");
        yield return Row("apu of 1 KiB", "FCS3041", header => header["apu"] = new string('A', 1024));
        yield return Row("header of 3 KiB", "FCS3041", header => header["x"] = new string('x', 3 * 1024));
        yield return Row("iss of another", "FCS3005", header => header["iss"] = "https://autre.example.org");
        yield return Row("aud of another", "FCS3006", header => header["aud"] = "un-autre-service");
    }

    [TestCaseSource(nameof(Headers))]
    public Task CompleteLoginAsync_Header_HasItsAnswer(string? code, Action<Dictionary<string, object>> change) =>
        AssertAsync(code, jws => JweWriter.Write(jws, Public(Elliptic), change));

    [TestCase(JweEncryption.A128GCM)]
    [TestCase(JweEncryption.A192GCM)]
    [TestCase(JweEncryption.A128CBC_HS256)]
    [TestCase(JweEncryption.A256CBC_HS512)]
    public Task CompleteLoginAsync_AnotherContentEncryption_IsRefused(JweEncryption content) =>
        AssertAsync("FCS3041", jws => JweWriter.Write(jws, Public(Elliptic), content: content));

    [TestCase("ec", JweAlgorithm.ECDH_ES_A128KW)]
    [TestCase("ec", JweAlgorithm.ECDH_ES_A256KW)]
    [TestCase("rsa", JweAlgorithm.RSA1_5)]
    [TestCase("rsa", JweAlgorithm.RSA_OAEP_256)]
    [TestCase("rsa256", JweAlgorithm.RSA_OAEP)]
    public Task CompleteLoginAsync_AnotherKeyManagement_IsRefused(string keyId, JweAlgorithm algorithm) =>
        AssertAsync(
            "FCS3041",
            jws =>
                JweWriter.Write(
                    jws,
                    Public(
                        keyId == "ec" ? Elliptic
                        : keyId == "rsa" ? Rsa
                        : Rsa256
                    ),
                    null,
                    algorithm
                )
        );

    [Test]
    public Task CompleteLoginAsync_NothingEncrypted_IsRefused() =>
        AssertAsync("FCS3041", _ => JweWriter.Write("", Public(Elliptic)));

    /// <summary>Sound by its tag, for the header is what was encrypted with.</summary>
    [Test]
    public Task CompleteLoginAsync_MemberTwiceInWhatWasEncrypted_IsRefused() =>
        AssertAsync("FCS3041", jws => JweWriter.Write(jws, Public(Elliptic), settings: Twice));

    // In base64url, 2,048 characters and the next length there is.
    [TestCase(1536, null)]
    [TestCase(1537, "FCS3041")]
    public Task CompleteLoginAsync_HeaderOfThatManyBytes_IsReadUpTo1536(int bytes, string? code) =>
        AssertAsync(code, jws => WithHeaderOf(bytes, jws));

    [Test]
    public Task CompleteLoginAsync_EncryptedTwice_IsRefused() =>
        AssertAsync("FCS3001", jws => JweWriter.Write(JweWriter.Write(jws, Public(Elliptic)), Public(Elliptic)));

    private static async Task AssertAsync(string? code, Func<string, string> encrypt)
    {
        await using var site = PlusSite.Create(
            Elliptic,
            o =>
            {
                o.DecryptionKeys.Add(Rsa);
                o.DecryptionKeys.Add(Rsa256);
            }
        );
        site.Provider.SignIdToken = token => encrypt(StubProvider.Sign(token));

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(code));
    }

    private static readonly JwtSettings Twice = new JwtSettings().RegisterMapper(new TwiceMapper());

    private static string WithHeaderOf(int bytes, string jws)
    {
        var empty = Base64Url.Decode(Filled(0).Split('.')[0]).Length;
        return Filled(bytes - empty);

        string Filled(int length) =>
            JweWriter.Write(jws, Public(Elliptic), header => header["x"] = new string('x', length));
    }

    private sealed class TwiceMapper : IJsonMapper
    {
        private readonly JsonMapper _inner = new();

        public string Serialize(object value) => _inner.Serialize(value).Insert(1, "\"enc\":\"A256GCM\",");

        public T Parse<T>(string json) => _inner.Parse<T>(json);
    }

    private static JsonObject Public(DecryptionKey key) => JsonNode.Parse(key.ToPublicJwk())!.AsObject();

    private static void Without(Dictionary<string, object> header, params string[] names)
    {
        foreach (var name in names)
            header.Remove(name);
    }

    private static TestCaseData Row(string name, string? code, Action<Dictionary<string, object>> change) =>
        new TestCaseData(code, change).SetArgDisplayNames(name);
}
