using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>Every line this package logs; event ids are the digits of the error code. Nothing about a person, no id of a session.</summary>
internal static partial class Log
{
    [LoggerMessage(5012, LogLevel.Warning, "What was kept of the form {FormId} was refused ({Refusal}): {ErrorCode}.")]
    public static partial void SealRefused(this ILogger logger, string formId, SealRefusal refusal, string errorCode);

    /// <summary>The message of a cache's exception may hold the key, or what was kept: only its type is logged.</summary>
    [LoggerMessage(5013, LogLevel.Error, "The cache of prefill sessions failed with {ExceptionType}: {ErrorCode}.")]
    public static partial void StoreFailed(this ILogger logger, string exceptionType, string errorCode);
}
