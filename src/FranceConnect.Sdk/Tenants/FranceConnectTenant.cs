namespace FranceConnect.Sdk;

/// <summary>One collectivité, checked and frozen: a value the engine looks up, never a scheme or a service of its own.</summary>
public sealed class FranceConnectTenant
{
    private readonly FranceConnectRegistration? _franceConnect;
    private readonly FranceConnectRegistration? _franceConnectPlus;

    internal FranceConnectTenant(
        string id,
        FranceConnectTenantOptions options,
        FranceConnectRegistration? franceConnect,
        FranceConnectRegistration? franceConnectPlus
    )
    {
        Id = id;
        Name = string.IsNullOrWhiteSpace(options.Name) ? id : options.Name!;
        Siret = options.Siret;
        Host = options.Host;
        _franceConnect = franceConnect;
        _franceConnectPlus = franceConnectPlus;
    }

    /// <summary>The id, unique in the application.</summary>
    public string Id { get; }

    /// <summary>The name shown to citizens.</summary>
    public string Name { get; }

    /// <summary>The SIRET, or null.</summary>
    public string? Siret { get; }

    /// <summary>The host whose requests are this tenant's, or null.</summary>
    public string? Host { get; }

    /// <summary>The registration on a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>The registration, or null when the tenant has none there.</returns>
    public FranceConnectRegistration? FindRegistration(FranceConnectPlatform platform) =>
        platform == FranceConnectPlatform.FranceConnectPlus ? _franceConnectPlus : _franceConnect;

    /// <summary>The id and the name.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Name} ({Id})";
}
