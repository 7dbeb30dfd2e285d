namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What DINUM gives the vendor itself: the list of the collectivités that delegated to it.</summary>
/// <remarks>Source: API Particulier's documentation, announced in June 2026 and unverified since. It needs <see cref="ApiParticulierOptions.VendorToken"/>.</remarks>
public interface IVendorEndpoints
{
    /// <summary>One page of the delegations, revoked ones included.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="perPage">How many, 1 to 100.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page, or how it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page or its size is out of its bounds; no call was made.</exception>
    Task<DataResult<DelegationPage>> ListDelegationsAsync(
        int page = 1,
        int perPage = 50,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>All the delegations, page after page, as they are enumerated.</summary>
    /// <param name="options">What differs for these calls; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The delegations. The enumeration throws <see cref="FranceConnectException"/> with the code of a page that failed.</returns>
    IAsyncEnumerable<Delegation> EnumerateDelegationsAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
