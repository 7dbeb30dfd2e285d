using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>« Mon quotient familial », walked from its button to what the citizen reads.</summary>
internal static class QuotientBrowsing
{
    public const string Path = "/demarches/quotient-familial";
    public const string Button = Path + "/franceconnect";

    public const string Retry = " Vous pouvez recommencer dans quelques minutes.";
    public const string Silent = "Le service de la CAF et de la MSA ne répond pas pour le moment." + Retry;
    public const string Late = "La réponse n’est pas arrivée à temps." + Retry;
    public const string Closed = "Le service de la CAF et de la MSA est fermé pour maintenance.";
    public const string OursToRepair =
        "La mairie n’a pas pu demander cette information. Vous n’y êtes pour rien\u00a0: signalez-le à l’accueil.";

    /// <summary>Goes through FranceConnect for the démarche. Whatever the fund answers, the citizen is signed in and reads a page.</summary>
    public static async Task<Visit> AskQuotientAsync(
        this ScriptedBrowser browser,
        PortalProcess portal,
        string persona = "test",
        string host = "127.0.0.1"
    )
    {
        var door = portal.At("/signin-franceconnect", host).AbsoluteUri;
        var callback = await browser.SignInAsync(portal.At(Button, host), persona, door);
        var answer = await browser.AskAsync(callback.Address);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Text);
        Assert.That(answer.Next, Is.EqualTo(portal.At(Path, host)));
        Assert.That(await browser.WhoAmIAsync(portal, host), Is.Not.Null, "signed in");

        var page = await browser.AskAsync(answer.Next!);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        return page;
    }

    /// <summary>The page without a quotient: why, what else to do, and a code when there is something to repair.</summary>
    public static void AssertNothingCame(Visit page, string reason, string? code) =>
        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf("reason"), Is.EqualTo(reason));
            Assert.That(page.TextOf("quotient"), Is.Null);
            Assert.That(page.TextOf("error-code"), Is.EqualTo(code));
            if (code is null)
                Assert.That(page.Body, Does.Not.Contain("FCS"));
            Assert.That(page.Text, Does.Contain("Fournir l’attestation").And.Contain("Demander à nouveau avec"));
            Assert.That(page.Text, Does.Not.Match(" [:;!?»]"), "such a mark never starts a line");
            Assert.That(page.Body, Does.Not.Match(@"Exception|\n\s+at \w|API Particulier"));
        });

    /// <summary>The page before anything was asked.</summary>
    public static void AssertNotice(Visit page) =>
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Text, Does.Contain("Ce que nous demandons, et pourquoi"));
            Assert.That(page.TextOf("quotient"), Is.Null);
            Assert.That(page.TextOf("reason"), Is.Null);
        });
}
