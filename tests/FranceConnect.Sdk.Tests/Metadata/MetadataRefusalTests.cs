using System.Net;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

/// <summary>Documents that are not what the configured issuer would publish: refused with their code, in bounded memory, and never kept.</summary>
[TestFixture]
internal sealed class MetadataRefusalTests
{
    private const int Oversized = 300 * 1024;

    private static readonly string[] Endpoints =
    [
        "authorization_endpoint",
        "token_endpoint",
        "userinfo_endpoint",
        "jwks_uri",
        "end_session_endpoint",
        "revocation_endpoint",
    ];

    private static IEnumerable<TestCaseData> WrongMembers()
    {
        foreach (
            var issuer in (string?[])
                [
                    "https://autre.example.org/api/v2",
                    MetadataSite.Issuer + "/",
                    "https://FC.example.org/api/v2",
                    "",
                    null,
                ]
        )
            yield return new TestCaseData("issuer", issuer).SetArgDisplayNames($"issuer '{issuer}'");
        foreach (var endpoint in Endpoints)
        foreach (
            var address in (string?[])
                [
                    "https://autre.example.org/api/v2/x",
                    "http://fc.example.org/api/v2/x",
                    "https://fc.example.org.evil.example/x",
                    "https://fc.example.org@evil.example/x",
                    "https://moi:secret@fc.example.org/x",
                    "ftp://fc.example.org/x",
                    "/api/v2/x",
                    "https://fc.example.org/x#fragment",
                    "javascript:alert(1)",
                    "",
                    endpoint == "revocation_endpoint" ? "pas une adresse" : null,
                ]
        )
            yield return new TestCaseData(endpoint, address).SetArgDisplayNames($"{endpoint} '{address}'");
    }

    [TestCaseSource(nameof(WrongMembers))]
    public async Task StartLoginAsync_DiscoveryMemberWrong_IsRefusedByName(string member, string? value)
    {
        await using var site = new MetadataSite();
        if (value is null)
            site.Document.Remove(member);
        else
            site.Document[member] = value;

        var refusal = Refusal(site);

        Assert.That(refusal.Code, Is.EqualTo(FranceConnectErrorCode.MetadataInvalid));
        Assert.That(refusal.Error.Detail, Is.EqualTo(member));
        Assert.That(refusal.Code.IsProviderFault, Is.True);
    }

    [Test]
    public async Task StartLoginAsync_DiscoveryMemberNotText_IsRefused()
    {
        await using var site = new MetadataSite();
        site.Document["token_endpoint"] = new JsonArray(MetadataSite.Issuer + "/token");

        Assert.That(Refusal(site).Error.Detail, Is.EqualTo("token_endpoint"));
    }

    [TestCase("issuer")]
    [TestCase("token_endpoint")]
    public async Task StartLoginAsync_DiscoveryMemberOfOneSurrogate_IsRefusedByName(string member)
    {
        await using var site = new MetadataSite();
        site.Document[member] = "(half)";
        var body = site.Document.ToJsonString().Replace("(half)", "\\ud800", StringComparison.Ordinal);
        site.Wire.Answer(Wire.Discovery, () => Wire.Json(body));

        Assert.That(Refusal(site).Error.Detail, Is.EqualTo(member));
    }

    [Test]
    public async Task StartLoginAsync_NoRevocationEndpoint_IsNoReasonToRefuse()
    {
        await using var site = new MetadataSite();
        site.Document.Remove("revocation_endpoint");

        Assert.That(async () => await site.StartLoginAsync(), Throws.Nothing);
    }

    private static IEnumerable<TestCaseData> WrongBodies()
    {
        (string Name, Func<HttpResponseMessage> Answer, string Code, string Detail)[] rows =
        [
            ("HTML", () => Wire.Json("<!doctype html><title>Maintenance</title>", "text/html"), "FCS2010", ""),
            ("not JSON", () => Wire.Json("{\"issuer\":"), "FCS2010", ""),
            ("empty", () => Wire.Json(""), "FCS2010", ""),
            ("a JSON array", () => Wire.Json("[]"), "FCS2010", ""),
            ("JSON null", () => Wire.Json("null"), "FCS2010", ""),
            ("nested too deep", () => Wire.Json(new string('[', 4000)), "FCS2010", ""),
            (
                "not UTF-8",
                () => new(HttpStatusCode.OK) { Content = new ByteArrayContent([0x7b, 0xff, 0xfe]) },
                "FCS2010",
                ""
            ),
            ("a name of one surrogate", () => Wire.Json("""{"\ud800x":1}"""), "FCS2010", ""),
            ("a nested name of one surrogate", () => Wire.Json("""{"keys":[{"\ud800":1}]}"""), "FCS2010", ""),
            ("oversized, declared", () => Wire.Json(new string(' ', Oversized)), "FCS2010", ": oversized"),
            (
                "oversized, undeclared",
                () => new(HttpStatusCode.OK) { Content = new EndlessContent() },
                "FCS2010",
                ": oversized"
            ),
            ("404", () => Wire.Status(404), "FCS2009", ": status 404"),
            ("403", () => Wire.Status(403), "FCS2009", ": status 403"),
            ("204", () => new(HttpStatusCode.NoContent), "FCS2009", ": status 204"),
            ("redirect", () => Redirect("https://autre.example.org/"), "FCS2009", ": status 302"),
        ];
        foreach (var endpoint in (string[])[Wire.Discovery, Wire.Jwks])
        foreach (var (name, answer, code, detail) in rows)
            yield return new TestCaseData(
                endpoint,
                answer,
                code,
                (endpoint == Wire.Jwks ? "key set" : "discovery document") + detail
            ).SetArgDisplayNames($"{endpoint}: {name}");
    }

