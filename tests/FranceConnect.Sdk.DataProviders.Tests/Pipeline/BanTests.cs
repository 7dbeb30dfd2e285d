using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Versioning;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>When the silence of the provider, soon after a refusal for quota, is taken for a ban of this address; and when it is not.</summary>
internal sealed class BanTests
{
    private static async Task<Site> RefusedAsync(Action<IServiceCollection>? services = null)
    {
        var site = new Site(services: services);
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "1"));
        await site.AskAtDeskAsync();
        site.Time.Advance(TimeSpan.FromSeconds(2));
        return site;
    }

    private static HttpRequestException Lost(SocketError error) =>
        new("sans suite", new IOException("sans suite", new SocketException((int)error)));

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    [Test]
    public async Task Ban_ConnectionsRefusedByAMachine_AreAnOutage()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, _) =>
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "refus",
                new SocketException((int)SocketError.ConnectionRefused)
            );

        for (var i = 0; i < 3; i++)
            Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
        site.Provider.Answers(200, Answers.Found);
        Assert.That((await site.AskAsync()).IsFound, Is.True);
    }

    [TestCase(SocketError.TimedOut)]
    [TestCase(SocketError.HostUnreachable)]
    public async Task Ban_NoConnectionOnce_StopsTheCalls(SocketError error)
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, _) => throw new HttpRequestException("silence", new SocketException((int)error));

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
    public async Task Ban_ConnectionErrorByName_StopsTheCalls()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "silence");

        if (IsNetStandard)
            await site.AskAsync(); // it knows no such name: two attempts without an answer are needed

        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataBanSuspected));
    }

    private static bool IsNetStandard =>
        typeof(DataBudget)
            .Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!
            .FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);

    [Test]
    [CancelAfter(30_000)]
    public async Task Ban_ConnectTimeout_StopsTheCalls()
    {
        var isSilent = false;
        var stub = new StubProvider();
        using var silent = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            },
        };
        using var site = await RefusedAsync(services =>
            services
                .AddHttpClient(ApiParticulierClientNames.HttpClient)
                .ConfigurePrimaryHttpMessageHandler(() => new Switch(() => isSilent ? silent : stub))
        );
        stub.Answers(429, Answers.Refusal("00429"), ("Retry-After", "1"));
        await site.AskAtDeskAsync();
        site.Time.Advance(TimeSpan.FromSeconds(2));
        isSilent = true;

        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataBanSuspected));
    }

    [Test]
    public async Task Ban_OneConnectionReset_IsAnIncident()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, _) => throw Lost(SocketError.ConnectionReset);

        var lost = await site.AskAsync();
        site.Provider.Answers(200, Answers.Found);
        var next = await site.AskAsync();

        Assert.That(lost.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
        Assert.That(next.IsFound, Is.True);
    }

    [Test]
    public async Task Ban_TwoAttemptsLostInARow_StopsTheCalls()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, _) => throw Lost(SocketError.ConnectionReset);

        await site.AskAsync();
        var second = await site.AskAsync();

        Assert.That(second.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataBanSuspected));
    }

    [Test]
    public async Task Ban_OneReadTimeout_IsAnIncident()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, token) => NeverAsync(token);
        var patient = new DataCallOptions { Budget = DataBudget.Start(TimeSpan.FromSeconds(50), site.Time) };
        var slow = site.AskAsync(patient);
        site.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.That((await slow).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));

        site.Provider.Answers(200, Answers.Found);
        Assert.That((await site.AskAsync()).IsFound, Is.True);
    }

    [TestCase(6, DataOutcome.QuotaExceeded)]
    [TestCase(4, DataOutcome.Found)]
    public async Task Ban_BudgetsEndTwoAttemptsInARow_StopsTheCallsWhenTheSilenceLastedLongEnough(
        int seconds,
        DataOutcome next
    )
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, token) => NeverAsync(token);
        for (var i = 0; i < 2; i++)
        {
            var call = site.AskAsync(
                new DataCallOptions { Budget = DataBudget.Start(TimeSpan.FromSeconds(seconds), site.Time) }
            );
            site.Time.Advance(TimeSpan.FromSeconds(seconds));
            Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
        }

        site.Provider.Answers(200, Answers.Found);
        Assert.That((await site.AskAsync()).Outcome, Is.EqualTo(next));
    }

    [Test]
    public async Task Ban_CallersWhoLeave_SayNothingOfTheProvider()
    {
        using var site = await RefusedAsync();
        site.Provider.Answer = (_, token) => NeverAsync(token);
        for (var i = 0; i < 2; i++)
        {
            using var stop = new CancellationTokenSource();
            var call = site.AskAsync(null, stop.Token);
            site.Time.Advance(TimeSpan.FromSeconds(6));
            await stop.CancelAsync();
            Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        }

        site.Provider.Answers(200, Answers.Found);
        Assert.That((await site.AskAsync()).IsFound, Is.True);
    }

    [Test]
    public async Task Ban_WithoutARefusalBefore_IsNotSuspected()
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) =>
            throw new HttpRequestException("silence", new SocketException((int)SocketError.TimedOut));

        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
        Assert.That((await site.AskAsync()).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
    }

    private sealed class Switch(Func<HttpMessageHandler> current) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            using var invoker = new HttpMessageInvoker(current(), disposeHandler: false);
            return await invoker.SendAsync(request, cancellationToken);
        }
    }
}
