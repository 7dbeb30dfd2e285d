using System.Net;
using System.Net.Mime;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal;

/// <summary>What citizens do at the portal.</summary>
internal static class PortalBrowsing
{
    public const string Login = "/franceconnect/login?returnUrl=/moi";

    /// <summary>What <c>/moi</c> answers to a program: the citizen, or null when nobody is signed in.</summary>
    public static async Task<JsonObject?> WhoAmIAsync(
        this ScriptedBrowser browser,
        PortalProcess portal,
        string host = "127.0.0.1"
    )
    {
        var visit = await browser.AskAsync(portal.At("/moi", host), ("Accept", MediaTypeNames.Application.Json));
        if (visit.Status == HttpStatusCode.Unauthorized)
            return null;
        Assert.That(visit.Status, Is.EqualTo(HttpStatusCode.OK), visit.Body);
        Assert.That(visit.ContentType, Is.EqualTo(MediaTypeNames.Application.Json));
        return JsonNode.Parse(visit.Body)!.AsObject();
    }

    /// <summary>The session cookie, whole.</summary>
    public static string Session(this ScriptedBrowser browser, Uri address) =>
        string.Join(
            ';',
            browser
                .Cookies.GetCookies(address)
                .Where(cookie => cookie.Name.StartsWith(".portail-famille"))
                .Order(ByName)
        );

    /// <summary>Goes from the button to the door of the callback.</summary>
    public static async Task<Uri> GoToCallbackAsync(this ScriptedBrowser browser, Uri login)
    {
        var callback = new Uri(login, "/signin-franceconnect").AbsoluteUri;
        var visit = await browser.GoAsync(login, callback);
        Assert.That(visit.Address.GetLeftPart(UriPartial.Path), Is.EqualTo(callback), visit.Body);
        return visit.Address;
    }

    /// <summary>A login at the simulator as one of its citizens; the simulator remembers nobody from before.</summary>
    public static async Task<Visit> SignInAsync(
        this ScriptedBrowser browser,
        Uri login,
        string persona,
        string? stopBefore = null,
        string fault = ""
    )
    {
        var choice = await browser.GoAsync(login);
        var information = await browser.SubmitAsync(
            HtmlForm.Find(choice, "/redirect-to-idp").With("persona", persona).With("fault", fault)
        );
        return await browser.SubmitAsync(HtmlForm.Find(information, "/login").With("consent", "yes"), stopBefore);
    }

    /// <summary>The logout button, and the simulator's pages after it, which submit themselves in a browser with scripts.</summary>
    public static async Task<Visit> SignOutAsync(this ScriptedBrowser browser, Visit page, string? stopBefore = null)
    {
        page = await browser.SubmitAsync(HtmlForm.Find(page, "/franceconnect/logout"), stopBefore);
        while (page.Body.Contains("data-auto-submit", StringComparison.Ordinal))
            page = await browser.SubmitAsync(HtmlForm.Find(page, ""), stopBefore);
        return page;
    }

    /// <summary>What a browser never does: cookies of one host sent to another.</summary>
    public static void Carry(this ScriptedBrowser browser, Uri from, Uri to)
    {
        foreach (Cookie cookie in browser.Cookies.GetCookies(from))
            browser.Cookies.Add(to, new Cookie(cookie.Name, cookie.Value, "/"));
    }

    /// <summary>The failure page of the contract, and nothing of how the portal is made.</summary>
    public static void AssertFailure(Visit page, string code, HttpStatusCode status) =>
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(status));
            Assert.That(page.ContentType, Is.EqualTo(MediaTypeNames.Text.Html));
            Assert.That(page.Body, Does.Contain("""<html lang="fr">"""));
            Assert.That(page.Body, Does.Contain($"""data-testid="error-code">{code}<"""));
            Assert.That(page.Text, Does.Contain("La connexion n’a pas abouti"));
            Assert.That(page.Text, Does.Contain("Continuer sans FranceConnect"));
            Assert.That(page.Body, Does.Not.Match(@"Exception|\n\s+at \w|\.cs:line"));
            Assert.That(page.Header("Cache-Control"), Does.Contain("no-store"));
        });

    private static Comparer<Cookie> ByName { get; } =
        Comparer<Cookie>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));
}
