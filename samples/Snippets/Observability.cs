using System.Diagnostics;
using System.Diagnostics.Metrics;
using FranceConnect.Sdk;

namespace Snippets;

/// <summary>Traces and metrics with the framework alone: docs/guides/observability.md.</summary>
internal static class Observability
{
    public static IDisposable Listen(Action<string> write)
    {
        #region traces
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FranceConnectDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
                write($"{activity.OperationName} {activity.GetTagItem("franceconnect.outcome")}"),
        };
        ActivitySource.AddActivityListener(listener);
        #endregion
        return listener;
    }

    public static MeterListener CountLogins(Action<long, string?> count)
    {
        #region metrics
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (
                    instrument.Meter.Name == FranceConnectDiagnostics.MeterName
                    && instrument.Name == "franceconnect.logins"
                )
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, value, tags, _) =>
            {
                foreach (var (name, outcome) in tags)
                {
                    if (name == "franceconnect.outcome")
                        count(value, outcome as string);
                }
            }
        );
        listener.Start();
        #endregion
        return listener;
    }
}
