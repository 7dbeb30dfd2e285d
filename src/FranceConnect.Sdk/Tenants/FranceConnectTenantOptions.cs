namespace FranceConnect.Sdk;

/// <summary>
/// One collectivité, as configured or as a tenant store answers it. The credentials set directly on it are those of the platform of
/// its environment; <see cref="FranceConnect"/> and <see cref="FranceConnectPlus"/> hold one registration per platform.
/// </summary>
public sealed class FranceConnectTenantOptions : FranceConnectCredentials
{
    /// <summary>The name shown to citizens, for example « Ville de Bourg ». Default: the id.</summary>
    public string? Name { get; set; }

    /// <summary>The collectivité's SIRET (14 digits), or null.</summary>
    public string? Siret { get; set; }

    /// <summary>The host, without port, whose requests are this tenant's, or null when another rule finds it.</summary>
    public string? Host { get; set; }

    /// <summary>The registration at FranceConnect, or null.</summary>
    public FranceConnectRegistrationOptions? FranceConnect { get; set; }

    /// <summary>The registration at FranceConnect+, or null.</summary>
    public FranceConnectRegistrationOptions? FranceConnectPlus { get; set; }

    internal static FranceConnectTenantOptions From(FranceConnectOptions options)
    {
        var tenant = new FranceConnectTenantOptions
        {
            Platform = options.Platform,
            Environment =
                options.Platform == FranceConnectPlatform.FranceConnectPlus && options.PlusEnvironment is { } plus
                    ? plus
                    : options.Environment,
            ClientId = options.ClientId,
            ClientSecret = options.ClientSecret,
            RedirectUri = options.RedirectUri,
            PostLogoutRedirectUri = options.PostLogoutRedirectUri,
            SigningAlgorithm = options.SigningAlgorithm,
        };
        tenant.Mistakes.AddRange(options.Mistakes);
        return tenant;
    }
}
