using System.Net.Http.Headers;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The one way to API Particulier: who asks, with which credential, for which recipient; then the call; then the typed answer.</summary>
internal sealed partial class ApiParticulierPipeline(
    ProviderTransport transport,
    ApiParticulierSettings settings,
    FranceConnectTenantDirectory? tenants,
    IApiParticulierCredentialSource? credentials,
    IDeskAudit? audit,
    TimeProvider time,
    ILogger<ApiParticulierPipeline> logger,
    DataCallOptions? defaults = null
)
{
    public ApiParticulierPipeline With(DataCallOptions options) =>
        new(transport, settings, tenants, credentials, audit, time, logger, options.Over(defaults));

    /// <summary>FranceConnect modality: the citizen's own token, and no other credential.</summary>
    public async Task<DataResult<TModel>> AskAsync<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        FranceConnectSession session,
        ApiParticulierQuery query,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class
    {
        Guard.NotNull(session);
        var draft = Prepare(
            endpoint.Provider,
            endpoint.Route + "/france_connect",
            session.Tenant,
            session.Platform,
            options
        );
        WarnIfObsolete(endpoint);
        var verdict = await SendForCitizenAsync(Bounded(draft), session, query, cancellationToken)
            .ConfigureAwait(false);
        return TypedAnswer.Read(endpoint, verdict, query, time.GetUtcNow());
    }

    /// <summary>
    /// The collectivité's token, for a citizen who has proved who they are and asks about someone of theirs: the provider has no FranceConnect
    /// modality (pupils).
    /// </summary>
    public async Task<DataResult<TModel>> AskForAsync<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        string modality,
        FranceConnectTenant tenant,
        FranceConnectPlatform platform,
        ApiParticulierQuery query,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class
    {
        Guard.NotNull(tenant);
        var draft = Prepare(endpoint.Provider, $"{endpoint.Route}/{modality}", tenant, platform, options);
        WarnIfObsolete(endpoint);
        var verdict = await SendWithCredentialAsync(Bounded(draft), query, cancellationToken).ConfigureAwait(false);
        return TypedAnswer.Read(endpoint, verdict, query, time.GetUtcNow());
    }

    /// <summary>The collectivité's token, for an agent; recorded first.</summary>
    public async Task<DeskResult<TModel>> AskAtDeskAsync<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        string modality,
        DeskAccess access,
        ApiParticulierQuery query,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class
    {
        var (draft, entry) = await OpenDeskAsync(
                endpoint.Provider,
                $"{endpoint.Route}/{modality}",
                access,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        WarnIfObsolete(endpoint);
        var verdict = await SendWithCredentialAsync(draft, query, cancellationToken).ConfigureAwait(false);
        return new DeskResult<TModel>(TypedAnswer.Read(endpoint, verdict, query, time.GetUtcNow()), entry);
    }

    private CallDraft Prepare(
        string provider,
        string route,
        FranceConnectTenant? tenant,
        FranceConnectPlatform platform,
        DataCallOptions? options,
        string? tenantId = null
    )
    {
        var effective = (options ?? new DataCallOptions()).Over(defaults);
        var id = tenant?.Id ?? tenantId ?? FranceConnectOptions.DefaultTenantId;
        var own = settings.RecipientOf(id, tenant?.Siret);
        var recipient = Siret.Check(effective.Recipient ?? own, nameof(DataCallOptions.Recipient));
        var address = ProviderAddress.Join(settings.AddressFor(EnvironmentOf(tenant, platform)), route);
        return new CallDraft(provider, route, address, id, recipient, effective, effective.Budget?.EndsAt)
        {
            IsForAnother = own is not null && own != recipient,
        };
    }

    /// <summary>That of the platform, else of the other: a collectivité has both in production, or both in tests.</summary>
    private static FranceConnectEnvironment? EnvironmentOf(
        FranceConnectTenant? tenant,
        FranceConnectPlatform platform
    ) =>
        (
            tenant?.FindRegistration(platform)
            ?? tenant?.FindRegistration(FranceConnectPlatform.FranceConnect)
            ?? tenant?.FindRegistration(FranceConnectPlatform.FranceConnectPlus)
        )?.Environment;

    /// <summary>A citizen waits for the answer: unless told otherwise, no longer than a budget lasts.</summary>
    private CallDraft Bounded(CallDraft draft) =>
        draft.EndsAt is null && draft.Options.IsBatch != true
            ? draft with
            {
                EndsAt = time.GetUtcNow() + DataBudget.DefaultDuration,
            }
            : draft;

    private Task<Verdict> SendForCitizenAsync(
        CallDraft draft,
        FranceConnectSession session,
        ApiParticulierQuery query,
        CancellationToken cancellationToken
    )
    {
        if (session.Platform == FranceConnectPlatform.FranceConnectPlus)
            return Task.FromResult(
                draft.NotMade(DataOutcome.NotOnThisPlatform, FranceConnectErrorCode.NotOnThisPlatform)
            );
        if (session.AccessTokenExpiresAt <= time.GetUtcNow() || !HeaderText.IsToken(session.AccessToken.Value))
            return Task.FromResult(
                draft.NotMade(
                    DataOutcome.TokenExpired,
                    FranceConnectErrorCode.DataTokenExpired,
                    DataErrorKind.Authentication
                )
            );
        var tokenEnd = DataBudget.EndOf(session);
        return SendAsync(
            draft with
            {
                EndsAt = draft.EndsAt < tokenEnd ? draft.EndsAt : tokenEnd,
            },
            query,
            session.AccessToken,
            CallLimiter.LoginLane(session.AccessToken.Value),
            credential: null,
            cancellationToken
        );
    }

    private Task<Verdict> SendAsync(
        CallDraft draft,
        ApiParticulierQuery query,
        AccessToken token,
        string lane,
        ApiParticulierCredential? credential,
        CancellationToken cancellationToken
    )
    {
        // A delegation alone is enough, and a pair that disagrees has no documented answer (API Particulier's documentation).
        if (credential is not { DelegationId: not null, IsOfKnownRecipient: false })
            query.Parameters.Add("recipient", draft.Recipient);
        query.Parameters.Add("delegation_id", credential?.DelegationId);
        var call = Call(
            draft,
            query.Parameters.AppendTo(draft.Address),
            headers => WriteHeaders(headers, token, query),
            attempt => ApiParticulierAnswer.Judge(attempt, draft.Address, time.GetUtcNow()),
            lane
        );
        return transport.SendAsync(
            call with
            {
                // Headers of the caller's own may change the answer, and nobody clicks twice in a batch.
                Question =
                    query.Headers.Count == 0 && !call.IsBatch
                        ? (call.Address.AbsoluteUri, token.Value, query.IsFresh, call.MaxRetries)
                        : null,
            },
            cancellationToken
        );
    }

    private ProviderCall Call(
        CallDraft draft,
        Uri address,
        Action<HttpRequestHeaders> authorize,
        Func<Attempt, Verdict> judge,
        string lane
    ) =>
        new(ApiParticulierClientNames.HttpClient, draft.Provider, draft.Route, address, authorize, judge)
        {
            TenantId = draft.TenantId,
            Limit = (settings.Limiter, lane),
            IsBatch = draft.Options.IsBatch ?? false,
            EndsAt = draft.EndsAt,
            MaxRetries = Math.Max(0, Math.Min(3, draft.Options.MaxRetries ?? settings.MaxRetries)),
            ConnectTimeout = settings.ConnectTimeout,
            AttemptTimeout = settings.ReadTimeout,
        };

    private static void WriteHeaders(HttpRequestHeaders headers, AccessToken? token, ApiParticulierQuery? query)
    {
        if (token is { } bearer)
            headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer.Value);
        headers.Accept.ParseAdd("application/json");
        headers.Accept.ParseAdd("application/vnd.api+json");
        headers.UserAgent.ParseAdd(UserAgent.Text);
        if (query is null)
            return;
        if (query.IsFresh)
            headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        foreach (var header in query.Headers)
            headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    private void WarnIfObsolete<TWire, TModel>(Endpoint<TWire, TModel> endpoint)
        where TWire : WireRecord
        where TModel : class
    {
        if (endpoint.IsObsolete)
            logger.Obsolete(endpoint.Route, typeof(TModel).Name);
    }
}
