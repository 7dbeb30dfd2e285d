using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Reads settings by hand: the reflection binder is neither trimmable nor able to say which key is wrong. What cannot be read is noted
/// on the credentials it belongs to, so that the validator lists it with all the other mistakes.
/// </summary>
internal static class ConfigurationReader
{
    private static readonly string[] RegistrationKeys =
    [
        "Environment",
        "Issuer",
        "Platform",
        nameof(FranceConnectCredentials.ClientId),
        nameof(FranceConnectCredentials.ClientSecret),
        nameof(FranceConnectCredentials.RedirectUri),
        nameof(FranceConnectCredentials.PostLogoutRedirectUri),
        nameof(FranceConnectCredentials.SigningAlgorithm),
        nameof(FranceConnectCredentials.DecryptionKeysPath),
        nameof(FranceConnectCredentials.DecryptionKeys),
    ];

    public static void ReadOptions(IConfiguration section, FranceConnectOptions options)
    {
        ReadCredentials(section, options);
        if (Text(section, nameof(options.PlusEnvironment)) is { } plus)
        {
            if (FranceConnectEnvironment.TryFromName(plus, out var environment))
                options.PlusEnvironment = environment;
            else
                Note(FranceConnectErrorCode.EnvironmentUnknown, section, nameof(options.PlusEnvironment), options);
        }
        options.StateKey = Text(section, nameof(options.StateKey)) ?? options.StateKey;
        options.ClockSkew = Duration(section, nameof(options.ClockSkew), options) ?? options.ClockSkew;
        options.LoginLifetime = Duration(section, nameof(options.LoginLifetime), options) ?? options.LoginLifetime;
        options.TenantCacheLifetime =
            Duration(section, nameof(options.TenantCacheLifetime), options) ?? options.TenantCacheLifetime;
        if (Text(section, nameof(options.RevokeAccessToken)) is not { } revoke)
            return;
        if (bool.TryParse(revoke, out var value))
            options.RevokeAccessToken = value;
        else
            Note(FranceConnectErrorCode.SettingInvalid, section, nameof(options.RevokeAccessToken), options);
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

    private static FranceConnectRegistrationOptions? ReadRegistration(
        IConfiguration tenant,
        FranceConnectPlatform platform
    )
    {
        var section = tenant.GetSection(platform.ToString());
        // By name: listing the children of one section walks the keys of all.
        if (!RegistrationKeys.Any(key => section[key] is not null))
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
        credentials.Environment = ReadEnvironment(section, platform, credentials) ?? credentials.Environment;
        credentials.ClientId = Text(section, nameof(credentials.ClientId)) ?? credentials.ClientId;
        credentials.ClientSecret = Text(section, nameof(credentials.ClientSecret)) ?? credentials.ClientSecret;
        credentials.RedirectUri = Text(section, nameof(credentials.RedirectUri)) ?? credentials.RedirectUri;
        credentials.PostLogoutRedirectUri =
            Text(section, nameof(credentials.PostLogoutRedirectUri)) ?? credentials.PostLogoutRedirectUri;
        credentials.SigningAlgorithm =
            Text(section, nameof(credentials.SigningAlgorithm)) ?? credentials.SigningAlgorithm;
        credentials.DecryptionKeysPath =
            Text(section, nameof(credentials.DecryptionKeysPath)) ?? credentials.DecryptionKeysPath;
        ReadDecryptionKeys(section, credentials);
    }

    /// <summary>The JWKS itself, as secret stores give a secret: one text.</summary>
    private static void ReadDecryptionKeys(IConfiguration section, FranceConnectCredentials credentials)
    {
        if (Text(section, nameof(credentials.DecryptionKeys)) is not { } jwks)
            return;
        try
        {
            foreach (var key in DecryptionKey.FromJwks(jwks))
                credentials.DecryptionKeys.Add(key);
        }
        catch (FranceConnectException exception)
        {
            Note(exception.Code, section, nameof(credentials.DecryptionKeys), credentials, exception.Error.Detail);
        }
    }

    /// <summary>An issuer wins over an environment's name.</summary>
    private static FranceConnectEnvironment? ReadEnvironment(
        IConfiguration section,
        FranceConnectPlatform platform,
        FranceConnectCredentials credentials
    )
    {
        if (Text(section, "Platform") is { } named)
            switch (named.ToUpperInvariant())
            {
                case "FRANCECONNECT":
                    credentials.Platform = platform = FranceConnectPlatform.FranceConnect;
                    break;
                case "FRANCECONNECTPLUS":
                    credentials.Platform = platform = FranceConnectPlatform.FranceConnectPlus;
                    break;
                default:
                    Note(FranceConnectErrorCode.SettingInvalid, section, "Platform", credentials);
                    break;
            }
        if (Text(section, "Issuer") is { } issuer)
            return FranceConnectEnvironment.TryCustom(issuer, platform, out var custom)
                ? custom
                : Mistaken(FranceConnectErrorCode.IssuerInvalid, "Issuer");
        if (Text(section, "Environment") is { } name)
            return FranceConnectEnvironment.TryFromName(name, out var environment)
                ? environment
                : Mistaken(FranceConnectErrorCode.EnvironmentUnknown, "Environment");
        return null;

        FranceConnectEnvironment? Mistaken(FranceConnectErrorCode code, string setting)
        {
            Note(code, section, setting, credentials);
            credentials.IsEnvironmentMistaken = true;
            return null;
        }
    }

    private static TimeSpan? Duration(IConfiguration section, string name, FranceConnectCredentials options)
    {
        if (Text(section, name) is not { } text)
            return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration))
            return duration;
        Note(FranceConnectErrorCode.SettingInvalid, section, name, options);
        return null;
    }

    private static string? Text(IConfiguration section, string name) =>
        section[name] is { Length: > 0 } text ? text : null;

    private static void Note(
        FranceConnectErrorCode code,
        IConfiguration section,
        string name,
        FranceConnectCredentials credentials,
        string? detail = null
    )
    {
        var path = section is IConfigurationSection named ? $"{named.Path}:{name}" : name;
        var what = detail is null ? path : $"{path} ({detail})";
        credentials.Mistakes.Add($"{code}: {what}. {code.Cause} {code.Remedy}");
    }
}
