using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Opt-in retries: how many, after how long, and never past the time a call has.</summary>
internal sealed class RetryTests
{
    private static Site Patient(int retries = 3) =>
        new(options => options.MaxRetries = retries, time: new PatientTime());

    private static IEnumerable<double> Waits(Site site) =>
        ((PatientTime)site.Time).Waits.Select(wait => wait.TotalSeconds);

    [Test]
    public async Task Retry_ProviderComesBack_ServesTheCitizen()
    {
        using var site = Patient();
        site.Provider.Answer = (_, _) =>
            Task.FromResult(
                site.Provider.Requests.Count < 3
                    ? StubProvider.Json(502, Answers.Refusal("37001"))
                    : StubProvider.Json(200, Answers.Found)
            );

        var result = await site.AskAsync();

        Assert.That(result.IsFound, Is.True);
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Retry_CallSaysHowMany([Values(0, 1, 2, 3)] int retries)
    {
        using var site = Patient();
        site.Provider.Answers(502, Answers.Refusal("37001"));

        await site.AskAsync(new DataCallOptions { MaxRetries = retries });

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(retries + 1));
    }

    [Test]
    public async Task Retry_QuotaRefused_WaitsForRetryAfter()
    {
        using var site = Patient(retries: 1);
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "3"));

        await site.AskAsync();

        Assert.That(Waits(site), Does.Contain(3d));
    }

    [Test]
    public async Task Retry_ProviderSaysRetryIn_WaitsForIt()
    {
        using var site = Patient(retries: 1);
        site.Provider.Answers(502, Answers.Refusal("00501", """{"retry_in":4}"""));

        await site.AskAsync();

        Assert.That(Waits(site), Does.Contain(4d));
    }

    [Test]
    public async Task Retry_NoDelayGiven_BacksOffMoreAndMore()
    {
        using var site = Patient();
        site.Provider.Answers(502, Answers.Refusal("37001"));

        await site.AskAsync();

        var waits = Waits(site).ToList();
        Assert.That(waits, Has.Count.EqualTo(3));
        Assert.That(waits, Has.All.GreaterThan(0d));
    }

    [Test]
    public async Task Retry_DelayLongerThanACitizenWaits_IsNotMade()
    {
        using var site = Patient();
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "60"));

        var result = await site.AskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That((result.Outcome, result.Error?.Status), Is.EqualTo((DataOutcome.QuotaExceeded, (int?)429)));
    }

    [Test]
    public async Task Retry_DelayPastTheBudget_IsNotMade()
    {
        using var site = Patient();
        site.Provider.Answers(502, Answers.Refusal("00501", """{"retry_in":9}"""));
        var budget = DataBudget.Start(TimeSpan.FromSeconds(8), site.Time);

        var call = site.AskAsync(new DataCallOptions { Budget = budget });

        // At once: nothing moves this clock by as much.
        Assert.That(() => call.IsCompleted, Is.True.After(5_000, 10));
        var result = await call;
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.ProviderDown));
    }

    [Test]
    public async Task Retry_QuotaRefusedForAnUnknownTime_AnswersTheRefusalItself()
    {
        using var site = Patient();
        site.Provider.Answers(429, Answers.Refusal("00429"));

        var result = await site.AskAtDeskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That(
            (result.Outcome, result.Error?.Status, result.Error?.ProviderCode),
            Is.EqualTo((DataOutcome.QuotaExceeded, (int?)429, "00429"))
        );
    }

    [Test]
    public async Task Retry_EachAttempt_TakesItsTurnInTheQuota()
    {
        using var site = new Site(
            options =>
            {
                options.MaxRetries = 3;
                options.CallsPerMinute = 2;
            },
            time: new PatientTime()
        );
        site.Provider.Answers(502, Answers.Refusal("37001"));

        var call = site.AskAsync();
        Assert.That(() => site.Limiter.WaitingCount, Is.EqualTo(1).After(10_000, 10));
        site.Time.Advance(TimeSpan.FromSeconds(31));
        var result = await call;

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
        Assert.That((result.Outcome, result.Error?.Status), Is.EqualTo((DataOutcome.ProviderDown, (int?)502)));
    }
}
