using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

/// <summary>What every answer of the portal owes to whoever reads it.</summary>
[TestFixture]
internal sealed class PageTests
{
    private static PortalProcess Portal => SimulatedPortal.Portal;

    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/sans-franceconnect", HttpStatusCode.OK)]
    [TestCase("/nulle-part", HttpStatusCode.NotFound)]
    [TestCase("/signin-franceconnect?code=a&state=b", HttpStatusCode.BadRequest)]
    public Task Page_ForAnyone_IsFrenchAndClosed(string path, HttpStatusCode status) =>
        CheckAsync(new ScriptedBrowser(), path, status);

    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/moi", HttpStatusCode.OK)]
    [TestCase("/sans-franceconnect", HttpStatusCode.OK)]
    [TestCase("/nulle-part", HttpStatusCode.NotFound)]
    public async Task Page_SignedIn_IsFrenchAndClosed(string path, HttpStatusCode status)
    {
        var browser = new ScriptedBrowser();
        await browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");
        await CheckAsync(browser, path, status);
    }

    [TestCase("Host")]
    [TestCase("X-Forwarded-Host")]
    public async Task Page_OfAHostThatCannotBeRead_IsAClearRefusal(string header)
    {
        foreach (var path in new[] { "/", "/franceconnect/login", "/signin-franceconnect?code=a&state=b", "/moi" })
        {
            using var browser = new ScriptedBrowser();
            var page = await browser.AskAsync(Portal.At(path), (header, "xn--99999999"));

            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest), path);
            Assert.That(
                page.Text,
                Does.Contain("""<html lang="fr">""").And.Contain("Cette page ne peut pas s’afficher")
            );
        }
    }

    [Test]
    public async Task Home_ForAnyone_PromisesOnlyTheWaysThereAre()
    {
        using var browser = new ScriptedBrowser();

        var home = await browser.AskAsync(Portal.At("/"));

        Assert.That(home.Text, Does.Contain("au guichet et par courrier").And.Not.Contain("en ligne sans"));
    }

    [Test]
    public async Task Health_WithMetadata_IsGood()
    {
        using var browser = new ScriptedBrowser();

        var health = await browser.AskAsync(Portal.At("/healthz"));

        Assert.That(health.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(health.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
    }

    private static async Task CheckAsync(ScriptedBrowser browser, string path, HttpStatusCode status)
    {
        using var open = browser;

        var page = await open.AskAsync(Portal.At(path));

        var policy = page.Header("Content-Security-Policy");
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(status));
            Assert.That(page.ContentType, Is.EqualTo("text/html"));
            Assert.That(page.Body, Does.Contain("""<html lang="fr">"""));
            Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
            Assert.That(policy, Does.Not.Contain("unsafe"));
            Assert.That(page.Header("X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(page.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(page.Header("Referrer-Policy"), Is.AnyOf("same-origin", "no-referrer"));
            Assert.That(page.Body, Does.Not.Match(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:"));
        });
    }
}
