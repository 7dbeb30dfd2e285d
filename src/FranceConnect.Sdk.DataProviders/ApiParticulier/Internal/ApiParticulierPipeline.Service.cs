using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What is not about a person: the gateway's own routes, and the vendor's.</summary>
internal sealed partial class ApiParticulierPipeline
{
    /// <param name="route">The route, without any value.</param>
    /// <param name="tenantId">Whose environment; null for the first tenant's.</param>
    /// <param name="query">The parameters, or null.</param>
    /// <param name="token">The bearer, or null.</param>
    /// <param name="read">From the status and the body to the model; null when they are not the contract's.</param>
    /// <param name="options">Budget, retries and priority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DataResult<T>> CallServiceAsync<T>(
        string route,
        string? tenantId,
        QueryParameters? query,
        AccessToken? token,
        Func<int, JsonElement, T?> read,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var draft = await PrepareServiceAsync(route, tenantId, options, cancellationToken).ConfigureAwait(false);
        T? model = null;
        var verdict = await transport
            .SendAsync(
                Call(
                    draft,
                    (query ?? new QueryParameters()).AppendTo(draft.Address),
                    headers => WriteHeaders(headers, token, query: null),
                    attempt =>
                        ApiParticulierAnswer.Judge(
                            attempt,
                            draft.Address,
                            time.GetUtcNow(),
                            (status, root) => (model = read(status, root)) is not null
                        ),
                    CallLimiter.AddressLane
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return verdict.Outcome == DataOutcome.Found
            ? new DataResult<T>(DataOutcome.Found, model, null, verdict.Response, time.GetUtcNow())
            : TypedAnswer.Without<T>(verdict, time.GetUtcNow());
    }

    /// <summary>Asks the gateway what a collectivité's DataPass token may read.</summary>
    public async Task<DataResult<TokenIntrospection>> IntrospectAsync(
        string? tenantId,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        const string route = "/api/introspect";
        var draft = await PrepareServiceAsync(route, tenantId, options, cancellationToken).ConfigureAwait(false);
        var (credential, failure) = await FindCredentialAsync(draft, cancellationToken).ConfigureAwait(false);
        if (failure is null && credential!.IsVendor)
            failure = draft.NotMade(
                DataOutcome.CredentialsRefused,
                FranceConnectErrorCode.DataCredentialMissing,
                DataErrorKind.Authentication,
                "it uses the vendor's token, which has no scopes of its own"
            );
        if (failure is not null)
            return TypedAnswer.Without<TokenIntrospection>(failure, time.GetUtcNow());
        return await CallServiceAsync(
                route,
                tenantId,
                new QueryParameters().Add("token", credential!.Token.Value),
                null,
                TokenIntrospection.Read,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Asks for the delegations of the vendor.</summary>
    public async Task<DataResult<DelegationPage>> ListDelegationsAsync(
        int page,
        int perPage,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        const string route = "/editeur/api/v1/delegations";
        if (settings.VendorToken is not { } token)
        {
            var draft = await PrepareServiceAsync(route, null, options, cancellationToken).ConfigureAwait(false);
            return TypedAnswer.Without<DelegationPage>(
                draft.NotMade(
                    DataOutcome.CredentialsRefused,
                    FranceConnectErrorCode.DataCredentialMissing,
                    DataErrorKind.Authentication,
                    "ApiParticulier:VendorToken is not set"
                ),
                time.GetUtcNow()
            );
        }
        return await CallServiceAsync(
                route,
                null,
                new QueryParameters().Add("page", page).Add("per_page", perPage),
                new AccessToken(token),
                DelegationPage.Read,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<CallDraft> PrepareServiceAsync(
        string route,
        string? tenantId,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        // The gateway's own routes are nobody's: without a name, any collectivité tells where it is, and none need be known at startup.
        var tenant =
            tenants is null || (tenantId is null && tenants.ConfiguredTenants.Count == 0)
                ? null
                : await tenants.GetAsync(tenantId, cancellationToken).ConfigureAwait(false);
        var effective = (options ?? new DataCallOptions()).Over(defaults);
        return new CallDraft(
            "api",
            route,
            ProviderAddress.Join(
                settings.AddressFor(EnvironmentOf(tenant, FranceConnectPlatform.FranceConnect)),
                route
            ),
            tenant?.Id ?? tenantId ?? FranceConnectOptions.DefaultTenantId,
            "",
            effective,
            effective.Budget?.EndsAt
        );
    }
}
