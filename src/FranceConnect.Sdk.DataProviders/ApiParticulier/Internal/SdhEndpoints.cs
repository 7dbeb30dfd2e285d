using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class SdhEndpoints(ApiParticulierPipeline pipeline) : ISdhEndpoints
{
    public Task<DeskResult<StatutSportif>> GetStatutSportifByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            StatutSportifEndpoint.V3,
            "identifiant",
            access,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(identifiant), identifiant),
            options,
            cancellationToken
        );
}
