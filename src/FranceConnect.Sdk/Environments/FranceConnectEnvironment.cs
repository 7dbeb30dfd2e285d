using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// One deployment of FranceConnect or FranceConnect+: the only place of this package that knows their addresses.
/// </summary>
/// <remarks>
/// Addresses: FranceConnect's partner documentation, "endpoints". Credentials of one environment never work in another.
/// </remarks>
public sealed class FranceConnectEnvironment : IEquatable<FranceConnectEnvironment>
{
    private FranceConnectEnvironment(string name, string issuer, FranceConnectPlatform platform)
    {
        Name = name;
        Issuer = issuer;
        Platform = platform;
    }

    /// <summary>FranceConnect's sandbox ("bac à sable"), for clients created in the partner portal.</summary>
    public static FranceConnectEnvironment Sandbox { get; } =
        new("Sandbox", "https://fcp-low.sbx.dev-franceconnect.fr/api/v2", FranceConnectPlatform.FranceConnect);

    /// <summary>FranceConnect's older integration platform ("integ01").</summary>
    public static FranceConnectEnvironment Integration { get; } =
        new("Integration", "https://fcp-low.integ01.dev-franceconnect.fr/api/v2", FranceConnectPlatform.FranceConnect);

    /// <summary>FranceConnect in production.</summary>
    public static FranceConnectEnvironment Production { get; } =
        new("Production", "https://oidc.franceconnect.gouv.fr/api/v2", FranceConnectPlatform.FranceConnect);

    /// <summary>FranceConnect+'s integration platform. It refuses <c>localhost</c> redirect URIs.</summary>
    public static FranceConnectEnvironment PlusIntegration { get; } =
        new(
            "PlusIntegration",
            "https://auth.integ01.dev-franceconnect.fr/api/v2",
            FranceConnectPlatform.FranceConnectPlus
        );

    /// <summary>FranceConnect+ in production.</summary>
    public static FranceConnectEnvironment PlusProduction { get; } =
        new("PlusProduction", "https://auth.franceconnect.gouv.fr/api/v2", FranceConnectPlatform.FranceConnectPlus);

    /// <summary>Every environment run by the State.</summary>
    public static IReadOnlyList<FranceConnectEnvironment> All { get; } =
    [Sandbox, Integration, Production, PlusIntegration, PlusProduction];

    /// <summary>The name used in configuration, for example <c>Sandbox</c>; <c>Custom</c> for <see cref="Custom"/>.</summary>
    public string Name { get; }

    /// <summary>The exact issuer identifier, <c>/api/v2</c> included, without trailing slash.</summary>
    public string Issuer { get; }

    /// <summary>The platform whose rules apply.</summary>
    public FranceConnectPlatform Platform { get; }

    /// <summary>Any other provider that speaks FranceConnect's protocol, for example the simulator.</summary>
    /// <param name="issuer">
    /// Its issuer identifier, an absolute <c>https</c> address (<c>http</c> only on a loopback address), compared byte for byte
    /// with what the provider says of itself (OpenID Connect Discovery 1.0 §4.3).
    /// </param>
    /// <param name="platform">The platform whose rules apply; FranceConnect by default.</param>
    /// <exception cref="ArgumentException">The issuer is not such an address (FCS1005).</exception>
    public static FranceConnectEnvironment Custom(
        string issuer,
        FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect
    )
    {
        return TryCustom(issuer, platform, out var environment)
            ? environment!
            : throw new ArgumentException(
                $"{FranceConnectErrorCode.IssuerInvalid}: {FranceConnectErrorCode.IssuerInvalid.Remedy}",
                nameof(issuer)
            );
    }

    internal static bool TryCustom(
        string issuer,
        FranceConnectPlatform platform,
        out FranceConnectEnvironment? environment
    )
    {
        var sound = WebAddress.IsSecure(issuer) && issuer.IndexOfAny(['?', '#']) < 0;
        environment = sound ? new FranceConnectEnvironment("Custom", issuer, platform) : null;
        return sound;
    }

    /// <summary>Finds an environment of the State by its <see cref="Name"/>, whatever the case.</summary>
    /// <param name="name">For example <c>Production</c>.</param>
    /// <param name="environment">The environment, or null when there is none of that name.</param>
    /// <returns>Whether one was found.</returns>
    public static bool TryFromName(string? name, out FranceConnectEnvironment? environment)
    {
        environment = All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        return environment is not null;
    }

    /// <summary>The page that explains a platform to citizens: « Qu’est-ce que FranceConnect ? ».</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>The page's address.</returns>
    public static Uri PublicSiteOf(FranceConnectPlatform platform) =>
        new(
            platform == FranceConnectPlatform.FranceConnectPlus
                ? "https://franceconnect.gouv.fr/france-connect-plus"
                : "https://franceconnect.gouv.fr/"
        );

    /// <summary>Two environments are equal when they have the same issuer and platform.</summary>
    /// <param name="other">The other environment.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FranceConnectEnvironment? other) =>
        other is not null && Issuer == other.Issuer && Platform == other.Platform;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FranceConnectEnvironment);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Issuer);

    /// <summary>The name and the issuer.</summary>
    /// <returns>For example <c>Sandbox (https://…/api/v2)</c>.</returns>
    public override string ToString() => $"{Name} ({Issuer})";
}