    [TestCaseSource(nameof(WrongBodies))]
    public async Task StartLoginAsync_DocumentUnusable_IsRefusedAtOnceAndForgotten(
        string endpoint,
        Func<HttpResponseMessage> answer,
        string code,
        string detail
    )
    {
        await using var site = new MetadataSite();
        site.Wire.Answer(endpoint, answer);

        var refusal = Refusal(site);

        Assert.That(refusal.Code.Value, Is.EqualTo(code));
        Assert.That(refusal.Error.Detail, Is.EqualTo(detail));
        Assert.That(refusal.Message, Does.Not.Contain("Maintenance"), "the provider's text is not repeated");
        Assert.That(site.Wire.Count(endpoint), Is.EqualTo(1), "asking again would not change it");
        site.Serve();
        Assert.That(async () => await site.StartLoginAsync(), Throws.Nothing);
    }

    private static IEnumerable<TestCaseData> UselessKeySets()
    {
        string[] rows =
        [
            "{}",
            """{"keys":null}""",
            """{"keys":{}}""",
            """{"keys":[]}""",
            """{"keys":[null,1,"x",[]]}""",
            """{"keys":[{"kty":"oct","kid":"a","k":"AAAA","alg":"HS256"}]}""",
            """{"keys":[{"kty":"OKP","kid":"a","crv":"Ed25519","x":"AAAA"}]}""",
            """{"keys":[{"kty":"EC","kid":"a","crv":"P-384","x":"AAAA","y":"AAAA"}]}""",
            """{"keys":[{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"}]}""",
        ];
        return rows.Select(row => new TestCaseData(row).SetArgDisplayNames(row));
    }

    [TestCaseSource(nameof(UselessKeySets))]
    public async Task StartLoginAsync_NoUsableKey_IsRefused(string keySet)
    {
        await using var site = new MetadataSite();
        site.Wire.Answer(Wire.Jwks, () => Wire.Json(keySet, "application/jwk-set+json"));

        var refusal = Refusal(site);

        Assert.That(refusal.Code, Is.EqualTo(FranceConnectErrorCode.MetadataInvalid));
        Assert.That(refusal.Error.Detail, Does.StartWith("key set"));
    }

    [TestCase("use", "enc")]
    [TestCase("alg", "ES384")]
    [TestCase("kid", null)]
    public async Task StartLoginAsync_OnlyKeyNotForSigning_IsRefused(string member, string? value)
    {
        await using var site = new MetadataSite();
        site.Keys[0]!.AsObject()[member] = value;

        Assert.That(Refusal(site).Error.Detail, Is.EqualTo("key set without signing key"));
    }

    [Test]
    public async Task EnsureMetadataAsync_DocumentUnusable_ThrowsTheSameCode()
    {
        await using var site = new MetadataSite();
        site.Document["issuer"] = "https://autre.example.org/api/v2";

        var refusal = Assert.ThrowsAsync<FranceConnectException>(() => site.Client.EnsureMetadataAsync());

        Assert.That(refusal!.Code, Is.EqualTo(FranceConnectErrorCode.MetadataInvalid));
    }

    private static FranceConnectException Refusal(MetadataSite site) =>
        Assert.ThrowsAsync<FranceConnectException>(() => site.StartLoginAsync())!;

    private static HttpResponseMessage Redirect(string address) =>
        new(HttpStatusCode.Found) { Headers = { Location = new Uri(address) } };

    /// <summary>A body without a declared length that never ends.</summary>
    private sealed class EndlessContent : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new EndlessStream());

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return Task.FromResult(count);
        }
    }
}
