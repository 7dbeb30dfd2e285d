using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The low-level calls (SPECS §9.2).</summary>
internal sealed partial class ApiParticulierPipeline
{
    public async Task<DataResult<DataResponse>> AskFreelyAsync(
        FranceConnectSession session,
        ApiParticulierRequest request,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        Guard.NotNull(session);
        var free = FreeRequest.Read(request);
        if (!free.IsFranceConnect && free.Provider != "men")
            throw new ArgumentException(
                "A citizen's session opens FranceConnect's modality, and pupils: for an agent, use GetAtDeskAsync.",
                nameof(request)
            );
        var draft = Bounded(Prepare(free.Provider, free.Route, session.Tenant, session.Platform, options));
        return TypedAnswer.Whole(
            free.IsFranceConnect
                ? await SendForCitizenAsync(draft, session, free.Query, cancellationToken).ConfigureAwait(false)
                : await SendWithCredentialAsync(draft, free.Query, cancellationToken).ConfigureAwait(false),
            free.Query,
            time.GetUtcNow()
        );
    }

    public async Task<DeskResult<DataResponse>> AskFreelyAtDeskAsync(
        DeskAccess access,
        ApiParticulierRequest request,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        var free = FreeRequest.Read(request);
        if (free.IsFranceConnect)
            throw new ArgumentException(
                "At the desk there is no FranceConnect session: the path must end with another modality.",
                nameof(request)
            );
        var (draft, entry) = await OpenDeskAsync(free.Provider, free.Route, access, options, cancellationToken)
            .ConfigureAwait(false);
        var verdict = await SendWithCredentialAsync(draft, free.Query, cancellationToken).ConfigureAwait(false);
        return new DeskResult<DataResponse>(TypedAnswer.Whole(verdict, free.Query, time.GetUtcNow()), entry);
    }
}
