namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the ministry of sports (<c>sdh</c>, Sport Data Hub): top-level athletes. There is no FranceConnect modality.</summary>
public interface ISdhEndpoints
{
    /// <summary>The status of an athlete an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identifiant">The athlete's identifier at the ministry of sports (PSQS).</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identifier is missing, or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<StatutSportif>> GetStatutSportifByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
