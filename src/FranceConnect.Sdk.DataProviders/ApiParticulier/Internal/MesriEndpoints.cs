using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class MesriEndpoints(ApiParticulierPipeline pipeline) : IMesriEndpoints
{
    public Task<DataResult<StatutEtudiant>> GetStatutEtudiantAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskAsync(StatutEtudiantEndpoint.V3, session, new ApiParticulierQuery(), options, cancellationToken);

    public Task<DeskResult<StatutEtudiant>> GetStatutEtudiantAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            StatutEtudiantEndpoint.V3,
            "identite",
            access,
            CivilIdentityQuery.Write(new ApiParticulierQuery(), identity, CivilIdentityShape.Mesri),
            options,
            cancellationToken
        );

    public Task<DeskResult<StatutEtudiant>> GetStatutEtudiantByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            StatutEtudiantEndpoint.V3,
            "ine",
            access,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(ine), ine.Value),
            options,
            cancellationToken
        );
}
