namespace FranceConnect.Sdk.Prefill;

/// <summary>Finds the commune of an address. The default one asks the Base Adresse Nationale when <c>AddReferenceApis</c> was called.</summary>
/// <remarks>
/// Registered as a singleton, or as a service that is safe to share between threads. The commune decides who is a resident: answer it only when
/// the match may be trusted.
/// </remarks>
public interface IAddressNormalizer
{
    /// <summary>Finds the commune.</summary>
    /// <param name="address">The street and the town: no name, no floor, no building.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The commune's Insee code; null when no match may be trusted.</returns>
    Task<CommuneCode?> FindCommuneAsync(PostalAddress address, CancellationToken cancellationToken = default);
}
