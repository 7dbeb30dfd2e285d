using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class Sessions
{
    public const string Cookie = ".AspNetCore.Cookies";
    private const string Sealed = "OWASP ASVS V3 (sessions are sealed)";

    public static Surface Surface { get; } =
        new("Session")
        {
            { "invented", Sealed, Anonymous, Holding(_ => "CfDJ8" + new string('A', 200)) },
            {
                "one character changed",
                Sealed,
                Anonymous,
                Holding(value => value[..40] + (value[40] == 'A' ? 'B' : 'A') + value[41..])
            },
            { "cut short", Sealed, Anonymous, Holding(value => value[..(value.Length / 2)]) },
            { "empty", Sealed, Anonymous, Holding(_ => "") },
            { "no base64", Sealed, Anonymous, Holding(_ => "%00%ff<>") },
            { "in two thousand million pieces", "bounded work", Anonymous, Holding(_ => "chunks-2147483647") },
            { "in a negative number of pieces", "bounded work", Anonymous, Holding(_ => "chunks--5") },
            {
                "of another collectivité",
                "decision: a session of one tenant is refused at another",
                Anonymous,
                CarryToAnotherTenantAsync
            },
            { "of another application's keys", Sealed, Anonymous, OfAnotherApplicationAsync },
            {
                "a pending login for a session",
                "RFC 8725 §3.12 (one purpose, one seal)",
                Anonymous,
                PendingLoginForSessionAsync
            },
            { "older than its life", "OWASP ASVS V3 (sessions end)", Anonymous, GrowOldAsync },
            {
                "signed out, and back to the callback",
                "RFC 6749 §10.5, OpenID Connect RP-Initiated Logout 1.0 §2",
                Refused("FCS2002"),
                SessionPlays.GoBackAsync
            },
            { "the attacker's, planted before the sign-in", "OWASP session fixation", SignedIn, SessionPlays.FixAsync },
            {
                "the attacker's, planted before the sign-in, where sessions are kept in a store",
                "OWASP session fixation",
                SignedIn,
                stage =>
                {
                    stage.Sessions = new TicketStore();
                    return SessionPlays.FixAsync(stage);
                }
            },
            {
                "of a high level, before a sign-in of a low one",
                "OWASP A01 (elevation of privilege)",
                SentToFranceConnectPlus,
                SessionPlays.SignInLowerAsync
            },
            {
                "claims that name an agent's role",
                "OWASP A01 (elevation of privilege)",
                SignedIn,
                p => Claim(p, "role", "agent")
            },
            {
                "claims under .NET's own name of a role",
                "OWASP A01 (elevation of privilege)",
                SignedIn,
                p => Claim(p, "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "agent")
            },
            {
                "claims that name another collectivité",
                "decision: a tenant is the request's",
                SignedIn,
                p => Claim(p, "franceconnect_tenant", "ville")
            },
            {
                "claims that name a higher level",
                "OpenID Connect Core 1.0 §2 (acr is the ID token's)",
                SentToFranceConnectPlus,
                RaiseLevelAsync
            },
            { "claims with line breaks", "RFC 9110 §5.5", SignedIn, BreakLinesAsync },
            {
                "higher level asked of a low session",
                "eIDAS, OpenID Connect Core 1.0 §3.1.2.1 (acr_values)",
                SentToFranceConnectPlus,
                AskForHighPageAsync
            },
        };

    private static Func<Stage, Task<Page>> Holding(Func<string, string> change) =>
        async stage =>
        {
            await stage.Citizen.SignInAsync();
            var session = stage.Citizen.Named(Cookie).Single().Value;
            using var thief = stage.Open(Stage.Bourg);
            thief.Headers["Cookie"] = $"{Cookie}={change(session)}";
            return await thief.GetAsync("/moi");
        };

    private static void Claim(HostileProvider provider, string name, string value) =>
        provider.UserInfo = token => token.Claims[name] = value;

    /// <summary>Neither the cookies of the answer nor a line of the log are the attacker's.</summary>
    private static async Task<Page> BreakLinesAsync(Stage stage)
    {
        Claim(stage.Provider, "given_name", "Anne\r\nSet-Cookie: pirate=1");
        var page = await stage.Citizen.SignInAsync();
        Assert.That(page.SetCookies, Has.None.StartsWith("pirate"));
        Assert.That(stage.Log.Text, Does.Not.Contain("pirate"));
        return page;
    }

    private static async Task<Page> CarryToAnotherTenantAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        using var thief = stage.Open(Stage.Ville);
        thief.Headers["Cookie"] = $"{Cookie}={stage.Citizen.Named(Cookie).Single().Value}";
        return await thief.GetAsync("/moi");
    }

    private static async Task<Page> OfAnotherApplicationAsync(Stage stage)
    {
        await using var other = await Stage.SetAsync();
        await other.Citizen.SignInAsync();
        stage.Citizen.Headers["Cookie"] = $"{Cookie}={other.Citizen.Named(Cookie).Single().Value}";
        var page = await stage.Citizen.GetAsync("/moi");
        stage.Citizen.Headers.Clear();
        return page;
    }

    private static async Task<Page> PendingLoginForSessionAsync(Stage stage)
    {
        await stage.Citizen.StartAsync();
        var pending = stage.Citizen.Named("fc-login").Single().Value;
        using var thief = stage.Open(Stage.Bourg);
        thief.Headers["Cookie"] = $"{Cookie}={pending}";
        return await thief.GetAsync("/moi");
    }

    private static async Task<Page> GrowOldAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        stage.Clock.Skip(TimeSpan.FromDays(30));
        return await stage.Citizen.GetAsync("/moi");
    }

    private static async Task<Page> RaiseLevelAsync(Stage stage)
    {
        stage.Provider.UserInfo = token =>
        {
            token.Claims["acr"] = "eidas3";
            token.Claims["amr"] = new JsonArray("hwk");
        };
        return await AskForHighPageAsync(stage);
    }

    private static async Task<Page> AskForHighPageAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        return await stage.Citizen.GetAsync("/compte");
    }
}
