using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class DssEndpoints(ApiParticulierPipeline pipeline) : IDssEndpoints
{
    public Task<DataResult<QuotientFamilial>> GetQuotientFamilialAsync(
        FranceConnectSession session,
        QuotientFamilialPeriod? period = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAsync(
            QuotientFamilialEndpoint.V3,
            session,
            QuotientFamilialEndpoint.Query(period),
            options,
            cancellationToken
        );

    public Task<DeskResult<QuotientFamilial>> GetQuotientFamilialAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        QuotientFamilialPeriod? period = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskAtDeskAsync(
            QuotientFamilialEndpoint.V3,
            "identite",
            access,
            CivilIdentityQuery.Write(QuotientFamilialEndpoint.Query(period), identity, CivilIdentityShape.Dss),
            options,
            cancellationToken
        );
}
