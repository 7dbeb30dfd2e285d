namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the ministry of higher education (<c>mesri</c>): student status.</summary>
public interface IMesriEndpoints
{
    /// <summary>The admissions of a student who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    Task<DataResult<StatutEtudiant>> GetStatutEtudiantAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The admissions of a student an agent looks up by identity (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="identity">Whom. Birth name, sex, complete date of birth and one given name are required: only the first one is sent, as the provider takes one alone.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The identity or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<StatutEtudiant>> GetStatutEtudiantAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The admissions of a student an agent looks up by INE (v3).</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="ine">The student's national identifier.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">There is no INE, or the access lacks something; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<StatutEtudiant>> GetStatutEtudiantByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
