namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where the application keeps the tokens of its collectivités, when they are not in the options. Asked on every request.</summary>
/// <remarks>Registered as a singleton. Source: SPECS §3, the transport never holds a raw token.</remarks>
public interface IApiParticulierCredentialSource
{
    /// <summary>Finds a collectivité's credential.</summary>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The credential, or null to use the options'. An exception ends the call as <see cref="DataOutcome.CredentialsRefused"/> (FCS4003)
    /// and nothing is sent.
    /// </returns>
    Task<ApiParticulierCredential?> FindAsync(string tenantId, CancellationToken cancellationToken = default);
}
