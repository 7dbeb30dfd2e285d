using System.Diagnostics;
using System.Diagnostics.Metrics;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>Names of this package's spans and metrics.</summary>
/// <remarks>
/// Tags: <c>franceconnect.data.provider</c>, <c>franceconnect.data.endpoint</c> (a route without any value), <c>franceconnect.tenant</c>,
/// <c>franceconnect.outcome</c> (<c>Found</c>, an FCS code, or <c>Cancelled</c> by the caller), <c>http.response.status_code</c>; never a query, a token or anything of a person.
/// </remarks>
public static class DataProviderDiagnostics
{
    /// <summary>The activity source: <c>franceconnect.data.call</c>.</summary>
    public const string ActivitySourceName = "FranceConnect.Sdk.DataProviders";

    /// <summary>The meter: histogram <c>franceconnect.data.call.duration</c> (seconds, waits and retries included).</summary>
    public const string MeterName = "FranceConnect.Sdk.DataProviders";

    private const string ProviderTag = "franceconnect.data.provider";
    private const string EndpointTag = "franceconnect.data.endpoint";
    private const string TenantTag = "franceconnect.tenant";
    private const string OutcomeTag = "franceconnect.outcome";

    private static readonly ActivitySource s_source = new(ActivitySourceName);
    private static readonly Meter s_meter = new(MeterName);

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "franceconnect.data.call.duration",
        unit: "s",
        description: "Calls to data providers, waits and retries included, by outcome."
    );

    internal static Activity? StartCall(ProviderCall call)
    {
        var activity = s_source.StartActivity("franceconnect.data.call", ActivityKind.Client);
        activity?.SetTag(ProviderTag, call.Provider);
        activity?.SetTag(EndpointTag, call.Endpoint);
        activity?.SetTag(TenantTag, call.TenantId);
        return activity;
    }

    internal static void EndCall(Activity? activity, ProviderCall call, Verdict? verdict, TimeSpan elapsed)
    {
        var outcome = verdict is null ? "Cancelled" : verdict.Error?.Code.Value ?? verdict.Outcome.ToString();
        activity?.SetTag(OutcomeTag, outcome);
        activity?.SetTag("http.response.status_code", verdict?.Response?.Status);
        var tags = new TagList
        {
            { ProviderTag, call.Provider },
            { EndpointTag, call.Endpoint },
            { TenantTag, call.TenantId },
            { OutcomeTag, outcome },
        };
        s_duration.Record(elapsed.TotalSeconds, tags);
    }
}
