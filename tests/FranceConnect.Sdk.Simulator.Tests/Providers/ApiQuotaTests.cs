namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Quotas, the ban, the cache and its trap, all on the simulator's clock.</summary>
internal sealed class ApiQuotaTests
{
    private const string Quotient = "/v3/dss/quotient_familial/";
    private const string Athlete = "/v3/sdh/statut_sportif/identifiant";

    private ApiFixture _api = null!;

    [SetUp]
    public async Task StartAsync() =>
        _api = await ApiFixture.StartAsync(options =>
        {
            options.ApiParticulierTokens.Add(
                new SimulatorApiParticulierToken { Token = "meme-habilitation", AuthorizationRequestId = 10_001 }
            );
            options.ApiParticulierTokens.Add(new SimulatorApiParticulierToken { Token = "autre" });
        });

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task Calls_TwentyASecond_ThenRefusedUntilTheNext()
    {
        var first = await CallAsync();
        for (var count = 2; count <= 20; count++)
        {
            Assert.That((await CallAsync()).Outcome, Is.EqualTo("200"));
        }

        var refused = await CallAsync();
        var shared = await CallAsync("meme-habilitation");
        var other = await CallAsync("autre");
        _api.Login.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await CallAsync();

        Assert.That((first.Headers["ratelimit-limit"], first.Headers["ratelimit-remaining"]), Is.EqualTo(("20", "19")));
        var reset = DateTimeOffset.FromUnixTimeSeconds(long.Parse(first.Headers["ratelimit-reset"]));
        Assert.That(reset, Is.EqualTo(_api.Login.Clock.Start.AddSeconds(1)));
        Assert.That((refused.Outcome, refused.MediaType), Is.EqualTo(("429 00429", "application/json")));
        Assert.That(refused.Headers["retry-after"], Is.EqualTo("1"));
        Assert.That(refused.Headers["ratelimit-remaining"], Is.EqualTo("0"));
        Assert.That(shared.Outcome, Is.EqualTo("429 00429"), "one habilitation, one quota");
        Assert.That(other.Outcome, Is.EqualTo("200"));
        Assert.That(later.Outcome, Is.EqualTo("200"));
    }

