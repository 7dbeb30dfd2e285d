using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed partial class DssEndpoints(ApiParticulierPipeline pipeline) : IDssEndpoints
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

    public Task<DataResult<ParticipationFamilialeEaje>> GetParticipationFamilialeEajeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(ParticipationFamilialeEajeEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<ParticipationFamilialeEaje>> GetParticipationFamilialeEajeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(ParticipationFamilialeEajeEndpoint.V3, access, identity, options, cancellationToken);

    private Task<DataResult<TModel>> AskAsync<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        FranceConnectSession session,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class =>
        pipeline.AskAsync(endpoint, session, new ApiParticulierQuery(), options, cancellationToken);

    private Task<DeskResult<TModel>> AskAtDeskAsync<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class =>
        pipeline.AskAtDeskAsync(
            endpoint,
            "identite",
            access,
            CivilIdentityQuery.Write(new ApiParticulierQuery(), identity, CivilIdentityShape.Dss),
            options,
            cancellationToken
        );
}
