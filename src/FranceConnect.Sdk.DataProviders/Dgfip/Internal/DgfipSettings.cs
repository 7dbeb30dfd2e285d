using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The options once checked and frozen.</summary>
internal sealed class DgfipSettings(DgfipOptions options)
{
    private readonly Dictionary<string, DgfipCredential> _credentials = Read(options);

    public Uri BaseAddress { get; } = ProviderAddress.Parse(options.BaseUrl)!;

    public TimeSpan ReadTimeout { get; } = options.ReadTimeout;

    public int MaxRetries { get; } = options.MaxRetries;

    public DgfipCredential? CredentialOf(string tenantId) =>
        _credentials.TryGetValue(tenantId, out var credential) ? credential : null;

    private static Dictionary<string, DgfipCredential> Read(DgfipOptions options)
    {
        var credentials = new Dictionary<string, DgfipCredential>(StringComparer.OrdinalIgnoreCase);
        if (options is { ClientId: { Length: > 0 } id, ClientSecret: { Length: > 0 } secret })
            credentials[FranceConnectOptions.DefaultTenantId] = new(id, secret, options.IdTeleservice);
        foreach (var tenant in options.Tenants)
            if (tenant.Value is { ClientId: { Length: > 0 } own, ClientSecret: { Length: > 0 } ownSecret })
                credentials[tenant.Key] = new(own, ownSecret, tenant.Value.IdTeleservice);
        return credentials;
    }
}
