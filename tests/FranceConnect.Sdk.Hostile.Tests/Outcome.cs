using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>What the last page of an attack must be.</summary>
internal sealed class Outcome
{
    private Outcome(string text, Action<Page> check, Action<Page>? checkOwn = null)
    {
        Text = text;
        Check = check;
        CheckOwn = checkOwn;
    }

    public string Text { get; }

    public Action<Page> Check { get; }

    /// <summary>What the page of the citizen under attack must be afterwards; null where nobody is signed in.</summary>
    public Action<Page>? CheckOwn { get; }

    /// <summary>The citizen signs in all the same, as nobody else, here, and with no more rights: the attack is survived.</summary>
    public static Outcome SignedIn { get; } =
        new(
            "survived",
            page =>
            {
                Assert.That(page.SetsSession, Is.True, page.Body);
                Assert.That(page.Location, Is.EqualTo("/moi"));
            },
            own =>
            {
                Assert.That(own.Body, Is.EqualTo(Stage.PageOf(HostileProvider.FamilyName)));
                Assert.That(own.SetCookies, Is.Empty, "a line of the attacker's among the headers");
            }
        );

    /// <summary>The citizen, signed in already, goes on to the page asked for.</summary>
    public static Outcome GoesOn { get; } =
        new("goes on", page => Assert.That(page.Location, Is.EqualTo("/moi"), $"{page.Status} {page.Body}"));

    /// <summary>The page is not shown to a session that is none: the citizen is asked to sign in.</summary>
    public static Outcome Anonymous { get; } =
        new(
            "asked to sign in",
            page =>
            {
                Assert.That(page.AsksForLogin, Is.True, $"{page.Status} {page.Location} {page.Body}");
                Assert.That(page.SetsSession, Is.False);
            }
        );

    /// <summary>Whatever the address asked for, the browser goes to the site's own home page.</summary>
    public static Outcome Home { get; } =
        new("sent to the home page", page => Assert.That(page.Location, Is.EqualTo("/"), $"{page.Status} {page.Body}"));

    /// <summary>A citizen who turned back lands on the site's own home page.</summary>
    public static Outcome CancelledAtHome { get; } =
        new(
            "sent to the home page",
            page => Assert.That(page.Location, Is.EqualTo("/?franceconnect=annule"), $"{page.Status} {page.Body}")
        );

    /// <summary>The level of the session does not open the page: the citizen is sent to FranceConnect+ for a higher one.</summary>
    public static Outcome SentToFranceConnectPlus { get; } =
        new(
            "sent to FranceConnect+",
            page => Assert.That(page.Location, Does.Contain("acr_values=eidas2"), $"{page.Status} {page.Body}")
        );

    /// <summary>The login that begins is the collectivité's own: its address is the registered one.</summary>
    public static Outcome SentToItsOwnCallback { get; } =
        new(
            "its own registration",
            page =>
                Assert.That(
                    page.Location,
                    Does.Contain("client_id=client-de-bourg")
                        .And.Contain("redirect_uri=https%3A%2F%2Fbourg.example.test%2Fsignin-franceconnect&")
                )
        );

    /// <summary>Signed out here; the browser is sent to an address of the provider or to the site's home page, and nowhere else.</summary>
    public static Outcome Closed { get; } =
        new(
            "signed out here",
            page =>
                Assert.That(
                    page.Location,
                    Is.EqualTo("/").Or.StartWith("http://127.0.0.1:"),
                    $"{page.Status} {page.Body}"
                )
        );

    /// <summary>The request itself is turned away.</summary>
    public static Outcome TurnedAway(HttpStatusCode status) =>
        new($"HTTP {(int)status}", page => Assert.That(page.Status, Is.EqualTo(status), page.Body));

    /// <summary>Refused with that code, on a page a citizen can read, and no session.</summary>
    public static Outcome Refused(string code) =>
        new(
            code,
            page =>
            {
                Assert.That(page.ShowsCode(code), Is.True, $"{page.Status} {page.Location} {page.Body}");
                Assert.That(page.SetsSession, Is.False);
            }
        );

    /// <summary>The same, and the page shows nothing of the attacker's text.</summary>
    public static Outcome RefusedWithout(string code, string text) =>
        new(
            code,
            page =>
            {
                Refused(code).Check(page);
                Assert.That(page.Body, Does.Not.Contain(text));
            }
        );
}