    [Test]
    public async Task Calls_OfEachLogin_HaveTheirOwnQuota()
    {
        var first = await _api.SignInAsync("test", "cnaf_quotient_familial");
        var second = await _api.SignInAsync("separee", "cnaf_quotient_familial");
        for (var count = 0; count < 20; count++)
        {
            await _api.GetAsync(Quotient + "france_connect", bearer: first);
        }

        Assert.That((await _api.GetAsync(Quotient + "france_connect", bearer: first)).Status, Is.EqualTo(429));
        Assert.That((await _api.GetAsync(Quotient + "france_connect", bearer: second)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Calls_PastAThousandAMinute_GetNoAnswerForTwelveHours()
    {
        for (var count = 0; count < 1_000; count++)
        {
            await _api.SendAsync("/api/ping");
        }

        Assert.That(() => _api.SendAsync("/api/ping"), Throws.InstanceOf<HttpRequestException>());
        _api.Login.Clock.Advance(TimeSpan.FromHours(11.9));
        Assert.That(() => CallAsync(), Throws.InstanceOf<HttpRequestException>());
        _api.Login.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.That((await CallAsync()).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Calls_FiftyWhileRefused_GetNoAnswerForTwelveHours()
    {
        for (var count = 0; count < 20; count++)
        {
            await CallAsync();
        }

        for (var count = 0; count < 50; count++)
        {
            Assert.That((await CallAsync()).Outcome, Is.EqualTo("429 00429"));
        }

        Assert.That(() => CallAsync(), Throws.InstanceOf<HttpRequestException>());
        _api.Login.Clock.Advance(TimeSpan.FromHours(11.9));
        Assert.That(() => CallAsync("autre"), Throws.InstanceOf<HttpRequestException>(), "it is the address");
        _api.Login.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.That((await CallAsync()).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Calls_RefusedThenPatient_AreNotBanned()
    {
        for (var window = 0; window < 3; window++)
        {
            for (var count = 0; count < 60; count++)
            {
                await CallAsync();
            }

            _api.Login.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That((await CallAsync()).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Calls_WithoutQuotas_AreNeverRefused()
    {
        await using var free = await ApiFixture.StartAsync(options => options.EnforceApiParticulierQuotas = false);
        for (var count = 0; count < 1_001; count++)
        {
            Assert.That((await free.GetAsync(Athlete, "identifiant=123456789")).Status, Is.EqualTo(200));
        }
    }

    [Test]
    public async Task Cache_FranceConnectQuotient_IgnoresThePeriod()
    {
        var now = await QuotientAsync("");
        var trapped = await QuotientAsync("annee=2026&mois=1");
        var fresh = await QuotientAsync("annee=2026&mois=1", "no-cache");
        var kept = await QuotientAsync("annee=2025&mois=9");
        _api.Login.Clock.Advance(TimeSpan.FromHours(24));
        var later = await QuotientAsync("annee=2025&mois=9");

        Assert.That(Said(now), Is.EqualTo("11|845|false|"));
        Assert.That(Said(trapped), Is.EqualTo("11|845|true|86400"));
        Assert.That(Said(fresh), Is.EqualTo("1|790|false|"));
        Assert.That(Said(kept), Is.EqualTo("1|790|true|86400"));
        Assert.That(Said(later), Is.EqualTo("9|812|false|"));
    }

    [Test]
    public async Task Cache_TypedQuotient_TellsPeriodsApart()
    {
        var identity = _api.Identity("angela-dubois");
        var now = await _api.GetAsync(Quotient + "identite", identity);
        var past = await _api.GetAsync(Quotient + "identite", identity + "&annee=2026&mois=1");

        Assert.That((Said(now), Said(past)), Is.EqualTo(("11|845|false|", "1|790|false|")));
    }

    [Test]
    public async Task Cache_OtherRoutes_LastsAnHourAndKeepsNoMask()
    {
        const string Route = "/v3/dss/revenu_solidarite_active/france_connect";
        var masked = await _api.GetAsync(
            Route,
            bearer: await _api.SignInAsync("nee_algerie", "revenu_solidarite_active")
        );
        var whole = await _api.GetAsync(
            Route,
            bearer: await _api.SignInAsync(
                "nee_algerie",
                "revenu_solidarite_active",
                "revenu_solidarite_active_majoration"
            )
        );
        _api.Login.Clock.Advance(TimeSpan.FromHours(1));
        var later = await _api.GetAsync(
            Route,
            bearer: await _api.SignInAsync("nee_algerie", "revenu_solidarite_active")
        );

        Assert.That(masked.Data, Does.Not.ContainKey("avec_majoration"));
        Assert.That(whole.Headers["x-response-cached"], Is.EqualTo("true"));
        Assert.That(whole.Data["avec_majoration"]!.GetValue<bool>(), Is.True);
        Assert.That(later.Headers["x-response-cached"], Is.EqualTo("false"));
    }

    [Test]
    public async Task Cache_OtherProviders_HasNoHeader() =>
        Assert.That((await CallAsync()).Headers, Does.Not.ContainKey("x-response-cached"));

    private Task<ApiAnswered> CallAsync(string? bearer = null) =>
        _api.GetAsync(Athlete, "identifiant=123456789", bearer);

    private async Task<ApiAnswered> QuotientAsync(string query, string? cacheControl = null) =>
        await _api.GetAsync(
            Quotient + "france_connect",
            query,
            await _api.SignInAsync("test", "cnaf_quotient_familial"),
            cacheControl
        );

    private static string Said(ApiAnswered answer)
    {
        var quotient = answer.Data["quotient_familial"]!;
        var headers = answer.Headers;
        return $"{quotient["mois"]}|{quotient["valeur"]}|{headers["x-response-cached"]}|{headers["x-cache-expires-in"]}";
    }
}
