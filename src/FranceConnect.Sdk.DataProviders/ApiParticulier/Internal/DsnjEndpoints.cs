using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class DsnjEndpoints(ApiParticulierPipeline pipeline) : IDsnjEndpoints
{
    public Task<DataResult<ServiceNational>> GetServiceNationalAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskAsync(ServiceNationalEndpoint.V3, session, new ApiParticulierQuery(), options, cancellationToken);

    public Task<DeskResult<ServiceNational>> GetServiceNationalAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            ServiceNationalEndpoint.V3,
            "identite",
            access,
            CivilIdentityQuery.Write(new ApiParticulierQuery(), identity, CivilIdentityShape.Dsnj),
            options,
            cancellationToken
        );
}
