using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class GipMdsEndpoints(ApiParticulierPipeline pipeline) : IGipMdsEndpoints
{
    public Task<DataResult<ServiceCivique>> GetServiceCiviqueAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskAsync(ServiceCiviqueEndpoint.V3, session, new ApiParticulierQuery(), options, cancellationToken);

    public Task<DeskResult<ServiceCivique>> GetServiceCiviqueAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            ServiceCiviqueEndpoint.V3,
            "identite",
            access,
            CivilIdentityQuery.Write(new ApiParticulierQuery(), identity, CivilIdentityShape.GipMds),
            options,
            cancellationToken
        );
}
