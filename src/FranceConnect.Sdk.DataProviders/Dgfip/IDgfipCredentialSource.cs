namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>Where the application keeps the DGFiP clients of its collectivités, when they are not in the options. Asked on every call.</summary>
/// <remarks>Registered as a singleton.</remarks>
public interface IDgfipCredentialSource
{
    /// <summary>Finds a collectivité's client.</summary>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The client, or null to use the options'. An exception ends the call as <see cref="DataOutcome.CredentialsRefused"/> (FCS4003) and
    /// nothing is sent.
    /// </returns>
    Task<DgfipCredential?> FindAsync(string tenantId, CancellationToken cancellationToken = default);
}
