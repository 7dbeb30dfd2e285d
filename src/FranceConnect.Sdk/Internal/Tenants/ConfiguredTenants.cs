namespace FranceConnect.Sdk.Internal;

/// <summary>The tenants named at startup, in order; filled by the builder through the options system.</summary>
internal sealed class ConfiguredTenants
{
    public List<(string Id, FranceConnectTenantOptions Options)> Items { get; } = [];

    /// <summary>Paths of the configuration sections read so far.</summary>
    public HashSet<string> Sections { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether tenants also come from a store, so that none at startup is no mistake.</summary>
    public bool HasStore { get; set; }

    /// <summary>The configured tenants and, when the top level has credentials, the default one.</summary>
    public IEnumerable<(string Id, FranceConnectTenantOptions Options)> With(FranceConnectOptions options)
    {
        if (TenantFactory.HasCredentials(options))
            yield return (FranceConnectOptions.DefaultTenantId, FranceConnectTenantOptions.From(options));
        foreach (var item in Items)
            yield return item;
    }
}
