using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Diagnostics;

/// <summary>The documented names of traces and metrics, and nothing about a person in them.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class TelemetryTests
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measures = new();
    private ActivityListener _activityListener;
    private MeterListener _meterListener;

    [SetUp]
    public void Listen()
    {
        _activities.Clear();
        _measures.Clear();
        _activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FranceConnectDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FranceConnectDiagnostics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meterListener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Add(instrument, value, tags)
        );
        _meterListener.Start();
    }

    [TearDown]
    public void Stop()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    [Test]
    public async Task Login_Succeeded_HasItsSpansAndMeasures()
    {
        await using var site = new StubSite();

        var session = (await site.SignInAsync()).Session;
        await site.Client.StartLogoutAsync(new LogoutRequest { IdToken = session.IdToken });

        Assert.That(
            _activities.Select(activity => activity.OperationName),
            Is.EqualTo(
                new[] { "franceconnect.login.start", "franceconnect.login.complete", "franceconnect.logout.start" }
            )
        );
        foreach (var activity in _activities)
            Assert.That(
                activity.TagObjects,
                Is.EquivalentTo(Tags("default", "FranceConnect", "ok")),
                activity.OperationName
            );
        Assert.That(Measures("franceconnect.logins").Single().Value, Is.EqualTo(1));
        Assert.That(
            Measures("franceconnect.logins").Single().Tags,
            Is.EquivalentTo(Tags("default", "FranceConnect", "ok"))
        );
        Assert.That(
            Measures("franceconnect.login.duration").Single().Tags,
            Is.EquivalentTo(Tags("default", "FranceConnect", "ok"))
        );
        Assert.That(
            Measures("franceconnect.metadata.fetches").Single().Tags,
            Is.EquivalentTo(new Dictionary<string, object?> { ["franceconnect.outcome"] = "ok" })
        );
    }

    [Test]
    public async Task Login_Failed_SaysItsCode()
    {
        await using var site = new StubSite();
        site.Provider.IdToken = token => token["nonce"] = "autre";

        await site.SignInAsync();

        var expected = Tags("default", "FranceConnect", "FCS3010");
        Assert.That(_activities.Last().TagObjects, Is.EquivalentTo(expected));
        Assert.That(Measures("franceconnect.logins").Single().Tags, Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Login_Unknown_NamesNoTenant()
    {
        await using var site = new StubSite();

        await site.CompleteAsync("?code=c&state=s", null);

        Assert.That(
            _activities.Single().TagObjects,
            Is.EquivalentTo(new Dictionary<string, object?> { ["franceconnect.outcome"] = "FCS2002" })
        );
        Assert.That(Measures("franceconnect.logins").Single().Tags["franceconnect.outcome"], Is.EqualTo("FCS2002"));
    }

    [Test]
    public async Task Start_ProviderDown_SaysItsCode()
    {
        await using var site = new StubSite();
        site.Provider.Fail("openid-configuration", HttpStatusCode.ServiceUnavailable);

        Assert.That(() => site.Client.StartLoginAsync(new LoginRequest()), Throws.Exception);

        Assert.That(_activities.Single().GetTagItem("franceconnect.outcome"), Is.EqualTo("FCS2009"));
        Assert.That(
            Measures("franceconnect.metadata.fetches").Single().Tags["franceconnect.outcome"],
            Is.EqualTo("FCS2009")
        );
    }

    [Test]
    public async Task Duration_IsCountedInSecondsFromTheCallback()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        site.Provider.IdToken = _ => site.Time.Advance(TimeSpan.FromSeconds(2));

        await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(Measures("franceconnect.login.duration").Single().Value, Is.EqualTo(2));
    }

    private IEnumerable<(string Name, double Value, Dictionary<string, object?> Tags)> Measures(string name) =>
        _measures.Where(measure => measure.Name == name);

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measures.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));

    private static Dictionary<string, object?> Tags(string tenant, string platform, string outcome) =>
        new()
        {
            ["franceconnect.tenant"] = tenant,
            ["franceconnect.platform"] = platform,
            ["franceconnect.outcome"] = outcome,
        };
}
