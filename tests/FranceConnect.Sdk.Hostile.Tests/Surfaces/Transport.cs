using System.Text;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using Microsoft.AspNetCore.Http;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

/// <summary>What a wire can do. Time-outs are of seconds: the clock goes straight to them.</summary>
internal static class Transport
{
    private const string Bounded = "bounded time: FranceConnect's grant lives 30 seconds";
    private const string Small = "bounded memory: FranceConnect's answers have a few KiB";

    /// <summary>What an operating system's buffers may take before a sender learns that nobody reads.</summary>
    private const long MostSent = 16L * 1024 * 1024;

    public static Surface Surface { get; } =
        new("Transport")
        {
            { "token endpoint says nothing", Bounded, Refused("FCS2013"), Slow("token", Bodies.Silence()) },
            { "token endpoint drips", Bounded, Refused("FCS2013"), Slow("token", Bodies.Drip()) },
            { "userinfo says nothing, three times", Bounded, Refused("FCS2015"), Slow("userinfo", Bodies.Silence()) },
            { "userinfo drips", Bounded, Refused("FCS2015"), Slow("userinfo", Bodies.Drip("application/jwt")) },
            { "discovery says nothing", Bounded, Refused("FCS2009"), Slow("openid-configuration", Bodies.Silence()) },
            { "keys drip", Bounded, Refused("FCS2009"), Slow("jwks", Bodies.Drip()) },
            { "token endpoint without end", Small, Refused("FCS2014"), Flood("token") },
            { "userinfo without end", Small, Refused("FCS3021"), Flood("userinfo", "application/jwt") },
            { "keys without end", Small, Refused("FCS2010"), Flood("jwks") },
            { "a bomb for tokens (gzip)", Small, Refused("FCS2014"), p => p.Instead["token"] = Bodies.Bomb() },
            {
                "a bomb for a userinfo (gzip)",
                Small,
                Refused("FCS3021"),
                p => p.Instead["userinfo"] = Bodies.Bomb("application/jwt")
            },
            {
                "token endpoint hangs up in the middle",
                "RFC 9112 §8",
                Refused("FCS2013"),
                p => p.Instead["token"] = Bodies.Reset()
            },
            { "userinfo hangs up once", "RFC 9112 §8", SignedIn, HangUpOnceAsync },
            {
                "nobody listens",
                "RFC 9110 §15.6.5",
                Refused("FCS2013"),
                stage => SignInAtAsync(stage, "http://127.0.0.1:9")
            },
            { "another protocol answers", "RFC 9112 §4", Refused("FCS2013"), Raw("SSH-2.0-OpenSSH_9.2\r\n") },
            {
                "answer shorter than it says",
                "RFC 9112 §8",
                Refused("FCS2013"),
                Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{}")
            },
            {
                "chunk of more than there is",
                "RFC 9112 §7.1",
                Refused("FCS2013"),
                Raw(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}"
                )
            },
            {
                "200 KiB of headers",
                Small,
                Refused("FCS2013"),
                Raw("HTTP/1.1 200 OK\r\nX-Remplissage: " + new string('a', 200 * 1024) + "\r\n\r\n{}")
            },
            { "continues for ever (100)", Bounded, Refused("FCS2013"), ContinueForEverAsync },
            {
                "userinfo redirects in a circle",
                "RFC 9110 §15.4",
                Refused("FCS2015"),
                p => p.Instead["userinfo"] = Bodies.Redirect("userinfo")
            },
            { "sets cookies", "RFC 6265 §5.3", SignedIn, SetCookieAsync },
            {
                "asks to come back in an hour (503)",
                "RFC 9110 §10.2.3",
                Refused("FCS2015"),
                p => p.Instead["userinfo"] = ComeBackInAnHour
            },
        };

    private static Func<Stage, Task<Page>> Slow(string endpoint, RequestDelegate answer) =>
        async stage =>
        {
            stage.Provider.Instead[endpoint] = async context =>
            {
                using (stage.Clock.Stall())
                    await answer(context);
            };
            var page = await stage.Citizen.SignInAsync();
            Assert.That(stage.LongestWait, Is.GreaterThan(TimeSpan.FromSeconds(5)), "it was not waited for");
            return page;
        };

    private static Func<Stage, Task<Page>> Flood(string endpoint, string type = "application/json") =>
        async stage =>
        {
            long sent = 0;
            stage.Provider.Instead[endpoint] = Bodies.Flood(total => Interlocked.Exchange(ref sent, total), type);
            var page = await stage.Citizen.SignInAsync();
            Assert.That(Interlocked.Read(ref sent), Is.LessThan(MostSent), "read to the end");
            return page;
        };

    private static Func<Stage, Task<Page>> Raw(string answer) =>
        async stage =>
        {
            using var server = RawServer.Saying(answer);
            return await SignInAtAsync(stage, server.Address);
        };

    /// <summary>The token endpoint is elsewhere on the provider's host, until its metadata is read again.</summary>
    private static async Task<Page> SignInAtAsync(Stage stage, string address)
    {
        stage.Provider.Discovery = document => document["token_endpoint"] = address + "/token";
        var page = await stage.Citizen.SignInAsync();
        stage.Clock.Skip(TimeSpan.FromHours(13));
        return page;
    }

    private static async Task<Page> ContinueForEverAsync(Stage stage)
    {
        using var server = RawServer.Start(
            async (stream, stop) =>
            {
                using var stall = stage.Clock.Stall();
                while (!stop.IsCancellationRequested)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n"), stop);
                    await Task.Delay(5, stop);
                }
            }
        );
        return await SignInAtAsync(stage, server.Address);
    }

    private static Task<Page> HangUpOnceAsync(Stage stage)
    {
        var provider = stage.Provider;
        provider.Instead["userinfo"] = async context =>
        {
            provider.Instead.Remove("userinfo");
            await Bodies.Reset("application/jwt")(context);
        };
        return stage.Citizen.SignInAsync();
    }

    private static async Task<Page> SetCookieAsync(Stage stage)
    {
        var seen = 0;
        stage.Provider.Instead["token"] = async context =>
        {
            context.Response.Headers.SetCookie = "suivi=1; Path=/";
            await Bodies.Text(stage.Provider.Tokens().ToJsonString())(context);
        };
        var page = await stage.Citizen.SignInAsync();
        stage.Provider.Instead["userinfo"] = context =>
        {
            seen += context.Request.Headers.Cookie.Count;
            return Task.CompletedTask;
        };
        using var next = stage.Open(Stage.Ville);
        await next.SignInAsync();
        Assert.That(seen, Is.Zero, "a cookie went from one citizen's login to another's");
        return page;
    }

    private static Task ComeBackInAnHour(HttpContext context)
    {
        context.Response.StatusCode = 503;
        context.Response.Headers.RetryAfter = "3600";
        return Task.CompletedTask;
    }
}
