namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>
/// API Impôt particulier (DGFiP): the tax situation of a citizen who signed in with FranceConnect or FranceConnect+. Immutable, and safe to
/// share between threads. An answer is a result, never an exception: <see cref="DataOutcome"/> says how it ended.
/// </summary>
/// <remarks>
/// <para>
/// Preview. The contract comes from the DGFiP's public description, never run against its servers: members may change before they are
/// confirmed. Only the FranceConnect modality is here; the one by tax number (SPI) is not built.
/// </para>
/// <para>
/// The income of a year is published in July or August of the next. The years the citizen agreed to (scopes <c>dgfip_annee_…</c>) bound the
/// ones that may be asked. Of <see cref="DataCallOptions"/>, <see cref="DataCallOptions.Budget"/> and
/// <see cref="DataCallOptions.MaxRetries"/> count here: the DGFiP takes no recipient and publishes no quota.
/// </para>
/// <para>These data may not be used for the tariffs of crèches (EAJE), and do not replace the CAF's quotient familial.</para>
/// </remarks>
public interface IImpotParticulierClient
{
    /// <summary>The situation of an income year, as assessed.</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="annee">The income year, for example 2025.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1900 to 2999; no call was made.</exception>
    Task<DataResult<SituationFiscale>> GetSituationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The latest situation of an income year, corrections included.</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="annee">The income year, for example 2025.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1900 to 2999; no call was made.</exception>
    Task<DataResult<SituationFiscale>> GetDerniereSituationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The latest situation of the last two income years: the last one when it is published, else the one before.
    /// <see cref="SituationFiscale.AnneeRevenu"/> says which.
    /// </summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    Task<DataResult<SituationFiscale>> GetDeuxDernieresAnneesAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The taxe d'habitation of the main home for a year: the home, its address and its premises.</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="annee">The year, for example 2025.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1900 to 2999; no call was made.</exception>
    Task<DataResult<TaxeHabitation>> GetTaxeHabitationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
