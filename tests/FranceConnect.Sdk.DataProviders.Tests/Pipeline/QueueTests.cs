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

    [Test]
    public async Task Ban_NoAnswerAfterARefusal_StopsTheCalls()
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "1"));
        await site.AskAsync();
        site.Provider.Answer = (_, _) => throw new HttpRequestException("silence");

        var suspected = await site.AskAsync();
        var next = await site.AskAsync();

        Assert.That(
            (suspected.Outcome, suspected.Error?.Code),
            Is.EqualTo((DataOutcome.QuotaExceeded, FranceConnectErrorCode.DataBanSuspected))
        );
        Assert.That(next.Outcome, Is.EqualTo(DataOutcome.QuotaExceeded));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Ban_WithoutARefusalBefore_IsNotSuspected()
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) => throw new HttpRequestException("silence");

        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
    }
}
