namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoints of France Travail (<c>france_travail</c>): registration and payments. There is no FranceConnect modality.</summary>
public interface IFranceTravailEndpoints
{
    /// <summary>The registration of a person an agent looks up by login (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identifiant">The login the person chose on francetravail.fr.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identifier is missing, or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<StatutDemandeurEmploi>> GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What was paid to a person an agent looks up by login (v3). Ask for the registration too, and compare its identity.</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identifiant">The login the person chose on francetravail.fr.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identifier is missing, or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<PaiementsFranceTravail>> GetPaiementsByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
