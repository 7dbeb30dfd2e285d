using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.Versioning;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>One event, one measure and one span for each call, and nothing of a person, a token or a query in them.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class TelemetryTests
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)> _measures = new();
    private ActivityListener _activities;
    private MeterListener _meters;

    [SetUp]
    public void Listen()
    {
        _spans.Clear();
        _measures.Clear();
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == DataProviderDiagnostics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>(
            (_, value, tags, _) =>
                _measures.Enqueue((value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)))
        );
        _meters.Start();
    }

    [TearDown]
    public void Stop()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    [Test]
    public async Task Call_Found_LeavesOneOfEach()
    {
        using var site = new Site();
        site.Provider.Answers(200, Answers.Found);

        await site.AskAsync();

        var tags = new Dictionary<string, object?>
        {
            ["franceconnect.data.provider"] = "dss",
            ["franceconnect.data.endpoint"] = "/v3/dss/quotient_familial/france_connect",
            ["franceconnect.tenant"] = "default",
            ["franceconnect.outcome"] = "Found",
        };
        Assert.Multiple(() =>
        {
            Assert.That(Lines(site), Is.EqualTo(1));
            Assert.That(_measures.Single().Tags, Is.EquivalentTo(tags));
            Assert.That(_spans.Single().OperationName, Is.EqualTo("franceconnect.data.call"));
            Assert.That(
                _spans.Single().TagObjects,
                Is.EquivalentTo(tags.Append(new KeyValuePair<string, object?>("http.response.status_code", 200)))
            );
        });
    }

    [Test]
    public async Task Call_Retried_IsStillOneCall()
    {
        using var site = new Site(options => options.MaxRetries = 2, time: new PatientTime());
        site.Provider.Answers(502, Answers.Refusal("37001"));

        await site.AskAsync();

        Assert.That((Lines(site), _measures.Count, _spans.Count), Is.EqualTo((1, 1, 1)));
        Assert.That(_measures.Single().Tags["franceconnect.outcome"], Is.EqualTo("FCS4020"));
    }

    [Test]
    public async Task Call_Cancelled_SaysSo()
    {
        using var site = new Site();
        using var stop = new CancellationTokenSource();
        site.Provider.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        };
        var call = site.AskAsync(null, stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());

        Assert.That(site.Logger.Lines.Count(line => line.Id == 4102), Is.EqualTo(1));
        Assert.That(_measures.Single().Tags["franceconnect.outcome"], Is.EqualTo("Cancelled"));
        Assert.That(_spans.Single().GetTagItem("franceconnect.outcome"), Is.EqualTo("Cancelled"));
    }

    [Test]
    public async Task Duration_CountsTheWaitsToo()
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) =>
        {
            site.Time.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(StubProvider.Json(200, Answers.Found));
        };

        await site.AskAsync();

        Assert.That(_measures.Single().Value, Is.EqualTo(2));
    }

    [Test]
    public async Task Wire_NoSpanNorHeaderOfTheFrameworks()
    {
        const string body = """{"data":{}}""";
        using var server = new RawServer(
            $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
        );
        using var site = new Site(
            options => options.Environment = ApiParticulierEnvironment.Custom(server.Address),
            isWired: true
        );

        await site.AskAtDeskAsync();

        Assert.That(
            _spans.Where(span => span.TagObjects.Any(tag => $"{tag.Value}".Contains("ROUX", StringComparison.Ordinal))),
            Is.Empty
        );
        Assert.That(server.Head, Does.Contain("nomNaissance=ROUX"));
        // .NET Standard's handler has no setting for it.
        if (!IsNetStandard)
            Assert.That(server.Head, Does.Not.Contain("traceparent").IgnoreCase);
        AssertSilent(site);
    }

    [TestCase(200, Answers.Found)]
    [TestCase(200, "<html>JEANNE ROUX</html>")]
    [TestCase(
        404,
        """{"errors":[{"code":"35003","title":"JEANNE ROUX","detail":"née le 1987-06-27","source":{"parameter":"ROUX"},"meta":{"provider":"ROUX"}}]}"""
    )]
    [TestCase(422, """{"errors":[{"code":"JEANNE ROUX","title":"JEANNE ROUX"}]}""")]
    [TestCase(429, """{"errors":[{"code":"00429"}]}""")]
    [TestCase(502, """{"errors":[{"code":"37001","detail":"JEANNE ROUX"}]}""")]
    public async Task Logs_AtTrace_NameNobody(int status, string body)
    {
        using var site = new Site(options => options.MaxRetries = 1, time: new PatientTime());
        site.Provider.Answers(status, body, ("X-Request-ID", "JEANNE ROUX"), ("Retry-After", "1"));

        var citizen = await site.AskAsync();
        var desk = await site.AskAtDeskAsync();

        AssertSilent(site);
        foreach (
            var text in new[] { $"{citizen}", $"{desk}", $"{citizen.Error}", $"{desk.Error}", $"{desk.ValueOrDefault}" }
        )
            Assert.That(text, Does.Not.Contain("ROUX").And.Not.Contain("1987"));
        if (!desk.IsFound)
            Assert.That(() => desk.Value, Throws.InvalidOperationException.With.Message.Not.Contain("ROUX"));
    }

    [Test]
    public async Task Logs_NetworkFailure_NameNobody()
    {
        using var site = new Site();
        site.Provider.Answer = (request, _) => throw new HttpRequestException($"GET {request.Address}");

        var result = await site.AskAtDeskAsync();

        AssertSilent(site);
        Assert.That($"{result.Error}", Does.Not.Contain("ROUX").And.Not.Contain("?"));
    }

    private static bool IsNetStandard =>
        typeof(IApiParticulierClient)
            .Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!
            .FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);

    private static int Lines(Site site) => site.Logger.Lines.Count(line => line.Id == 4100);

    private static void AssertSilent(Site site)
    {
        Assert.That(Lines(site), Is.GreaterThan(0));
        foreach (
            var secret in new[]
            {
                "ROUX",
                "JEANNE",
                "1987",
                "08480",
                "nomNaissance",
                "recipient=",
                Site.Token,
                "jeton-d-acces-fictif",
                "Bearer",
            }
        )
            Assert.That(site.Logger.Text, Does.Not.Contain(secret));
    }
}
