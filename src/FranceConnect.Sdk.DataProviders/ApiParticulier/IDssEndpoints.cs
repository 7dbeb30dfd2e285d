namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoints of the family and social-security funds (<c>dss</c>).</summary>
public partial interface IDssEndpoints
{
    /// <summary>The quotient familial and the household of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="period">The month; null for the current one.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<QuotientFamilial>> GetQuotientFamilialAsync(
        FranceConnectSession session,
        QuotientFamilialPeriod? period = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The quotient familial and the household of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom: a claimant of the fund's file. Birth name, given names, sex and country are required.</param>
    /// <param name="period">The month; null for the current one.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<QuotientFamilial>> GetQuotientFamilialAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        QuotientFamilialPeriod? period = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What a crèche's tariff is computed from, for the household of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<ParticipationFamilialeEaje>> GetParticipationFamilialeEajeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What a crèche's tariff is computed from, for the household of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom: a claimant of the fund's file. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<ParticipationFamilialeEaje>> GetParticipationFamilialeEajeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
