using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>
/// The Géoplateforme's geocoding on the Base Adresse Nationale. Each call sends an address, that is personal data once it is a citizen's, to
/// a service of IGN: say so in the notice of the form, and in the register of processing. An answer is a result, never an exception.
/// Immutable, and safe to share between threads; nothing is kept.
/// </summary>
/// <remarks>At most 50 calls leave in a second, the service's limit for an address. Of <see cref="DataCallOptions"/> all but the recipient counts.</remarks>
public interface IAddressesClient
{
    /// <summary>Looks for an address, best match first.</summary>
    /// <param name="recherche">What to look for.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The matches with their scores; an empty list when there is none. A text too short or too long, or a filter of another shape, ends as
    /// <see cref="DataOutcome.RequestRejected"/>, without a call.
    /// </returns>
    /// <exception cref="ArgumentException">The limit is not between 1 and 20.</exception>
    Task<DataResult<IReadOnlyList<Adresse>>> SearchAsync(
        RechercheAdresse recherche,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Turns the postal lines of the CAF or the MSA into a structured address. Only the street and the town are sent: never the addressee,
    /// the floor nor the building.
    /// </summary>
    /// <param name="adresse">The lines.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The lines, the best match and whether it may be trusted (<see cref="AdresseStructuree.IsReliable"/>).
    /// <see cref="DataOutcome.NotFound"/> when nothing matches, and without a call for an address abroad or without a town.
    /// </returns>
    Task<DataResult<AdresseStructuree>> StructureAsync(
        AdresseFoyer adresse,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
