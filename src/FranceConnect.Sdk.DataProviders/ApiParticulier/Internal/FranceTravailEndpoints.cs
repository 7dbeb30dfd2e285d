using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class FranceTravailEndpoints(ApiParticulierPipeline pipeline) : IFranceTravailEndpoints
{
    public Task<DeskResult<StatutDemandeurEmploi>> GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            StatutDemandeurEmploiEndpoint.V3,
            "identifiant",
            access,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(identifiant), identifiant),
            options,
            cancellationToken
        );

    public Task<DeskResult<PaiementsFranceTravail>> GetPaiementsByIdentifiantAtDeskAsync(
        DeskAccess access,
        string identifiant,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            PaiementsFranceTravailEndpoint.V3,
            "identifiant",
            access,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(identifiant), identifiant),
            options,
            cancellationToken
        );
}
