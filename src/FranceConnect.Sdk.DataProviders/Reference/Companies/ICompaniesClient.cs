namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>
/// API Recherche d'entreprises: the check of a SIRET. An answer is a result, never an exception. Immutable, and safe to share between threads.
/// </summary>
/// <remarks>
/// Meant for the day a collectivité is set up, not for each sign-in: the API allows 7 calls a second to an address (which this client keeps),
/// and 30 to a whole hosting provider. Of <see cref="DataCallOptions"/> all but the recipient counts.
/// </remarks>
public interface ICompaniesClient
{
    /// <summary>Looks a SIRET up, once its key is right.</summary>
    /// <param name="siret">The SIRET, digits only.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The establishment. <see cref="DataOutcome.RequestRejected"/> with FCS4001, without a call, when the text is not a SIRET;
    /// <see cref="DataOutcome.NotFound"/> when nobody has it, or when its owner keeps it out of the public directory.
    /// </returns>
    Task<DataResult<Etablissement>> CheckSiretAsync(
        string siret,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
