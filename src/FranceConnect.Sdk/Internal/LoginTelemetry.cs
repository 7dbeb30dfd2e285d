using System.Diagnostics;

namespace FranceConnect.Sdk.Internal;

/// <summary>The spans and metrics that <see cref="FranceConnectDiagnostics"/> names: tenant, platform and outcome, nothing of a person.</summary>
internal static class LoginTelemetry
{
    /// <summary>Runs the start of a login or logout in a span that ends with its outcome.</summary>
    public static async Task<T> TraceAsync<T>(string name, Func<Activity?, Task<T>> start)
    {
        using var activity = FranceConnectDiagnostics.Source.StartActivity(name);
        try
        {
            var result = await start(activity).ConfigureAwait(false);
            activity?.SetTag(FranceConnectDiagnostics.OutcomeTag, FranceConnectDiagnostics.Ok);
            return result;
        }
        catch (FranceConnectException exception)
        {
            activity?.SetTag(FranceConnectDiagnostics.OutcomeTag, exception.Code.Value);
            throw;
        }
    }

    /// <summary>Counts a callback and ends its span with its outcome; the login is null when none was pending.</summary>
    public static void Record(Activity? activity, PendingLogin? login, FranceConnectError? error, TimeSpan elapsed)
    {
        var outcome = error?.Code.Value ?? FranceConnectDiagnostics.Ok;
        Tag(activity, login?.TenantId, login?.Platform);
        activity?.SetTag(FranceConnectDiagnostics.OutcomeTag, outcome);
        var tags = new TagList
        {
            { FranceConnectDiagnostics.TenantTag, login?.TenantId },
            { FranceConnectDiagnostics.PlatformTag, login?.Platform.ToString() },
            { FranceConnectDiagnostics.OutcomeTag, outcome },
        };
        FranceConnectDiagnostics.Logins.Add(1, tags);
        FranceConnectDiagnostics.LoginDuration.Record(elapsed.TotalSeconds, tags);
    }

    public static void Tag(Activity? activity, string? tenantId, FranceConnectPlatform? platform)
    {
        activity?.SetTag(FranceConnectDiagnostics.TenantTag, tenantId);
        activity?.SetTag(FranceConnectDiagnostics.PlatformTag, platform?.ToString());
    }
}
