using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Every line this package logs. Parameters are an allow-list: tenant ids, issuers, codes of the catalogue, FranceConnect's own codes
/// and counts; never a token, a code, a state, an address with a query or anything about a person.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Debug, "Login started for tenant {TenantId} on {Platform}.")]
    public static partial void LoginStarted(this ILogger logger, string tenantId, FranceConnectPlatform platform);

    [LoggerMessage(2101, LogLevel.Information, "Login completed for tenant {TenantId} on {Platform}.")]
    public static partial void LoginCompleted(this ILogger logger, string tenantId, FranceConnectPlatform platform);

    [LoggerMessage(2102, LogLevel.Information, "Login cancelled by the citizen for tenant {TenantId}: {ErrorCode}.")]
    public static partial void LoginCancelled(this ILogger logger, string tenantId, string errorCode);

    [LoggerMessage(
        2103,
        LogLevel.Warning,
        "Login failed for tenant {TenantId}: {ErrorCode}. FranceConnect's error {ProviderError}, code {ProviderCode}, log entry {ProviderLogId}."
    )]
    public static partial void LoginFailed(
        this ILogger logger,
        string tenantId,
        string errorCode,
        string? providerError,
        string? providerCode,
        string? providerLogId
    );

    [LoggerMessage(2104, LogLevel.Warning, "Callback refused: {ErrorCode}.")]
    public static partial void CallbackRefused(this ILogger logger, string errorCode);

    [LoggerMessage(2105, LogLevel.Warning, "Access token not revoked for tenant {TenantId}: {Reason}.")]
    public static partial void RevocationFailed(this ILogger logger, string tenantId, string reason);

    [LoggerMessage(2110, LogLevel.Information, "Metadata of {Issuer} fetched: {KeyCount} keys, kept {Lifetime}.")]
    public static partial void MetadataFetched(this ILogger logger, string issuer, int keyCount, TimeSpan lifetime);

    [LoggerMessage(
        2009,
        LogLevel.Warning,
        "Metadata of {Issuer} not fetched: {ErrorCode} ({Reason}). Known keys are kept: {Kept}."
    )]
    public static partial void MetadataNotFetched(
        this ILogger logger,
        string issuer,
        string errorCode,
        string reason,
        bool kept
    );

    [LoggerMessage(1009, LogLevel.Error, "The tenant store failed for tenant {TenantId}: {ExceptionType}.")]
    public static partial void TenantStoreFailed(this ILogger logger, string tenantId, string exceptionType);

    [LoggerMessage(1109, LogLevel.Error, "The tenant store answered an invalid tenant {TenantId}: {Errors}")]
    public static partial void TenantInvalid(this ILogger logger, string tenantId, string errors);

    [LoggerMessage(1015, LogLevel.Error, "Decryption keys not read: {ExceptionType}. Known keys are kept: {Kept}.")]
    public static partial void DecryptionKeysNotRead(this ILogger logger, string exceptionType, bool kept);

    [LoggerMessage(3041, LogLevel.Error, "The device of decryption key {KeyId} failed: {ExceptionType}.")]
    public static partial void DecryptionDeviceFailed(this ILogger logger, string keyId, string exceptionType);

    [LoggerMessage(
        1013,
        LogLevel.Error,
        "No citizen can sign in with FranceConnect+ at tenant {TenantId}: it has no decryption key. {Remedy}"
    )]
    public static partial void DecryptionKeyMissing(this ILogger logger, string tenantId, string remedy);
}
