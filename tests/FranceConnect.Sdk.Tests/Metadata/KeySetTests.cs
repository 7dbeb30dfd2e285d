using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

/// <summary>Whole logins with key sets that hold more, or other, than the provider's key.</summary>
[TestFixture]
internal sealed class KeySetTests
{
    private const string KeyId = "pkcs11:ES256:hsm";

    private WiredSite _wired = null!;

    private Wire _wire = null!;
    private LoginSite _site = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _wired = new WiredSite();
        await _wired.StartAsync();
        (_wire, _site) = (_wired.Wire, _wired.Site);
    }

    [TearDown]
    public async Task StopAsync() => await _wired.DisposeAsync();

    private static IEnumerable<TestCaseData> Neighbours()
    {
        (string Name, JsonNode? Key)[] rows =
        [
            ("an encryption key of the same kid", Changed("use", "enc")),
            ("a symmetric key of the same kid", JsonNode.Parse($$"""{"kty":"oct","kid":"{{KeyId}}","k":"c2VjcmV0"}""")),
            ("a signing key of another kid", MetadataSite.EllipticKey("autre")),
            ("another signing key of the same kid", MetadataSite.EllipticKey(KeyId)),
            ("a point off the curve", Changed("x", MetadataSite.Base64Url(new byte[32]))),
            ("a point too short", Changed("x", "AQAB")),
            ("a point that is not base64url", Changed("y", "é*?")),
            ("an empty point", Changed("x", "")),
            ("a kid that is a number", Changed("kid", 12)),
            ("an RSA key too short", JsonNode.Parse($$"""{"kty":"RSA","kid":"{{KeyId}}","n":"AQAB","e":"AQAB"}""")),
            ("an RSA key of the same kid that is not base64url", Rsa(new string('*', 342))),
            ("null", null),
            ("a number", 1),
            ("a key with members of its own", Changed("x5c", new JsonArray("AAAA"))),
        ];
        return rows.Select(row => new TestCaseData(row.Key?.ToJsonString() ?? "null").SetArgDisplayNames(row.Name))
            .Append(
                new TestCaseData("{\"kty\":\"EC\",\"kid\":\"\\ud800\"}").SetArgDisplayNames("a kid of one surrogate")
            );
    }

    [TestCaseSource(nameof(Neighbours))]
    public async Task CompleteLoginAsync_OddKeyBeforeTheGoodOne_SignsIn(string key)
    {
        _wire.Alter(Wire.Jwks, body => body.Replace("\"keys\":[", $"\"keys\":[{key},", StringComparison.Ordinal));

        var result = await _site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(_wire.Count(Wire.Jwks), Is.EqualTo(1));
    }

    [TestCase("use", "enc", "FCS3003")]
    [TestCase("kid", "autre", "FCS3003")]
    [TestCase("alg", "RS256", "FCS3003")]
    [TestCase("x", "AQAB", "FCS3004")]
    [TestCase("y", "é*?", "FCS3004")]
    public async Task CompleteLoginAsync_TheProvidersKeySpoilt_IsRefused(string member, string value, string code)
    {
        _wire.Alter(
            Wire.Jwks,
            body =>
            {
                var set = JsonNode.Parse(body)!;
                set["keys"]![0]![member] = value;
                return set.ToJsonString();
            }
        );

        var result = await _site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
    }

    [Test]
    public async Task CompleteLoginAsync_KeySetOfThousands_LooksAtTheFirstOnes()
    {
        var crowd = string.Concat(Enumerable.Repeat($$"""{"kty":"oct","kid":"{{KeyId}}"},""", 2000));
        _wire.Alter(Wire.Jwks, body => body.Replace("\"keys\":[", $"\"keys\":[{crowd}", StringComparison.Ordinal));

        var refusal = Assert.ThrowsAsync<FranceConnectException>(() => _site.Client.EnsureMetadataAsync());

        Assert.That(refusal!.Code, Is.EqualTo(FranceConnectErrorCode.MetadataInvalid));
        await Task.CompletedTask;
    }

    private static JsonObject Changed(string member, JsonNode value)
    {
        var key = MetadataSite.EllipticKey(KeyId);
        key[member] = value;
        return key;
    }

    private static JsonNode Rsa(string modulus) =>
        JsonNode.Parse($$"""{"kty":"RSA","kid":"{{KeyId}}","n":"{{modulus}}","e":"AQAB"}""")!;
}
