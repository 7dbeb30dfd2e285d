namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public partial interface IDssEndpoints
{
    /// <summary>The RSA of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<RevenuSolidariteActive>> GetRevenuSolidariteActiveAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The RSA of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<RevenuSolidariteActive>> GetRevenuSolidariteActiveAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The AAH of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<AllocationAdulteHandicape>> GetAllocationAdulteHandicapeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The AAH of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<AllocationAdulteHandicape>> GetAllocationAdulteHandicapeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The ASF of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<AllocationSoutienFamilial>> GetAllocationSoutienFamilialAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The ASF of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<AllocationSoutienFamilial>> GetAllocationSoutienFamilialAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The prime d'activité of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<PrimeActivite>> GetPrimeActiviteAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The prime d'activité of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<PrimeActivite>> GetPrimeActiviteAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The C2S of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<ComplementaireSanteSolidaire>> GetComplementaireSanteSolidaireAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The C2S of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<ComplementaireSanteSolidaire>> GetComplementaireSanteSolidaireAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The AEEH (in beta) of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<AllocationEnfantHandicape>> GetAllocationEnfantHandicapeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The AEEH (in beta) of a person an agent looks up (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, given names, sex and country are required.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<AllocationEnfantHandicape>> GetAllocationEnfantHandicapeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
