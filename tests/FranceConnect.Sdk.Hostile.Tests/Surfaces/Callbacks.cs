using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class Callbacks
{
    private const string Once = "RFC 6749 §3.1 (a parameter at most once)";
    private const string State = "RFC 9700 §4.7.1, RFC 6749 §10.12";

    public static Surface Surface { get; } =
        new("Callback")
        {
            { "a code and an error", "RFC 6749 §4.1.2", Refused("FCS2001"), With(url => url + "&error=access_denied") },
            {
                "neither code nor error",
                "RFC 6749 §4.1.2",
                Refused("FCS2001"),
                With(url => url.Replace("code=", "cod=", StringComparison.Ordinal))
            },
            { "two codes", Once, Refused("FCS2001"), With(url => url + "&code=autre") },
            { "two states", Once, Refused("FCS2001"), With(url => url + "&state=autre") },
            { "two unknown parameters of one name", Once, Refused("FCS2001"), With(url => url + "&x=1&x=2") },
            {
                "10,000 characters",
                "bounded input",
                Refused("FCS2001"),
                With(url => url + "&x=" + new string('a', 10_000))
            },
            {
                "20,000 characters",
                "bounded input (Kestrel)",
                TurnedAway(HttpStatusCode.RequestUriTooLong),
                With(url => url + "&x=" + new string('a', 20_000))
            },
            { "code in the body (form_post)", "recorded server (query only)", Refused("FCS2001"), PostAsync },
            {
                "no state",
                State,
                Refused("FCS2002"),
                With(url => url.Replace("&state=", "&etat=", StringComparison.Ordinal))
            },
            {
                "state of nobody",
                State,
                Refused("FCS2002"),
                With(url => url.Replace("&state=", "&state=0", StringComparison.Ordinal))
            },
            { "login of the attacker in the victim's browser", State, Refused("FCS2002"), SendToAnotherBrowserAsync },
            { "callback replayed by somebody else", "RFC 6749 §10.5", Refused("FCS2002"), ReplayElsewhereAsync },
            {
                "callback replayed in its own browser",
                "RFC 6749 §10.5 (a reload is no new login)",
                GoesOn,
                ReplayAsync
            },
            { "two callbacks at once", "RFC 6749 §10.5", GoesOn, TwiceAtOnceAsync },
            {
                "from another provider (mix-up)",
                "RFC 9207 §2.4, RFC 9700 §4.4",
                Refused("FCS2004"),
                With(url => Replaced(url, "iss", "https%3A%2F%2Fattaquant.example"))
            },
            {
                "from a provider that hides its name",
                "RFC 9207 §2.4",
                Refused("FCS2005"),
                With(url => url.Replace("&iss=", "&is=", StringComparison.Ordinal))
            },
            {
                "issuer in another case",
                "RFC 9207 §2.4 (exact match)",
                Refused("FCS2004"),
                With(url => url.Replace("iss=http%3A%2F%2F", "iss=HTTP%3A%2F%2F", StringComparison.Ordinal))
            },
            {
                "an error with the attacker's words",
                "RFC 6749 §4.1.2.1, OWASP XSS",
                RefusedWithout("FCS2007", "<script"),
                With(url =>
                    url.Replace(
                        "code=",
                        "error=<script>alert(1)</script>&error_description=<script>&x=",
                        StringComparison.Ordinal
                    )
                )
            },
            {
                "an error for a login nobody began",
                State,
                RefusedWithout("FCS2002", "attaquant"),
                stage => stage.Citizen.GetAsync("/signin-franceconnect?error=attaquant&state=x")
            },
            {
                "the forgotten state of a refused idp_hint",
                "recorded server (state=undefined)",
                Refused("FCS2003"),
                stage => stage.Citizen.GetAsync("/signin-franceconnect?error=invalid_idp_hint&state=undefined")
            },
            { "half an hour late", "decision: a login lives 30 minutes", Refused("FCS2018"), ArriveLateAsync },
            {
                "state that is no text (%ff%00)",
                "RFC 3986 §2.1",
                Refused("FCS2002"),
                With(url => Replaced(url, "state", "%ff%00%zz"))
            },
            {
                "code that is a line and a parameter",
                "RFC 6749 §5.2, appendix B (form encoding)",
                Refused("FCS2011"),
                SpoilCodeAsync
            },
        };

    private static Func<Stage, Task<Page>> With(Func<string, string> change) =>
        stage =>
        {
            stage.Provider.Callback = change;
            return stage.Citizen.SignInAsync();
        };

    private static string Replaced(string url, string name, string value)
    {
        var start = url.IndexOf($"&{name}=", StringComparison.Ordinal) + name.Length + 2;
        var end = url.IndexOf('&', start);
        return url[..start] + value + (end < 0 ? "" : url[end..]);
    }

    /// <summary>Whatever it is, a code is one value of one parameter.</summary>
    private static async Task<Page> SpoilCodeAsync(Stage stage)
    {
        stage.Provider.Instead["token"] = Bodies.Text("""{"error":"invalid_grant"}""", status: 400);
        stage.Provider.Callback = url =>
            url.Replace(HostileProvider.Code, "%0D%0AX-Injecte%3A1%26client_id%3Dautre", StringComparison.Ordinal);
        var page = await stage.Citizen.SignInAsync();
        var form = stage.Provider.Exchanges.Single();
        Assert.That(form.GetValues("client_id"), Is.EqualTo([Stage.ClientIdOf("bourg")]));
        Assert.That(form.GetValues("code"), Is.EqualTo(["\r\nX-Injecte:1&client_id=autre"]));
        return page;
    }

    private static async Task<Page> PostAsync(Stage stage)
    {
        await stage.Citizen.AuthorizeAsync();
        return await stage.Citizen.SendAsync(HttpMethod.Post, FranceConnectDefaults.CallbackPath);
    }

    private static async Task<Page> SendToAnotherBrowserAsync(Stage stage)
    {
        using var attacker = stage.Open(Stage.Bourg);
        return await stage.Citizen.GetAsync(await attacker.AuthorizeAsync());
    }

    private static async Task<Page> ReplayElsewhereAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        await stage.Citizen.GetAsync(callback);
        using var attacker = stage.Open(Stage.Bourg);
        return await attacker.GetAsync(callback);
    }

    private static async Task<Page> ReplayAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        await stage.Citizen.GetAsync(callback);
        return await stage.Citizen.GetAsync(callback);
    }

    private static async Task<Page> TwiceAtOnceAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        var pages = await Task.WhenAll(stage.Citizen.GetAsync(callback), stage.Citizen.GetAsync(callback));
        Assert.That(pages.Select(page => page.Location), Is.All.EqualTo("/moi"));
        return pages[1];
    }

    private static async Task<Page> ArriveLateAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        stage.Clock.Skip(TimeSpan.FromMinutes(31));
        return await stage.Citizen.GetAsync(callback);
    }
}
