namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>The collectivités not named at startup: one is sound, the others are trouble.</summary>
internal sealed class HostileStore(JumpingClock clock) : IFranceConnectTenantStore
{
    private int _asked;

    /// <summary>How many times it was asked.</summary>
    public int Asked => _asked;

    public async Task<FranceConnectTenantOptions?> FindAsync(string tenantId, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        var tenant = new FranceConnectTenantOptions();
        switch (tenantId)
        {
            case "hameau":
                Stage.Describe(tenant, tenantId);
                return tenant;
            case "sans-plus":
                Stage.Describe(tenant, tenantId);
                tenant.FranceConnectPlus = null;
                return tenant;
            case "panne":
                throw new InvalidOperationException("la base ne répond pas");
            case "muette":
                using (clock.Stall())
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                return tenant;
            case "incomplete":
                tenant.FranceConnect = new FranceConnectRegistrationOptions { ClientId = "client-sans-secret" };
                return tenant;
            case "detournee":
                Stage.Describe(tenant, tenantId);
                tenant.FranceConnect!.RedirectUri = "http://attaquant.example/retour";
                return tenant;
            default:
                return null;
        }
    }
}
