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

    [Test]
    public async Task SignIn_Tampered_IsRefusedWithItsCodeAndTouchesNoSession()
    {
        var session = _signedIn.Session(Portal.At("/"));
        var rows = EncryptionTamperings.For(PlusPortals.Key(DecryptionKey.RsaOaep256)).ToList();

        foreach (var tampering in rows)
        foreach (var browser in (ScriptedBrowser[])[new(), _signedIn])
            using (PlusPortals.Proxy.Tamper(tampering))
            {
                var page = await browser.GoAsync(Portal.At(PortalBrowsing.Login));
                PortalBrowsing.AssertFailure(page, tampering.Code!.Value, HttpStatusCode.BadRequest);
            }

        Assert.That(_signedIn.Session(Portal.At("/")), Is.Not.Empty.And.EqualTo(session));
        Assert.That(await _signedIn.WhoAmIAsync(Portal), Is.Not.Null);
    }
}
