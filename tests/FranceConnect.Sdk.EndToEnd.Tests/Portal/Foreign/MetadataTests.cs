using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

[TestFixture]
internal sealed class MetadataTests
{
    private const string Discovery = "/.well-known/openid-configuration";
    private const int PatientAttempts = 40;

    [Test]
    public async Task Portal_WithoutMetadata_SaysSoThenRecovers()
    {
        using var browser = new ScriptedBrowser();
        var outage = Tampering.At(Discovery, "outage", null, answer => answer.ReplaceWithHtml(503));
        PortalProcess portal;
        Visit login;
        Visit health;
        Visit home;
        using (ForeignPortals.Proxy.Tamper(outage))
        {
            portal = await ForeignPortals.StartPortalAsync();
            login = await browser.AskAsync(portal.At(PortalBrowsing.Login));
            health = await browser.AskAsync(portal.At("/healthz"));
            home = await browser.AskAsync(portal.At("/"));
        }
        using (portal)
        {
            PortalBrowsing.AssertFailure(login, "FCS2009", HttpStatusCode.BadGateway);
            Assert.That(health.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(home.Status, Is.EqualTo(HttpStatusCode.OK));

            for (var attempt = 0; health.Status != HttpStatusCode.OK && attempt < PatientAttempts; attempt++)
            {
                await Task.Delay(100);
                health = await browser.AskAsync(portal.At("/healthz"));
            }
            login = await browser.AskAsync(portal.At(PortalBrowsing.Login));
            Assert.That(health.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(login.Status, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(login.Next!.AbsoluteUri, Does.StartWith(ForeignPortals.Proxy.Issuer + "/authorize?"));
        }
    }
}
