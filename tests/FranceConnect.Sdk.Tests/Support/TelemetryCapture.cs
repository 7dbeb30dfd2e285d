using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>Everything a login leaves behind it: each line of each category at the chattiest level, each span and each measure with their tags.</summary>
internal sealed class TelemetryCapture : IDisposable
{
    /// <summary>The category under which spans and measures are kept.</summary>
    public const string Spans = "activity";

    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public TelemetryCapture()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FranceConnectDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Keep(Describe(activity)),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FranceConnectDiagnostics.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<long>((_, value, tags, _) => Keep(Describe(value, tags)));
        _meters.SetMeasurementEventCallback<double>((_, value, tags, _) => Keep(Describe(value, tags)));
        _meters.Start();
    }

    public CapturingLogger Log { get; } = new();

    public void Connect(IServiceCollection services) =>
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));

    /// <summary>Nothing of what was kept holds one of them, the addresses of the provider put aside.</summary>
    public void AssertHoldsNone(IEnumerable<string?> values, params IEnumerable<string> addresses)
    {
        // The port of this run's simulator could be anyone's commune code.
        var text = addresses.Aggregate(
            Log.Text,
            (kept, address) => kept.Replace(address, "(issuer)", StringComparison.Ordinal)
        );
        var found = values
            .Where(value => value is { Length: >= 3 })
            .Distinct()
            .Where(value => text.Contains(value!, StringComparison.Ordinal));

        Assert.That(text, Is.Not.Empty);
        Assert.That(found, Is.Empty);
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Log.Dispose();
    }

    private void Keep(string text) =>
        Log.CreateLogger(Spans).Log(LogLevel.Trace, 0, text, null, static (line, _) => line);

    private static string Describe<T>(T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{value} {string.Join(' ', tags.ToArray())}";

    private static string Describe(Activity activity) =>
        string.Join(
            ' ',
            [
                activity.DisplayName,
                activity.StatusDescription,
                .. activity.TagObjects.Select(tag => $"{tag}"),
                .. activity.Baggage.Select(item => $"{item}"),
                .. activity.Events.Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}"),
            ]
        );
}
