namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the GIP-MDS (<c>gip_mds</c>): civic service.</summary>
public interface IGipMdsEndpoints
{
    /// <summary>The civic service of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<ServiceCivique>> GetServiceCiviqueAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The civic service of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names and complete date of birth are required. Namesakes born the same day end as not recognised.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<ServiceCivique>> GetServiceCiviqueAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
