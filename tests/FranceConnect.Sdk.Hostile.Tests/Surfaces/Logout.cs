using System.Net;
using System.Web;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class Logout
{
    private const string Forged = "OWASP CSRF, Fetch Metadata";
    private const string Return = "OpenID Connect RP-Initiated Logout 1.0 §3 (state)";
    private const string Local = "OpenID Connect RP-Initiated Logout 1.0 §2 (the local session ends whatever happens)";

    public static Surface Surface { get; } =
        new("Logout")
        {
            {
                "by a picture on another site (GET)",
                Forged,
                TurnedAway(HttpStatusCode.MethodNotAllowed),
                SignedInThen(stage => stage.Citizen.GetAsync(FranceConnectDefaults.LogoutPath))
            },
            {
                "by a form of another site",
                Forged,
                TurnedAway(HttpStatusCode.BadRequest),
                From("Sec-Fetch-Site", "cross-site")
            },
            {
                "by a form of a sibling site",
                Forged,
                TurnedAway(HttpStatusCode.BadRequest),
                From("Sec-Fetch-Site", "same-site")
            },
            {
                "by a form of another site, in an old browser",
                Forged,
                TurnedAway(HttpStatusCode.BadRequest),
                From("Origin", "https://attaquant.example")
            },
            {
                "by a form of the same name on another port",
                Forged,
                TurnedAway(HttpStatusCode.BadRequest),
                From("Origin", "https://bourg.example.test:8443")
            },
            { "return that nobody asked for", Return, Home, Back("") },
            { "return with a state of nobody", Return, Home, Back("?state=0123456789abcdef") },
            { "return with two states", "RFC 6749 §3.1 (a parameter at most once)", Home, Back("?state=a&state=b") },
            { "return of 10,000 characters", "bounded input", Home, Back("?state=" + new string('a', 10_000)) },
            {
                "return of 20,000 characters",
                "bounded input (Kestrel)",
                TurnedAway(HttpStatusCode.RequestUriTooLong),
                Back("?state=" + new string('a', 20_000))
            },
            { "return with an error", Return, Home, Back("?error=server_error&error_description=<script>") },
            { "return to another browser", Return, Home, ReturnElsewhereAsync },
            { "return twice", Return, Home, ReturnTwiceAsync },
            { "pending logout altered", "RFC 9700 §4.11 (open redirector)", Home, AlterAsync },
            {
                "pending login for a pending logout",
                "RFC 8725 §3.12 (one purpose, one seal)",
                Home,
                LoginForLogoutAsync
            },
            {
                "provider's sign-out page is a phisher's",
                "RFC 9700 §4.11",
                Closed,
                ProviderTurnsAsync(p =>
                    p.Discovery = document => document["end_session_endpoint"] = "https://attaquant.example/fin"
                )
            },
            {
                "provider is down",
                Local,
                Closed,
                ProviderTurnsAsync(p => p.Instead["openid-configuration"] = Bodies.Text("", status: 503))
            },
            { "nobody is signed in", Local, Home, stage => stage.Citizen.StartLogoutAsync() },
            {
                "session of another collectivité",
                "decision: a session of one tenant is refused at another",
                Home,
                FromAnotherTenantAsync
            },
            { "state for a callback of a login", "RFC 6749 §10.12", Refused("FCS2002"), LogoutStateOnLoginAsync },
        };

    private static Func<Stage, Task<Page>> SignedInThen(Func<Stage, Task<Page>> then) =>
        async stage =>
        {
            await stage.Citizen.SignInAsync();
            var page = await then(stage);
            stage.Citizen.Headers.Clear();
            Assert.That((await stage.Citizen.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK), "signed out");
            return page;
        };

    private static Func<Stage, Task<Page>> From(string header, string value) =>
        SignedInThen(stage =>
        {
            stage.Citizen.Headers[header] = value;
            return stage.Citizen.StartLogoutAsync();
        });

    private static Func<Stage, Task<Page>> Back(string query) =>
        SignedInThen(stage => stage.Citizen.GetAsync(FranceConnectDefaults.PostLogoutCallbackPath + query));

    private static async Task<string> ReturnAddressAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        var page = await stage.Citizen.StartLogoutAsync();
        var query = HttpUtility.ParseQueryString(new Uri(page.Location!).Query);
        return $"{query["post_logout_redirect_uri"]}?state={query["state"]}";
    }

    private static async Task<Page> ReturnElsewhereAsync(Stage stage)
    {
        var address = await ReturnAddressAsync(stage);
        using var other = stage.Open(Stage.Bourg);
        return await other.GetAsync(address);
    }

    private static async Task<Page> ReturnTwiceAsync(Stage stage)
    {
        var address = await ReturnAddressAsync(stage);
        await stage.Citizen.GetAsync(address);
        return await stage.Citizen.GetAsync(address);
    }

    private static async Task<Page> AlterAsync(Stage stage)
    {
        var address = await ReturnAddressAsync(stage);
        var pending = stage.Citizen.Named("fc-logout").Single();
        using var other = stage.Open(Stage.Bourg);
        other.Headers["Cookie"] = $"{pending.Name}={pending.Value[..20]}AAAA{pending.Value[24..]}";
        return await other.GetAsync(address);
    }

    private static async Task<Page> LoginForLogoutAsync(Stage stage)
    {
        var address = await ReturnAddressAsync(stage);
        var pending = stage.Citizen.Named("fc-logout").Single();
        await stage.Citizen.StartAsync("/moi");
        using var other = stage.Open(Stage.Bourg);
        other.Headers["Cookie"] = $"{pending.Name}={stage.Citizen.Named("fc-login").Single().Value}";
        return await other.GetAsync(address);
    }

    /// <summary>After the sign-in, so that the session is sound; the metadata has grown old by the time of the logout.</summary>
    private static Func<Stage, Task<Page>> ProviderTurnsAsync(Action<HostileProvider> change) =>
        async stage =>
        {
            await stage.Citizen.SignInAsync();
            change(stage.Provider);
            stage.Clock.Skip(TimeSpan.FromMinutes(11));
            var page = await stage.Citizen.StartLogoutAsync();
            Assert.That((await stage.Citizen.GetAsync("/moi")).AsksForLogin, Is.True, "still signed in");
            return page;
        };

    private static async Task<Page> FromAnotherTenantAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        using var other = stage.Open(Stage.Ville);
        other.Headers["Cookie"] = $".AspNetCore.Cookies={stage.Citizen.Named(".AspNetCore.Cookies").Single().Value}";
        return await other.StartLogoutAsync();
    }

    private static async Task<Page> LogoutStateOnLoginAsync(Stage stage)
    {
        var address = await ReturnAddressAsync(stage);
        var state = address[(address.IndexOf("state=", StringComparison.Ordinal) + 6)..];
        return await stage.Citizen.GetAsync($"{FranceConnectDefaults.CallbackPath}?code=x&state={state}");
    }
}
