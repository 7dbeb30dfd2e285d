using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed partial class SpecsTests
{
    private static long Now(FakeTimeProvider time) => time.GetUtcNow().ToUnixTimeSeconds();

    [Test]
    public async Task Specs_5_Envelope_IsExposedWhole()
    {
        using var site = new Site();
        const string body = """{"data":{"quotient_familial":{}},"links":{"a":"b"},"meta":{"c":1},"autre":2}""";
        site.Provider.Answers(200, body, ("X-Request-ID", "0d5b"), ("X-Response-Cached", "true"));

        var response = (await site.AskAsync()).Response!;

        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(200));
            Assert.That(response.Body, Is.EqualTo(body));
            Assert.That(response.Data.GetRawText(), Is.EqualTo("""{"quotient_familial":{}}"""));
            Assert.That(response.Links.GetRawText(), Is.EqualTo("""{"a":"b"}"""));
            Assert.That(response.Meta.GetRawText(), Is.EqualTo("""{"c":1}"""));
            Assert.That(response.RequestId, Is.EqualTo("0d5b"));
            Assert.That(response.Headers["x-response-CACHED"], Is.EqualTo("true"));
            Assert.That(response.Headers["content-type"], Does.StartWith("application/vnd.api+json"));
        });
    }

    [TestCase("""{"data":{"quotient_familial":null}}""")]
    [TestCase("""{"data":{"quotient_familial":null},"links":null,"meta":null}""")]
    [TestCase("""{"data":{"quotient_familial":null},"links":"x","meta":[]}""", "[]")]
    public async Task Specs_5_Envelope_WithoutLinksOrMeta_HasEmptyOnes(string body, string meta = "{}")
    {
        using var site = new Site();
        site.Provider.Answers(200, body);

        var response = (await site.AskAsync()).Response!;

        Assert.That((response.Links.GetRawText(), response.Meta.GetRawText()), Is.EqualTo(("{}", meta)));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("\"pong\"")]
    [TestCase("null")]
    [TestCase("{")]
    [TestCase("<html>Bienvenue</html>")]
    [TestCase("{\"data\":null}")]
    public async Task Specs_5_Body_NotTheEnvelope_IsATransportError(string body)
    {
        using var site = new Site();
        site.Provider.Answers(200, body);

        var result = await site.AskAsync();

        Assert.That(
            (result.Outcome, result.Error?.Kind, result.Error?.Code, result.Error?.Status),
            Is.EqualTo(
                (DataOutcome.TransportFailed, DataErrorKind.Transport, FranceConnectErrorCode.DataAnswerInvalid, 200)
            )
        );
    }

    [Test]
    public async Task Specs_6_Errors_AreGivenAsTheyAre()
    {
        using var site = new Site();
        site.Provider.Answers(
            502,
            """
            {"errors":[{"code":"37001","title":"T","detail":"D","source":{"parameter":"P"},"meta":{"provider":"CNAV","retry_in":10}},
            {"code":"00501","source":null,"meta":{}}]}
            """
        );

        var error = (await site.AskAsync()).Error!;

        Assert.Multiple(() =>
        {
            Assert.That(error.Entries, Has.Count.EqualTo(2));
            Assert.That(error.ProviderCode, Is.EqualTo("37001"));
            Assert.That(error.Provider, Is.EqualTo("CNAV"));
            Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(
                (error.Entries[0].Title, error.Entries[0].Detail, error.Entries[0].SourceParameter),
                Is.EqualTo(("T", "D", "P"))
            );
            Assert.That(error.Entries[1].SourceParameter, Is.Null);
            Assert.That(error.Entries[1].RetryIn, Is.Null);
        });
    }

    [TestCase("")]
    [TestCase("<html>502 Bad Gateway</html>")]
    [TestCase("""{"errors":{}}""")]
    [TestCase("""{"errors":[]}""")]
    [TestCase("""{"errors":[null,1,"x"]}""")]
    [TestCase("""{"errors":[{"code":42,"title":[],"meta":[],"source":"x"}]}""")]
    public async Task Specs_6_Errors_Unreadable_KeepTheStatus(string body)
    {
        using var site = new Site();
        site.Provider.Answers(502, body);

        var error = (await site.AskAsync()).Error!;

        Assert.That(
            (error.Status, error.Kind, error.ProviderCode, error.RetryAfter),
            Is.EqualTo(((int?)502, DataErrorKind.Provider, (string?)null, (TimeSpan?)null))
        );
    }

    [Test]
    public async Task Specs_6_1_Error_SaysMethodAndAddressWithoutQuery()
    {
        using var site = new Site();
        site.Provider.Answers(404, Answers.Refusal("35003"));

        var error = (await site.AskAtDeskAsync()).Error!;

        Assert.That(error.Method, Is.EqualTo("GET"));
        Assert.That(
            error.Address?.AbsoluteUri,
            Is.EqualTo("https://staging.particulier.api.gouv.fr/v3/dss/quotient_familial/identite")
        );
    }

    [Test]
    public async Task Specs_6_1_Network_IsATransportErrorWithoutStatus()
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) => throw new HttpRequestException("hôte inconnu");

        var result = await site.AskAsync();

        Assert.That(
            (result.Outcome, result.Error?.Kind, result.Error?.Status, result.Error?.IsTransient, result.Response),
            Is.EqualTo((DataOutcome.TransportFailed, DataErrorKind.Transport, (int?)null, true, (DataResponse?)null))
        );
        Assert.That(result.Error?.Address, Is.Not.Null);
    }

    [Test]
    public async Task Specs_7_RateLimit_IsReadFromEveryAnswer()
    {
        using var site = new Site();
        var reset = Now(site.Time) + 1;
        site.Provider.Answers(
            404,
            Answers.Refusal("35003"),
            ("RateLimit-Limit", "20"),
            ("RateLimit-Remaining", "7"),
            ("RateLimit-Reset", $"{reset}")
        );

        var limit = (await site.AskAsync()).Response!.RateLimit;

        Assert.That(
            (limit.Limit, limit.Remaining, limit.ResetsAt),
            Is.EqualTo(((int?)20, (int?)7, (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(reset)))
        );
    }

    [TestCase("")]
    [TestCase("-1")]
    [TestCase("vingt")]
    [TestCase("1.5")]
    [TestCase("99999999999999999999")]
    [TestCase("20, 20")]
    public async Task Specs_7_RateLimit_Malformed_IsNull(string value)
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            Household,
            ("RateLimit-Limit", value),
            ("RateLimit-Remaining", value),
            ("RateLimit-Reset", value)
        );

        var limit = (await site.AskAsync()).Response!.RateLimit;

        Assert.That(
            (limit.Limit, limit.Remaining, limit.ResetsAt),
            Is.EqualTo(((int?)null, (int?)null, (DateTimeOffset?)null))
        );
    }

    [TestCase("reset", 30, "Retry-After", "5", "{\"retry_in\":7}", 30)]
    [TestCase("reset", -30, null, null, "{\"retry_in\":7}", 0)]
    [TestCase(null, 0, "Retry-After", "5", "{\"retry_in\":7}", 5)]
    [TestCase(null, 0, "Retry-After", "bientôt", "{\"retry_in\":7}", 7)]
    [TestCase(null, 0, null, null, "{\"retry_in\":7}", 7)]
    [TestCase(null, 0, null, null, "{\"retry_in\":-7}", null)]
    [TestCase(null, 0, null, null, "{\"retry_in\":\"7\"}", null)]
    [TestCase(null, 0, null, null, "{\"retry_in\":1e300}", null)]
    [TestCase(null, 0, null, null, "{}", null)]
    [TestCase(null, 0, "Retry-After", "-1", "{}", null)]
    public async Task Specs_7_2_RetryAfter_ResetThenHeaderThenMeta_UnknownIsNull(
        string? reset,
        int resetIn,
        string? header,
        string? value,
        string meta,
        int? seconds
    )
    {
        using var site = new Site();
        var headers = new List<(string, string)>();
        if (reset is not null)
            headers.Add(("RateLimit-Reset", $"{Now(site.Time) + resetIn}"));
        if (header is not null)
            headers.Add((header, value!));
        site.Provider.Answers(429, Answers.Refusal("00429", meta), [.. headers]);

        var error = (await site.AskAsync()).Error!;

        Assert.That(error.RetryAfter, Is.EqualTo(seconds is { } known ? TimeSpan.FromSeconds(known) : (TimeSpan?)null));
    }

    [Test]
    public async Task Specs_7_3_Retry_IsNotAutomatic([Values(429, 502, 503, 504)] int status)
    {
        using var site = new Site();
        site.Provider.Answers(status, "{}");

        await site.AskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Specs_8_ReadTimeout_IsATransportErrorAfterThirtySecondsByDefault()
    {
        using var site = new Site();
        site.Provider.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        };
        // An agent's call: a citizen's ends after the ten seconds of a budget.
        var call = site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), People.Jeanne());
        site.Time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.That(call.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(0.2));
        var result = await call;

        Assert.That(
            (result.Outcome, result.Error?.Kind, result.Error?.Detail),
            Is.EqualTo((DataOutcome.TransportFailed, DataErrorKind.Transport, "too slow"))
        );
    }

    [Test]
    public async Task Specs_8_ReadTimeout_IsSetPerClient()
    {
        using var site = new Site(options => options.ReadTimeout = TimeSpan.FromSeconds(3));
        site.Provider.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        };

        var call = site.AskAtDeskAsync();
        site.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TransportFailed));
    }

    [Test]
    public async Task Specs_14_Cache_NoAnswerIsEverKept()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household, ("Cache-Control", "max-age=3600"));

        await site.AskAsync();
        await site.AskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }
}
