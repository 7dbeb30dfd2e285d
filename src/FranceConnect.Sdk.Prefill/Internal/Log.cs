using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Every line this package logs: ids of sources and types of exceptions, whose messages may be personal; nothing about a person.</summary>
internal static partial class Log
{
    [LoggerMessage(5003, LogLevel.Warning, "The source {Source} failed with {ExceptionType}: its facts are missing.")]
    public static partial void FactSourceFailed(this ILogger logger, string source, string exceptionType);
}
