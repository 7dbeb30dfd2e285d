using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FranceConnect.Sdk;

/// <summary>Names of the traces and metrics this package emits, for OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
/// <remarks>
/// Tags are <c>franceconnect.tenant</c>, <c>franceconnect.platform</c> and <c>franceconnect.outcome</c> (<c>ok</c>, or an FCS code);
/// never a token, a code or anything about a person.
/// </remarks>
public static class FranceConnectDiagnostics
{
    /// <summary>The activity source: <c>franceconnect.login.start</c>, <c>franceconnect.login.complete</c>, <c>franceconnect.logout.start</c>.</summary>
    public const string ActivitySourceName = "FranceConnect.Sdk";

    /// <summary>
    /// The meter: counter <c>franceconnect.logins</c> (completed callbacks), histogram <c>franceconnect.login.duration</c> (seconds,
    /// from callback to identity), counter <c>franceconnect.metadata.fetches</c>.
    /// </summary>
    public const string MeterName = "FranceConnect.Sdk";

    internal const string TenantTag = "franceconnect.tenant";
    internal const string PlatformTag = "franceconnect.platform";
    internal const string OutcomeTag = "franceconnect.outcome";
    internal const string Ok = "ok";

    internal static readonly ActivitySource Source = new(ActivitySourceName);
    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> Logins = Meter.CreateCounter<long>(
        "franceconnect.logins",
        description: "Callbacks answered, by outcome."
    );

    internal static readonly Histogram<double> LoginDuration = Meter.CreateHistogram<double>(
        "franceconnect.login.duration",
        unit: "s",
        description: "From the callback to the identity."
    );

    internal static readonly Counter<long> MetadataFetches = Meter.CreateCounter<long>(
        "franceconnect.metadata.fetches",
        description: "Discovery documents and key sets fetched, by outcome."
    );
}
