using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class MenEndpoints(ApiParticulierPipeline pipeline) : IMenEndpoints
{
    private const string Modality = "identite";

    public Task<DataResult<Scolarite>> GetScolariteAsync(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskForAsync(ScolariteEndpoint.V5, session, eleve, request, options, cancellationToken);

    public Task<DataResult<Scolarite>> GetScolariteAfterSignInAsync(
        FranceConnectTenant tenant,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.AskForAsync(
            ScolariteEndpoint.V5,
            Modality,
            Guard.NotNull(tenant),
            FranceConnectPlatform.FranceConnect,
            ScolariteQuery.Write(eleve, request),
            options,
            cancellationToken
        );

    public Task<DeskResult<Scolarite>> GetScolariteAtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(ScolariteEndpoint.V5, access, eleve, request, options, cancellationToken);

    public Task<DataResult<Scolarite>> GetScolariteV4Async(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskForAsync(ScolariteEndpoint.V4, session, eleve, request, options, cancellationToken);

    public Task<DeskResult<Scolarite>> GetScolariteV4AtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(ScolariteEndpoint.V4, access, eleve, request, options, cancellationToken);

    public Task<DataResult<Scolarite>> GetScolariteV3Async(
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskForAsync(ScolariteEndpoint.V3, session, eleve, request, options, cancellationToken);

    public Task<DeskResult<Scolarite>> GetScolariteV3AtDeskAsync(
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(ScolariteEndpoint.V3, access, eleve, request, options, cancellationToken);

    private Task<DataResult<Scolarite>> AskForAsync<TWire>(
        Endpoint<TWire, Scolarite> endpoint,
        FranceConnectSession session,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord =>
        pipeline.AskForAsync(
            endpoint,
            Modality,
            Guard.NotNull(session).Tenant,
            session.Platform,
            ScolariteQuery.Write(eleve, request),
            options,
            cancellationToken
        );

    private Task<DeskResult<Scolarite>> AskAtDeskAsync<TWire>(
        Endpoint<TWire, Scolarite> endpoint,
        DeskAccess access,
        CivilIdentity eleve,
        ScolariteRequest request,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord =>
        pipeline.AskAtDeskAsync(
            endpoint,
            Modality,
            access,
            ScolariteQuery.Write(eleve, request),
            options,
            cancellationToken
        );
}
