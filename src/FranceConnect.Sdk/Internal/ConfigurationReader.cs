using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Reads settings by hand: the reflection binder is neither trimmable nor able to say which key is wrong. What cannot be read becomes a
/// value the validator refuses with its code.
/// </summary>
internal static class ConfigurationReader
{
    public static void ReadOptions(IConfiguration section, FranceConnectOptions options)
    {
        ReadCredentials(section, options);
        options.StateKey = Text(section, nameof(options.StateKey)) ?? options.StateKey;
        options.ClockSkew = Duration(section, nameof(options.ClockSkew)) ?? options.ClockSkew;
        options.LoginLifetime = Duration(section, nameof(options.LoginLifetime)) ?? options.LoginLifetime;
        options.TenantCacheLifetime = Duration(section, nameof(options.TenantCacheLifetime)) ?? options.TenantCacheLifetime;
        if (Text(section, nameof(options.RevokeAccessToken)) is { } revoke)
            options.RevokeAccessToken = bool.TryParse(revoke, out var value)
                ? value
                : throw Unreadable(section, nameof(options.RevokeAccessToken));
    }

    public static FranceConnectTenantOptions ReadTenant(IConfigurationSection section)
    {
        var tenant = new FranceConnectTenantOptions
        {
            Name = Text(section, nameof(FranceConnectTenantOptions.Name)),
            Siret = Text(section, nameof(FranceConnectTenantOptions.Siret)),
            Host = Text(section, nameof(FranceConnectTenantOptions.Host)),
            FranceConnect = ReadRegistration(section, FranceConnectPlatform.FranceConnect),
            FranceConnectPlus = ReadRegistration(section, FranceConnectPlatform.FranceConnectPlus),
        };
        ReadCredentials(section, tenant);
        return tenant;
    }

    private static FranceConnectRegistrationOptions? ReadRegistration(IConfiguration tenant, FranceConnectPlatform platform)
    {
        var section = tenant.GetSection(platform.ToString());
        if (!section.GetChildren().Any())
            return null;
        var registration = new FranceConnectRegistrationOptions();
        ReadCredentials(section, registration, platform);
        return registration;
    }

    private static void ReadCredentials(
        IConfiguration section,
        FranceConnectCredentials credentials,
        FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect
    )
    {
        credentials.Environment = ReadEnvironment(section, platform) ?? credentials.Environment;
        credentials.ClientId = Text(section, nameof(credentials.ClientId)) ?? credentials.ClientId;
        credentials.ClientSecret = Text(section, nameof(credentials.ClientSecret)) ?? credentials.ClientSecret;
        credentials.RedirectUri = Text(section, nameof(credentials.RedirectUri)) ?? credentials.RedirectUri;
        credentials.PostLogoutRedirectUri =
            Text(section, nameof(credentials.PostLogoutRedirectUri)) ?? credentials.PostLogoutRedirectUri;
        credentials.SigningAlgorithm = Text(section, nameof(credentials.SigningAlgorithm)) ?? credentials.SigningAlgorithm;
    }

    /// <summary>An issuer wins over an environment's name.</summary>
    private static FranceConnectEnvironment? ReadEnvironment(IConfiguration section, FranceConnectPlatform platform)
    {
        if (Text(section, "Platform") is { } named)
            platform =
                Enum.TryParse(named, ignoreCase: true, out FranceConnectPlatform value) && Enum.IsDefined(typeof(FranceConnectPlatform), value)
                    ? value
                    : throw Unreadable(section, "Platform");
        if (Text(section, "Issuer") is { } issuer)
            return FranceConnectEnvironment.Custom(issuer, platform);
        if (Text(section, "Environment") is not { } name)
            return null;
        return FranceConnectEnvironment.TryFromName(name, out var environment)
            ? environment
            : throw new FranceConnectException(FranceConnectErrorCode.EnvironmentUnknown, Path(section, "Environment"));
    }

    private static TimeSpan? Duration(IConfiguration section, string name)
    {
        if (Text(section, name) is not { } text)
            return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) ? duration : throw Unreadable(section, name);
    }

    private static string? Text(IConfiguration section, string name) => section[name] is { Length: > 0 } text ? text : null;

    private static FranceConnectException Unreadable(IConfiguration section, string name) =>
        new(FranceConnectErrorCode.SettingInvalid, Path(section, name));

    private static string Path(IConfiguration section, string name) =>
        section is IConfigurationSection named ? $"{named.Path}:{name}" : name;
}
