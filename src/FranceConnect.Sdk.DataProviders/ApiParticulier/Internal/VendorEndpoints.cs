using System.Runtime.CompilerServices;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class VendorEndpoints(ApiParticulierPipeline pipeline) : IVendorEndpoints
{
    private const int LargestPage = 100;

    // A hundred thousand delegations: three times as many as there are communes.
    private const int MostPages = 1000;

    public Task<DataResult<DelegationPage>> ListDelegationsAsync(
        int page = 1,
        int perPage = 50,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (page < 1)
            throw new ArgumentOutOfRangeException(nameof(page), "Pages are counted from 1.");
        if (perPage is < 1 or > LargestPage)
            throw new ArgumentOutOfRangeException(nameof(perPage), "A page has 1 to 100 delegations.");
        return pipeline.ListDelegationsAsync(page, perPage, options, cancellationToken);
    }

    public async IAsyncEnumerable<Delegation> EnumerateDelegationsAsync(
        DataCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        for (var number = 1; number <= MostPages; number++)
        {
            var page = await ListDelegationsAsync(number, LargestPage, options, cancellationToken)
                .ConfigureAwait(false);
            if (!page.IsFound)
                throw new FranceConnectException(new FranceConnectError(page.Error.Code));
            foreach (var delegation in page.Value.Delegations)
                yield return delegation;
            // The contract is announced only: without a number of pages, one that is not full is the last.
            var received = page.Value.Received;
            var isLast = page.Value.TotalPages is { } pages
                ? pages <= number
                : received < Math.Min(LargestPage, page.Value.PerPage ?? LargestPage);
            if (isLast || received == 0)
                yield break;
        }
        throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.DataAnswerInvalid));
    }
}
