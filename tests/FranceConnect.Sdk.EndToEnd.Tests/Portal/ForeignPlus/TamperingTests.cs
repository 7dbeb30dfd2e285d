using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.ForeignPlus;

/// <summary>What is done to the encryption, as the citizen sees it; their session, if they have one, must stay.</summary>
[TestFixture]
internal sealed class TamperingTests
{
    private readonly ScriptedBrowser _signedIn = new();

    private static PortalProcess Portal => PlusPortals.Portal(DecryptionKey.RsaOaep256);

    [OneTimeSetUp]
    public async Task SignInAsync() => await _signedIn.GoAsync(Portal.At(PortalBrowsing.Login));

    [OneTimeTearDown]
    public void Close() => _signedIn.Dispose();

    [TestCaseSource(nameof(Rows))]
    public async Task SignIn_Tampered_IsRefusedWithItsCodeAndTouchesNoSession(Tampering tampering)
    {
        using var stranger = new ScriptedBrowser();
        var session = _signedIn.Session(Portal.At("/"));

        foreach (var browser in (ScriptedBrowser[])[stranger, _signedIn])
            using (PlusPortals.Proxy.Tamper(tampering))
            {
                var page = await browser.GoAsync(Portal.At(PortalBrowsing.Login));
                PortalBrowsing.AssertFailure(page, tampering.Code!.Value, HttpStatusCode.BadRequest);
            }

        Assert.That(await stranger.WhoAmIAsync(Portal), Is.Null);
        Assert.That(_signedIn.Session(Portal.At("/")), Is.Not.Empty.And.EqualTo(session));
        Assert.That(await _signedIn.WhoAmIAsync(Portal), Is.Not.Null);
    }

    private static IEnumerable<TestCaseData> Rows() =>
        EncryptionTamperings
            .For(PlusPortals.Key(DecryptionKey.RsaOaep256))
            .Select(tampering => new TestCaseData(tampering).SetArgDisplayNames(tampering.Name));
}
