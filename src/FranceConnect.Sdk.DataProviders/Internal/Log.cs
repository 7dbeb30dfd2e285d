using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// Every line this package logs. Parameters are an allow-list: routes without any value, tenant ids, statuses, codes and counts; never a
/// query, a token, a text of a provider or anything about a person.
/// </summary>
internal static partial class Log
{
    public static void Called(this ILogger logger, ProviderCall call, Verdict verdict, TimeSpan elapsed) =>
        logger.Called(
            call.Method.Method,
            call.Endpoint,
            call.TenantId,
            verdict.Outcome,
            verdict.Error?.Code.Value,
            verdict.Response?.Status,
            verdict.Error?.ProviderCode,
            (long)elapsed.TotalMilliseconds,
            verdict.Response?.RateLimit.Remaining,
            SafeId(verdict.Response?.RequestId ?? verdict.Response?.CorrelationId ?? verdict.Error?.CorrelationId)
        );

    [LoggerMessage(
        4100,
        LogLevel.Information,
        "{Method} {Endpoint} for tenant {TenantId}: {Outcome} {ErrorCode}, status {Status} {ProviderCode}, {ElapsedMilliseconds} ms, {Remaining} calls left, request {RequestId}."
    )]
    private static partial void Called(
        this ILogger logger,
        string method,
        string endpoint,
        string? tenantId,
        DataOutcome outcome,
        string? errorCode,
        int? status,
        string? providerCode,
        long elapsedMilliseconds,
        int? remaining,
        string? requestId
    );

    public static void Cancelled(this ILogger logger, ProviderCall call, TimeSpan elapsed) =>
        logger.Cancelled(call.Method.Method, call.Endpoint, call.TenantId, (long)elapsed.TotalMilliseconds);

    [LoggerMessage(
        4102,
        LogLevel.Information,
        "{Method} {Endpoint} for tenant {TenantId}: given up by the caller after {ElapsedMilliseconds} ms."
    )]
    private static partial void Cancelled(
        this ILogger logger,
        string method,
        string endpoint,
        string? tenantId,
        long elapsedMilliseconds
    );

    [LoggerMessage(4101, LogLevel.Warning, "{Route} is obsolete: {Method} keeps calling it. Use the newest version.")]
    public static partial void Obsolete(this ILogger logger, string route, string method);

    [LoggerMessage(
        4103,
        LogLevel.Warning,
        "The application's credential source failed for tenant {TenantId}: {ExceptionType}."
    )]
    public static partial void CredentialSourceFailed(this ILogger logger, string tenantId, string exceptionType);

    // A foreign header must not bring line breaks or anything but an identifier into the log.
    private static string? SafeId(string? id) =>
        id is not null
        && id.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')
            ? id
            : null;
}
