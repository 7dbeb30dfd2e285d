namespace FranceConnect.Sdk;

/// <summary>Where a vendor keeps its collectivités: implement it to load them on demand instead of at startup.</summary>
/// <remarks>
/// Registered as a singleton; called once per tenant and <see cref="FranceConnectOptions.TenantCacheLifetime"/>, with the id as the
/// application's rule spelt it. Two ids that differ in case only must be the same tenant: sessions are compared that way.
/// </remarks>
public interface IFranceConnectTenantStore
{
    /// <summary>Finds a tenant.</summary>
    /// <param name="tenantId">Its id, as the application's rule found it in the request.</param>
    /// <param name="cancellationToken">Cancels the search, after 10 seconds: it then counts as failed.</param>
    /// <returns>
    /// The tenant's settings, or null when there is none. Invalid settings, or an exception, fail this tenant's logins with FCS1009 and
    /// touch no other tenant.
    /// </returns>
    Task<FranceConnectTenantOptions?> FindAsync(string tenantId, CancellationToken cancellationToken = default);
}
