using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The options once checked and frozen, with the one limiter of the container.</summary>
internal sealed class ApiParticulierSettings(ApiParticulierOptions options, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, Frozen> _tenants = options.Tenants.ToDictionary(
        tenant => tenant.Key,
        tenant => new Frozen(tenant.Value.Token, tenant.Value.Recipient, tenant.Value.DelegationId),
        StringComparer.OrdinalIgnoreCase
    );

    public CallLimiter Limiter { get; } =
        new(time, options.CallsPerMinute / options.Nodes, options.CallsPerSecond / options.Nodes);

    public TimeSpan ConnectTimeout { get; } = options.ConnectTimeout;

    public TimeSpan ReadTimeout { get; } = options.ReadTimeout;

    public int MaxRetries { get; } = options.MaxRetries;

    private ApiParticulierEnvironment? Environment { get; } = options.Environment;

    private string? Token { get; } = options.Token;

    public string? VendorToken { get; } = options.VendorToken;

    private string? DefaultRecipient { get; } = options.Recipient;

    public void Dispose() => Limiter.Dispose();

    /// <summary>Where the citizen's token is worth something: production with production, staging with FranceConnect's test platforms.</summary>
    /// <exception cref="FranceConnectException">FCS4004: an issuer of the vendor's own, and no address.</exception>
    public Uri AddressFor(FranceConnectEnvironment? franceConnect)
    {
        if (Environment is { } environment)
            return environment.BaseAddress;
        if (
            franceConnect is null
            || franceConnect.Equals(FranceConnectEnvironment.Production)
            || franceConnect.Equals(FranceConnectEnvironment.PlusProduction)
        )
            return ApiParticulierEnvironment.Production.BaseAddress;
        return FranceConnectEnvironment.All.Contains(franceConnect)
            ? ApiParticulierEnvironment.Staging.BaseAddress
            : throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.DataEnvironmentMissing));
    }

    /// <summary>The collectivité's own SIRET: that of another would falsify the trace of who received the data.</summary>
    public string? RecipientOf(string tenantId, string? tenantSiret) =>
        Tenant(tenantId)?.Recipient ?? (IsDefault(tenantId) ? DefaultRecipient : null) ?? tenantSiret;

    public bool Knows(string tenantId) => IsDefault(tenantId) || _tenants.ContainsKey(tenantId);

    public ApiParticulierCredential? CredentialOf(string tenantId)
    {
        var tenant = Tenant(tenantId);
        if ((tenant?.Token ?? (IsDefault(tenantId) ? Token : null)) is { } token)
            return ApiParticulierCredential.DataPass(token);
        return VendorToken is null ? null : ApiParticulierCredential.Vendor(VendorToken, tenant?.DelegationId);
    }

    private static bool IsDefault(string tenantId) =>
        string.Equals(tenantId, FranceConnectOptions.DefaultTenantId, StringComparison.OrdinalIgnoreCase);

    private Frozen? Tenant(string tenantId) => _tenants.TryGetValue(tenantId, out var tenant) ? tenant : null;

    private sealed record Frozen(string? Token, string? Recipient, string? DelegationId)
    {
        public override string ToString() => nameof(Frozen);
    }
}
