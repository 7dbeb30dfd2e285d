namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>
/// API Géo: the communes of France today. It knows nothing of a person. An answer is a result, never an exception. Immutable, and safe to
/// share between threads; what is found is kept in memory for some hours, except searches by name.
/// </summary>
/// <remarks>
/// For the mere name of a place of birth, <see cref="CommuneCode.Label"/> needs no call. At most 50 calls leave in a second, the API's limit
/// for an address. Of <see cref="DataCallOptions"/> all but the recipient counts.
/// </remarks>
public interface ICommunesClient
{
    /// <summary>
    /// Finds a commune, or an arrondissement of Paris, Lyon or Marseille, by its INSEE code. A code that is no longer in force leads to the
    /// commune that took it over, with <see cref="Commune.AncienCode"/>.
    /// </summary>
    /// <param name="code">The code; a text of another shape ends as <see cref="DataOutcome.RequestRejected"/>, without a call.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The commune. <see cref="DataOutcome.NotFound"/> also for a former code without one heir: show the code, and let the person type the
    /// name. The code is read as one of France today: the communes of Algeria before 1962 had codes that others have now.
    /// </returns>
    Task<DataResult<Commune>> FindAsync(
        CommuneCode code,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds the communes of a postal code: often several, and for Paris, Lyon and Marseille the city, not the arrondissement.</summary>
    /// <param name="codePostal">Five digits; any other text ends as <see cref="DataOutcome.RequestRejected"/>, without a call.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The communes; an empty list when none has that postal code.</returns>
    Task<DataResult<IReadOnlyList<Commune>>> SearchByPostalCodeAsync(
        string codePostal,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds communes by the beginning of a name, the most populated first, ten at most.</summary>
    /// <param name="nom">The text typed, 1 to 100 characters; any other length ends as <see cref="DataOutcome.RequestRejected"/>, without a call.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The communes; an empty list when there is none.</returns>
    Task<DataResult<IReadOnlyList<Commune>>> SearchByNameAsync(
        string nom,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The arrondissements of Paris (<c>75056</c>), Lyon (<c>69123</c>) or Marseille (<c>13055</c>).</summary>
    /// <param name="commune">The city's code; a text of another shape ends as <see cref="DataOutcome.RequestRejected"/>, without a call.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The arrondissements; an empty list for any other commune.</returns>
    Task<DataResult<IReadOnlyList<Commune>>> GetArrondissementsAsync(
        CommuneCode commune,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
