using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A double click is one call: API Particulier refuses the second of two identical calls while the first runs (409, 00015).</summary>
internal sealed class IdenticalCallsTests
{
    private TaskCompletionSource _gate = null!;

    [SetUp]
    public void CloseTheGate() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Test]
    public async Task IdenticalCalls_Together_AreOne()
    {
        using var site = Gated();

        var calls = Enumerable.Range(0, 5).Select(_ => site.AskAsync()).ToList();
        _gate.SetResult();
        var results = await Task.WhenAll(calls);

        Assert.That(results.Select(result => result.Outcome), Has.All.EqualTo(DataOutcome.Found));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That(site.Logger.Lines.Count(line => line.Id == 4100), Is.EqualTo(5), "each caller's call is told");
    }

    [Test]
    public async Task IdenticalCalls_AtTheDesk_AreOneAndRecordedEach()
    {
        using var site = Gated();

        var calls = new[] { site.AskAtDeskAsync(), site.AskAtDeskAsync() };
        _gate.SetResult();
        await Task.WhenAll(calls);

        Assert.That((site.Provider.Requests.Count, site.Audit.Entries.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task IdenticalCalls_OneAfterTheOther_AreTwo()
    {
        using var site = Gated();
        _gate.SetResult();

        await site.AskAsync();
        await site.AskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task CallsThatDiffer_AreNotMerged()
    {
        using var site = Gated();
        var dss = site.Client.Dss;
        var november = new QuotientFamilialPeriod(2026, 11);
        var other = site.Session(session => session.AccessToken = new AccessToken("autre-jeton-fictif"));

        Task[] calls =
        [
            site.AskAsync(),
            dss.GetQuotientFamilialAsync(other),
            dss.GetQuotientFamilialAsync(site.Session(), november),
            dss.GetQuotientFamilialAsync(site.Session(), options: new DataCallOptions { Recipient = "21690999400016" }),
            site.AskAtDeskAsync(),
            site.AskAtDeskAsync(new DataCallOptions { IsBatch = true }),
            site.AskAtDeskAsync(new DataCallOptions { IsBatch = true }),
            site.Client.GetAsync(site.Session(), WithHeader("a")),
            site.Client.GetAsync(site.Session(), WithHeader("b")),
        ];
        _gate.SetResult();
        await Task.WhenAll(calls);

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(calls.Length));
    }

    [Test]
    public async Task FirstCaller_GivesUp_LeavesTheOtherItsAnswer()
    {
        using var site = Gated();
        using var impatient = new CancellationTokenSource();

        var first = site.AskAsync(cancellationToken: impatient.Token);
        var second = site.AskAsync();
        await impatient.CancelAsync();
        Assert.That(
            async () => await first,
            Throws
                .InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken))
                .EqualTo(impatient.Token)
        );
        _gate.SetResult();

        Assert.That((await second).Outcome, Is.EqualTo(DataOutcome.Found));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task LastCaller_GivesUp_EndsTheCall()
    {
        using var site = new Site();
        using var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Provider.Answer = async (_, token) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                ended.SetResult();
            }
            throw new InvalidOperationException();
        };

        var calls = new[]
        {
            site.AskAsync(cancellationToken: stop.Token),
            site.AskAsync(cancellationToken: stop.Token),
        };
        await stop.CancelAsync();
        foreach (var call in calls)
            Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());

        Assert.That(async () => await ended.Task.WaitAsync(TimeSpan.FromSeconds(30)), Throws.Nothing);
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Budgets_OfEachCaller_AreKept()
    {
        using var site = Gated();
        var shortBudget = DataBudget.Start(TimeSpan.FromSeconds(1), site.Time);
        var longBudget = DataBudget.Start(TimeSpan.FromSeconds(8), site.Time);

        var first = site.AskAsync(new DataCallOptions { Budget = shortBudget });
        var patient = site.AskAsync(new DataCallOptions { Budget = longBudget });
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await first).Outcome, Is.EqualTo(DataOutcome.TooLate));
        _gate.SetResult();

        Assert.That((await patient).Outcome, Is.EqualTo(DataOutcome.Found));
    }

    [Test]
    public async Task Budget_ShorterThanThatOfTheCallJoined_EndsAlone()
    {
        using var site = Gated();
        var shortBudget = DataBudget.Start(TimeSpan.FromSeconds(1), site.Time);

        var first = site.AskAsync();
        var joined = site.AskAsync(new DataCallOptions { Budget = shortBudget });
        site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await joined).Outcome, Is.EqualTo(DataOutcome.TooLate));
        _gate.SetResult();
        Assert.That((await first).Outcome, Is.EqualTo(DataOutcome.Found));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    private static ApiParticulierRequest WithHeader(string value)
    {
        var request = new ApiParticulierRequest { Path = "/v3/dss/quotient_familial/france_connect" };
        request.Headers.Add(new KeyValuePair<string, string>("X-Essai", value));
        return request;
    }

    private Site Gated()
    {
        var site = new Site();
        site.Provider.Answer = async (_, token) =>
        {
            await _gate.Task.WaitAsync(token);
            return StubProvider.Json(200, Answers.Found);
        };
        return site;
    }
}
