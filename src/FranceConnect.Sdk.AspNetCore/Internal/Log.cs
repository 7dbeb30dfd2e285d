using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Every line this package logs; event ids are the digits of the error code.</summary>
internal static partial class Log
{
    /// <summary>The engine names the tenant and the type of the exception; this is the whole exception, the application's own.</summary>
    [LoggerMessage(1009, LogLevel.Error, "The application's tenant store failed: {ErrorCode}.")]
    public static partial void TenantStoreFailed(this ILogger logger, string errorCode, Exception cause);

    /// <summary>The exception is the application's own: it is logged whole, as the framework would have.</summary>
    [LoggerMessage(2021, LogLevel.Error, "{What} failed in the application's own code: {ErrorCode}.")]
    public static partial void ApplicationFailed(
        this ILogger logger,
        string what,
        string errorCode,
        Exception exception
    );

    [LoggerMessage(
        2023,
        LogLevel.Error,
        "Login refused, the session of {Length} bytes is too large for a cookie: {ErrorCode}."
    )]
    public static partial void SessionTooLarge(this ILogger logger, int length, string errorCode);
}
