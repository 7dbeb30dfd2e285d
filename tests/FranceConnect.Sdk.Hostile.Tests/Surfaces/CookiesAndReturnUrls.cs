using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class CookiesAndReturnUrls
{
    private const string Redirector = "RFC 9700 §4.11 (open redirector)";
    private const string Bound = "RFC 9700 §4.7.1 (state bound to the browser)";

    public static Surface Surface { get; } =
        new("Cookies and return URLs")
        {
            { "return to another site", Redirector, Home, Returning("https://attaquant.example/") },
            { "return without a scheme (//)", Redirector, Home, Returning("//attaquant.example/") },
            { "return with a backslash (/\\)", Redirector, Home, Returning("/\\attaquant.example/") },
            { "return behind a tab", Redirector, Home, Returning("/\t/attaquant.example/") },
            { "return that is a script", Redirector, Home, Returning("javascript:alert(1)") },
            { "return that is data", Redirector, Home, Returning("data:text/html,<script>") },
            {
                "return with a line break (header injection)",
                "RFC 9110 §5.5",
                Home,
                Returning("/moi\r\nSet-Cookie: pirate=1")
            },
            {
                "return behind a user name",
                Redirector,
                Home,
                Returning("https://bourg.example.test@attaquant.example/")
            },
            {
                "return of 5,000 characters",
                "RFC 6265 §6.1 (limits of cookies)",
                Home,
                Returning("/" + new string('a', 5000))
            },
            { "return to a null character", "RFC 3986 §2.1", Home, Returning("/a%00b") },
            {
                "return to the callback",
                "decision: an address of the protocol is no page",
                Home,
                Returning("/signin-franceconnect?code=x&state=y")
            },
            { "cancelled after a page of another site (Referer)", Redirector, CancelledAtHome, CancelAsync },
            {
                "pending login planted by a sibling site",
                "RFC 6265bis §4.1.3.2 (__Host-)",
                Refused("FCS2002"),
                PlantAsync
            },
            {
                "pending login altered",
                Bound,
                Refused("FCS2002"),
                Keeping(value => value[..30] + (value[30] == 'A' ? 'B' : 'A') + value[31..])
            },
            { "pending login emptied", Bound, Refused("FCS2002"), Keeping(_ => "") },
            {
                "pending login of 15,000 characters",
                "bounded input",
                Refused("FCS2002"),
                Keeping(_ => new string('A', 15_000))
            },
            {
                "pending login of 60 KiB",
                "bounded input (Kestrel)",
                TurnedAway(HttpStatusCode.RequestHeaderFieldsTooLarge),
                Keeping(_ => new string('A', 60 * 1024))
            },
            { "pending login of another state", Bound, Refused("FCS2002"), SwapAsync },
            {
                "pending login carried to another collectivité",
                "decision: a login belongs to its tenant",
                Refused("FCS2019"),
                CarryAsync
            },
            {
                "pending logout for a pending login",
                "RFC 8725 §3.12 (one purpose, one seal)",
                Refused("FCS2002"),
                LogoutForLoginAsync
            },
            { "a hundred logins begun", "RFC 6265 §6.1 (limits of cookies)", SignedIn, BeginManyAsync },
            { "cookies read by a script or over http", "OWASP session management", SignedIn, LookAtCookiesAsync },
        };

    private static Func<Stage, Task<Page>> Returning(string url) => stage => stage.Citizen.SignInAsync(url);

    private static Func<Stage, Task<Page>> Keeping(Func<string, string> change) =>
        async stage =>
        {
            var callback = await stage.Citizen.AuthorizeAsync();
            var pending = stage.Citizen.Named("fc-login").Single();
            return await SendAsync(stage, Stage.Bourg, callback, pending.Name, change(pending.Value));
        };

    private static async Task<Page> SendAsync(Stage stage, string origin, string callback, string name, string value)
    {
        using var browser = stage.Open(origin);
        browser.Headers["Cookie"] = $"{name}={value}";
        return await browser.GetAsync(callback);
    }

    private static async Task<Page> CancelAsync(Stage stage)
    {
        stage.Citizen.Headers["Referer"] = "https://attaquant.example/piege";
        stage.Provider.Callback = url => url.Replace("code=", "error=access_denied&x=", StringComparison.Ordinal);
        return await stage.Citizen.SignInAsync();
    }

    /// <summary>A sibling site may set a cookie for the whole domain, but not one with this prefix.</summary>
    private static async Task<Page> PlantAsync(Stage stage)
    {
        using var attacker = stage.Open(Stage.Bourg);
        var callback = await attacker.AuthorizeAsync();
        var pending = attacker.Named("fc-login").Single();
        Assert.That(pending.Name, Does.StartWith("__Host-"));
        return await SendAsync(stage, Stage.Bourg, callback, pending.Name["__Host-".Length..], pending.Value);
    }

    private static async Task<Page> SwapAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        var mine = stage.Citizen.Named("fc-login").Single();
        using var attacker = stage.Open(Stage.Bourg);
        await attacker.AuthorizeAsync();
        return await SendAsync(stage, Stage.Bourg, callback, mine.Name, attacker.Named("fc-login").Single().Value);
    }

    private static async Task<Page> CarryAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        var pending = stage.Citizen.Named("fc-login").Single();
        return await SendAsync(
            stage,
            Stage.Ville,
            callback.Replace(Stage.Bourg, Stage.Ville, StringComparison.Ordinal),
            pending.Name,
            pending.Value
        );
    }

    private static async Task<Page> LogoutForLoginAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        await stage.Citizen.StartLogoutAsync();
        var logout = stage.Citizen.Named("fc-logout").Single();
        var callback = await stage.Citizen.AuthorizeAsync();
        var login = stage.Citizen.Named("fc-login").Single();
        return await SendAsync(stage, Stage.Bourg, callback, login.Name, logout.Value);
    }

    private static async Task<Page> BeginManyAsync(Stage stage)
    {
        for (var i = 0; i < 100; i++)
            await stage.Citizen.StartAsync();
        Assert.That(stage.Citizen.Named("fc-login").Count(), Is.LessThanOrEqualTo(5));
        return await stage.Citizen.SignInAsync();
    }

    private static async Task<Page> LookAtCookiesAsync(Stage stage)
    {
        var start = await stage.Citizen.StartAsync();
        var pending = start.SetCookies.Single(cookie => cookie.Contains("fc-login", StringComparison.Ordinal));
        Assert.That(
            pending.ToLowerInvariant(),
            Does.StartWith("__host-")
                .And.Contain("; path=/")
                .And.Contain("; secure")
                .And.Contain("; httponly")
                .And.Contain("; samesite=lax")
                .And.Not.Contain("domain=")
        );
        return await stage.Citizen.SignInAsync();
    }
}
