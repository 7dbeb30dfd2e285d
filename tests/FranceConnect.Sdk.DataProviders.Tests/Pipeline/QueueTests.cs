namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Waiting for the quota: bounded, given up when the caller does, and stopped when a ban is suspected.</summary>
internal sealed class QueueTests
{
    [Test]
    public async Task Queue_LongerThanTheBudget_IsTooLate()
    {
        using var site = new Site(options => options.CallsPerMinute = 1);
        await site.AskAsync();
        var budget = DataBudget.StartFor(site.Session(), time: site.Time);

        var call = site.AskAsync(new DataCallOptions { Budget = budget });
        site.Time.Advance(DataBudget.DefaultDuration);

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Queue_OfAnAgentWithoutABudget_IsLeftAfterThirtySeconds()
    {
        using var site = new Site(options => options.CallsPerMinute = 1);
        await site.AskAsync();

        var call = site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), People.Jeanne());
        site.Time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.That(call.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(0.1));
        var result = await call;

        Assert.That(
            (result.Outcome, result.Error?.Kind, result.Response),
            Is.EqualTo((DataOutcome.QuotaExceeded, (DataErrorKind?)DataErrorKind.RateLimit, (DataResponse?)null))
        );
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Batch_WaitsAsLongAsItTakes()
    {
        using var site = new Site(options => options.CallsPerMinute = 1);
        await site.AskAsync();

        var call = site.AskAtDeskAsync(new DataCallOptions { IsBatch = true });
        site.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.That((await call).Outcome, Is.Not.EqualTo(DataOutcome.QuotaExceeded));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Cancellation_WhileWaitingOrCalling_CarriesTheCallersToken([Values] bool isWaiting)
    {
        using var site = new Site(options => options.CallsPerMinute = 1);
        using var stop = new CancellationTokenSource();
        site.Provider.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        };
        var first = isWaiting ? site.AskAsync() : null;

        var call = site.AskAsync(null, stop.Token);
        await stop.CancelAsync();

        Assert.That(
            async () => await call,
            Throws
                .InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken))
                .EqualTo(stop.Token)
        );
        site.Time.Advance(TimeSpan.FromSeconds(55));
        if (first is not null)
            await first;
    }
}
