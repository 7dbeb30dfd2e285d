using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.Reference;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The Base Adresse Nationale as an address normaliser: a match that may not be trusted is none.</summary>
internal sealed class BanAddresses(IAddressesClient client) : IAddressNormalizer
{
    public async Task<CommuneCode?> FindCommuneAsync(
        PostalAddress address,
        CancellationToken cancellationToken = default
    )
    {
        var text = string.Join(
            " ",
            new[] { address.Street ?? address.Locality, address.PostalCode, address.City }.Where(static line =>
                line is not null
            )
        );
        var search = new RechercheAdresse
        {
            Texte = text,
            CodePostal = address.PostalCode,
            Limite = 1,
        };
        var answer = await client.SearchAsync(search, null, cancellationToken).ConfigureAwait(false);
        // Not to be taken for an address that nobody knows: the source is down, and its outcome says so.
        if (answer.Outcome is not (DataOutcome.Found or DataOutcome.NotFound))
            throw new FranceConnectException(
                new FranceConnectError(answer.Error?.Code ?? FranceConnectErrorCode.FactSourceFailed)
            );
        return answer.ValueOrDefault is [var best, ..] && best.Score >= AdresseStructuree.Threshold
            ? best.CodeCommune
            : null;
    }
}
