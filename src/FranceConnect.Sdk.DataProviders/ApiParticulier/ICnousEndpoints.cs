namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the student services (<c>cnous</c>): student grants.</summary>
public interface ICnousEndpoints
{
    /// <summary>The grant of a student who signed in (v4).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="campaignYear">The year the campaign starts, 2021 at the earliest: 2025 for 2025-2026. Null for a valid grant, the most recent first.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The campaign is before 2021; no call was made.</exception>
    Task<DataResult<EtudiantBoursier>> GetEtudiantBoursierAsync(
        FranceConnectSession session,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The grant of a student an agent looks up by identity (v4).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names and complete date of birth are required.</param>
    /// <param name="campaignYear">The year the campaign starts, 2021 at the earliest: 2025 for 2025-2026. Null for a valid grant, the most recent first.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The campaign is before 2021; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<EtudiantBoursier>> GetEtudiantBoursierAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The grant of a student an agent looks up by INE (v4).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="ine">The student's national identifier.</param>
    /// <param name="campaignYear">The year the campaign starts, 2021 at the earliest: 2025 for 2025-2026. Null for a valid grant, the most recent first.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">There is no INE, or the access lacks something; no call was made.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The campaign is before 2021; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<EtudiantBoursier>> GetEtudiantBoursierByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The grant of a student who signed in (v3, deprecated).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    [Obsolete("Use GetEtudiantBoursierAsync: version 3 is deprecated.")]
    Task<DataResult<EtudiantBoursierV3>> GetEtudiantBoursierV3Async(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The grant of a student an agent looks up by identity (v3, deprecated).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names and complete date of birth are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    [Obsolete("Use GetEtudiantBoursierAtDeskAsync: version 3 is deprecated.")]
    Task<DeskResult<EtudiantBoursierV3>> GetEtudiantBoursierV3AtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The grant of a student an agent looks up by INE (v3, deprecated).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="ine">The student's national identifier.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">There is no INE, or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    [Obsolete("Use GetEtudiantBoursierByIneAtDeskAsync: version 3 is deprecated.")]
    Task<DeskResult<EtudiantBoursierV3>> GetEtudiantBoursierV3ByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
