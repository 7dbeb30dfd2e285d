using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class CnousEndpoints(ApiParticulierPipeline pipeline) : ICnousEndpoints
{
    public Task<DataResult<EtudiantBoursier>> GetEtudiantBoursierAsync(
        FranceConnectSession session,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAsync(
            EtudiantBoursierEndpoint.V4,
            session,
            EtudiantBoursierEndpoint.Query(campaignYear),
            options,
            cancellationToken
        );

    public Task<DeskResult<EtudiantBoursier>> GetEtudiantBoursierAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            EtudiantBoursierEndpoint.V4,
            "identite",
            access,
            CivilIdentityQuery.Write(EtudiantBoursierEndpoint.Query(campaignYear), identity, CivilIdentityShape.Cnous),
            options,
            cancellationToken
        );

    public Task<DeskResult<EtudiantBoursier>> GetEtudiantBoursierByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        int? campaignYear = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            EtudiantBoursierEndpoint.V4,
            "ine",
            access,
            IdentifierQuery.Write(EtudiantBoursierEndpoint.Query(campaignYear), nameof(ine), ine.Value),
            options,
            cancellationToken
        );

    public Task<DataResult<EtudiantBoursierV3>> GetEtudiantBoursierV3Async(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskAsync(EtudiantBoursierEndpoint.V3, session, new ApiParticulierQuery(), options, cancellationToken);

    public Task<DeskResult<EtudiantBoursierV3>> GetEtudiantBoursierV3AtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            EtudiantBoursierEndpoint.V3,
            "identite",
            access,
            CivilIdentityQuery.Write(new ApiParticulierQuery(), identity, CivilIdentityShape.Cnous),
            options,
            cancellationToken
        );

    public Task<DeskResult<EtudiantBoursierV3>> GetEtudiantBoursierV3ByIneAtDeskAsync(
        DeskAccess access,
        Ine ine,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            EtudiantBoursierEndpoint.V3,
            "ine",
            access,
            IdentifierQuery.Write(new ApiParticulierQuery(), nameof(ine), ine.Value),
            options,
            cancellationToken
        );
}
