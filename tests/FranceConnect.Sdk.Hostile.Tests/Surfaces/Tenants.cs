using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class Tenants
{
    private const string Apart = "decision: one broken tenant breaks no other";
    private const string OwnHost = "OWASP host header attacks";

    public static Surface Surface { get; } =
        new("Tenants")
        {
            { "host of nobody", OwnHost, Refused("FCS1008"), At("https://attaquant.example") },
            {
                "host that climbs",
                $"{OwnHost} (Kestrel)",
                TurnedAway(HttpStatusCode.BadRequest),
                Named("..%2f..%2fetc")
            },
            { "host of dots", OwnHost, Refused("FCS1008"), Named("..") },
            { "host of 300 characters", OwnHost, Refused("FCS1008"), Named(new string('a', 300) + ".example.test") },
            { "host that is an address", OwnHost, Refused("FCS1008"), Named("127.0.0.1") },
            { "host with the attacker's port", OwnHost, SentToItsOwnCallback, Named("bourg.example.test:8443") },
            { "forwarded host that nobody trusts", OwnHost, SignedIn, ForwardAsync },
            { "host in capitals", "RFC 4343", SentToItsOwnCallback, Named("BOURG.example.test") },
            {
                "login of one finished at the other",
                "decision: a login belongs to its tenant",
                Refused("FCS2019"),
                FinishElsewhereAsync
            },
            {
                "token of one for the other",
                "OpenID Connect Core 1.0 §3.1.3.7 step 3",
                Refused("FCS3006"),
                p => p.IdToken = token => token.Claims["aud"] = Stage.ClientIdOf("ville")
            },
            {
                "userinfo of one for the other",
                "OpenID Connect Core 1.0 §5.3.2",
                Refused("FCS3026"),
                p => p.UserInfo = token => token.Claims["aud"] = Stage.ClientIdOf("ville")
            },
            { "settings without a secret", Apart, Refused("FCS1009"), At("https://incomplete.example.test") },
            {
                "settings that send citizens elsewhere over http",
                Apart,
                Refused("FCS1009"),
                At("https://detournee.example.test")
            },
            { "store that fails", Apart, Refused("FCS1009"), At("https://panne.example.test") },
            {
                "store that does not answer",
                $"{Apart}, bounded time",
                Refused("FCS1009"),
                At("https://muette.example.test")
            },
            {
                "callback at a collectivité of nobody",
                OwnHost,
                Refused("FCS1008"),
                stage => OpenAsync(stage, "https://attaquant.example", "/signin-franceconnect?code=x&state=y")
            },
            { "page at a collectivité of nobody, with a session", OwnHost, Anonymous, CarryToNobodyAsync },
            {
                "platform the collectivité is not registered at",
                "decision: one registration per platform",
                Refused("FCS1010"),
                stage =>
                    OpenAsync(
                        stage,
                        "https://sans-plus.example.test",
                        "/franceconnect/login?platform=FranceConnectPlus"
                    )
            },
            {
                "platform of the attacker's invention",
                "decision: one registration per platform",
                SentToItsOwnCallback,
                stage => OpenAsync(stage, Stage.Bourg, "/franceconnect/login?platform=Attaquant")
            },
            {
                "keys asked of a collectivité of nobody",
                OwnHost,
                TurnedAway(HttpStatusCode.NotFound),
                stage => OpenAsync(stage, "https://attaquant.example", FranceConnectDefaults.JwksPath)
            },
            {
                "250 collectivités of nobody, each asked for twice",
                "bounded work: an absence is kept",
                Refused("FCS1008"),
                AskForManyAsync
            },
        };

    private static Func<Stage, Task<Page>> At(string origin) =>
        stage => OpenAsync(stage, origin, FranceConnectDefaults.LoginPath);

    private static Func<Stage, Task<Page>> Named(string host) =>
        stage => RawBrowser.GetAsync(stage.Address, FranceConnectDefaults.LoginPath, host);

    private static async Task<Page> OpenAsync(Stage stage, string origin, string path)
    {
        using var browser = stage.Open(origin);
        return await browser.GetAsync(path);
    }

    private static Task<Page> ForwardAsync(Stage stage)
    {
        stage.Citizen.Headers["X-Forwarded-Host"] = "attaquant.example";
        stage.Citizen.Headers["Forwarded"] = "host=attaquant.example";
        stage.Citizen.Headers["X-Original-Host"] = "attaquant.example";
        return stage.Citizen.SignInAsync();
    }

    private static async Task<Page> FinishElsewhereAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        var pending = stage.Citizen.Named("fc-login").Single();
        using var other = stage.Open(Stage.Ville);
        other.Headers["Cookie"] = $"{pending.Name}={pending.Value}";
        return await other.GetAsync(callback.Replace("//bourg.", "//ville.", StringComparison.Ordinal));
    }

    private static async Task<Page> CarryToNobodyAsync(Stage stage)
    {
        await stage.Citizen.SignInAsync();
        using var other = stage.Open("https://attaquant.example");
        other.Headers["Cookie"] = $".AspNetCore.Cookies={stage.Citizen.Named(".AspNetCore.Cookies").Single().Value}";
        return await other.GetAsync("/moi");
    }

    /// <summary>The store of the vendor is asked once for each name, and the provider for none.</summary>
    private static async Task<Page> AskForManyAsync(Stage stage)
    {
        const int names = 250;
        for (var i = 0; i < names; i++)
        for (var times = 0; times < 2; times++)
            Refused("FCS1008").Check(await Named($"inventee-{i}.example.test")(stage));
        Assert.That(stage.Store.Asked, Is.EqualTo(names));
        Assert.That(stage.Provider.Asked("openid-configuration"), Is.LessThanOrEqualTo(1));
        return await Named("inventee-0.example.test")(stage);
    }
}
