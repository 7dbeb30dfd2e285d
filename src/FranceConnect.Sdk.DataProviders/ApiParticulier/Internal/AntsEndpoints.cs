using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class AntsEndpoints(ApiParticulierPipeline pipeline) : IAntsEndpoints
{
    public Task<DataResult<ExtraitImmatriculation>> GetExtraitImmatriculationAsync(
        FranceConnectSession session,
        string immatriculation,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAsync(
            ExtraitImmatriculationEndpoint.V3,
            session,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(immatriculation), immatriculation),
            options,
            cancellationToken
        );
}
