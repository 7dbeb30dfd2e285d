using FranceConnect.Sdk.Internal;
using Jose;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.State;

/// <summary>The engine's own seal is a standard JWE: a token library opens what it seals, and it opens nothing else.</summary>
[TestFixture]
internal sealed class JweStateProtectorTests
{
    private const string Text = """{"s":"état"}""";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly JweStateProtector _protector = new(
        Options.Create(new FranceConnectOptions { StateKey = Convert.ToBase64String(Key) })
    );

    [TestCase("")]
    [TestCase("0123456789abcde")]
    [TestCase("0123456789abcdef")]
    [TestCase(Text)]
    public void Protect_AnyText_IsAJweThatALibraryOpens(string text)
    {
        var opened = JWE.Decrypt(_protector.Protect(text), Key, JweAlgorithm.DIR, JweEncryption.A256GCM).Plaintext;

        Assert.That(opened, Is.EqualTo(text));
        Assert.That(_protector.Unprotect(_protector.Protect(text)), Is.EqualTo(text));
    }

    [Test]
    public void Protect_TheSameText_NeverGivesTheSameSeal() =>
        Assert.That(Enumerable.Range(0, 20).Select(_ => _protector.Protect(Text)), Is.Unique);

    [TestCase("another algorithm", 0, "eyJhbGciOiJub25lIn0")]
    [TestCase("a wrapped key", 1, "AAAA")]
    [TestCase("no nonce", 2, "")]
    [TestCase("a short nonce", 2, "AAAA")]
    [TestCase("another nonce", 2, "AAAAAAAAAAAAAAAA")]
    [TestCase("no cipher text", 3, "")]
    [TestCase("another cipher text", 3, "AAAA")]
    [TestCase("no tag", 4, "")]
    [TestCase("a short tag", 4, "AAAA")]
    [TestCase("a zero tag", 4, "AAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("no base64url", 4, "!")]
    [TestCase("a cipher text with stray bits", 3, "AB")]
    [TestCase("a tag with stray bits", 4, "AAAAAAAAAAAAAAAAAAAAAB")]
    public void Unprotect_APartReplaced_IsNull(string what, int part, string value)
    {
        var parts = _protector.Protect(Text).Split('.');
        parts[part] = value;

        Assert.That(_protector.Unprotect(string.Join('.', parts)), Is.Null, what);
    }

    [TestCase("....")]
    [TestCase("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..")]
    [TestCase("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..A.A.A.A")]
    public void Unprotect_AnotherShape_IsNull(string text) => Assert.That(_protector.Unprotect(text), Is.Null);

    [Test]
    public void Unprotect_PartsOfTwoSeals_IsNull()
    {
        var first = _protector.Protect(Text).Split('.');
        var second = _protector.Protect(Text).Split('.');
        first[2] = second[2];

        Assert.That(_protector.Unprotect(string.Join('.', first)), Is.Null);
    }
}
