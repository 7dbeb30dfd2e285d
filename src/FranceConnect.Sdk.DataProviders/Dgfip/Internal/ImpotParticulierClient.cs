using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Two credentials for each call: the collectivité's own DGFiP token, and the citizen's access token.</summary>
internal sealed class ImpotParticulierClient(
    ProviderTransport transport,
    DgfipTokens tokens,
    DgfipSettings settings,
    TimeProvider time,
    ILogger<ImpotParticulierClient> logger,
    IDgfipCredentialSource? credentials = null
) : IImpotParticulierClient
{
    public Task<DataResult<SituationFiscale>> GetSituationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(DgfipEndpoints.Situation, session, CheckYear(annee), options, cancellationToken);

    public Task<DataResult<SituationFiscale>> GetDerniereSituationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(DgfipEndpoints.DerniereSituation, session, CheckYear(annee), options, cancellationToken);

    public Task<DataResult<SituationFiscale>> GetDeuxDernieresAnneesAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(DgfipEndpoints.DeuxDernieresAnnees, session, "", options, cancellationToken);

    public Task<DataResult<TaxeHabitation>> GetTaxeHabitationAsync(
        FranceConnectSession session,
        int annee,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(DgfipEndpoints.TaxeHabitation, session, CheckYear(annee), options, cancellationToken);

    private static string CheckYear(int annee) =>
        annee is >= 1900 and <= 2999
            ? annee.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(annee), "The year is between 1900 and 2999.");

    private async Task<DataResult<TModel>> AskAsync<TWire, TModel>(
        DgfipEndpoint<TWire, TModel> endpoint,
        FranceConnectSession session,
        string year,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where TWire : WireRecord
        where TModel : class
    {
        Guard.NotNull(session);
        var address = ProviderAddress.Join(settings.BaseAddress, endpoint.Route.Replace("{annrev}", year));
        var effective = options ?? new DataCallOptions();
        var endsAt = effective.Budget?.EndsAt ?? time.GetUtcNow() + DataBudget.DefaultDuration;
        var call = new Call(endpoint.Route, endpoint.Resource, address, session, effective, endsAt);
        var (credential, failure) = await FindCredentialAsync(call, cancellationToken).ConfigureAwait(false);
        var verdict = credential is not null
            ? await SendAsync(call, credential, cancellationToken).ConfigureAwait(false)
            : failure!;
        return Read(endpoint, verdict, address);
    }

    private async Task<(DgfipCredential? Credential, Verdict? Failure)> FindCredentialAsync(
        Call call,
        CancellationToken cancellationToken
    )
    {
        var tenantId = call.Session.Tenant.Id;
        DgfipCredential? credential = null;
        FranceConnectErrorCode? failure = null;
        if (credentials is not null)
            (credential, failure) = await new CredentialLookup(time, settings.ReadTimeout, logger)
                .AskAsync(tenantId, EndOf(call), credentials.FindAsync, cancellationToken)
                .ConfigureAwait(false);
        if (failure == FranceConnectErrorCode.DataTooLate)
            return (null, Local(call, DataOutcome.TooLate, failure, DataErrorKind.Local));
        credential ??= failure is null ? settings.CredentialOf(tenantId) : null;
        return credential is not null
            ? (credential, null)
            : (
                null,
                Local(
                    call,
                    DataOutcome.CredentialsRefused,
                    failure ?? FranceConnectErrorCode.DataCredentialMissing,
                    DataErrorKind.Authentication
                )
            );
    }

    private async Task<Verdict> SendAsync(Call call, DgfipCredential credential, CancellationToken cancellationToken)
    {
        // Once more with a new token when the provider no longer takes the kept one.
        for (var isLast = false; ; isLast = true)
        {
            if (IsDead(call.Session))
                return TokenExpired(call);
            var grant = await tokens
                .GetAsync(credential, call.Resource, call.Session.Tenant.Id, EndOf(call), cancellationToken)
                .ConfigureAwait(false);
            if (grant.Token is not { } token)
                return grant.Verdict;
            if (IsDead(call.Session))
                return TokenExpired(call);
            var verdict = await SendAsync(call, credential, token, cancellationToken).ConfigureAwait(false);
            if (verdict.Error?.Status != 401)
                return verdict;
            tokens.Forget(credential, call.Resource, grant);
            if (isLast)
                return verdict;
        }
    }

    private Task<Verdict> SendAsync(
        Call call,
        DgfipCredential credential,
        AccessToken token,
        CancellationToken cancellationToken
    )
    {
        string? correlationId = null;
        return transport.SendAsync(
            new ProviderCall(
                DgfipClientNames.HttpClient,
                "dgfip",
                call.Route,
                call.Address,
                headers =>
                {
                    correlationId = Guid.NewGuid().ToString("D");
                    WriteHeaders(headers, call.Session, credential, token, correlationId);
                },
                attempt => PlainAnswer.Judge(attempt, call.Address, time.GetUtcNow(), correlationId)
            )
            {
                TenantId = call.Session.Tenant.Id,
                EndsAt = EndOf(call),
                MaxRetries = Math.Max(0, Math.Min(3, call.Options.MaxRetries ?? settings.MaxRetries)),
                AttemptTimeout = settings.ReadTimeout,
            },
            cancellationToken
        );
    }

    /// <summary>A citizen waits, and the token dies: the budget, ten seconds without one, and never past the token's end.</summary>
    private static DateTimeOffset EndOf(Call call)
    {
        var tokenEnd = DataBudget.EndOf(call.Session);
        return call.EndsAt < tokenEnd ? call.EndsAt : tokenEnd;
    }

    private static void WriteHeaders(
        HttpRequestHeaders headers,
        FranceConnectSession session,
        DgfipCredential credential,
        AccessToken token,
        string correlationId
    )
    {
        headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        headers.Add("X-FranceConnect-OAuth", session.AccessToken.Value);
        headers.Add("X-Correlation-ID", correlationId);
        if (credential.IdTeleservice is { } id)
            headers.Add("ID_Teleservice", id);
        // The answers have media types of their own (application/prs.dgfip.part.…+json): all are welcome, the body decides.
        headers.Accept.ParseAdd("*/*");
        headers.UserAgent.ParseAdd(UserAgent.Sdk);
    }

    private DataResult<TModel> Read<TWire, TModel>(DgfipEndpoint<TWire, TModel> endpoint, Verdict verdict, Uri address)
        where TWire : WireRecord
        where TModel : class
    {
        if (verdict is not { Outcome: DataOutcome.Found, Response: { } response })
            return new(verdict.Outcome, null, verdict.Error, verdict.Response, time.GetUtcNow());
        if (response.Data.ValueKind != JsonValueKind.Object || response.Data.Deserialize(endpoint.Wire) is not { } wire)
            return Refuse(DataOutcome.TransportFailed, FranceConnectErrorCode.DataAnswerInvalid);
        if (endpoint.HasGrantedKey(response.Data))
            return new(DataOutcome.Found, endpoint.Read(wire), null, response, time.GetUtcNow());
        // An empty answer is that of a year which is not published yet.
        return response.Data.EnumerateObject().Any()
            ? Refuse(DataOutcome.ScopeNotGranted, FranceConnectErrorCode.ScopeNotGranted)
            : Refuse(DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound);

        DataResult<TModel> Refuse(DataOutcome outcome, FranceConnectErrorCode code) =>
            new(
                outcome,
                null,
                new DataError(
                    code,
                    outcome switch
                    {
                        DataOutcome.TransportFailed => DataErrorKind.Transport,
                        DataOutcome.NotFound => DataErrorKind.NotFound,
                        _ => DataErrorKind.Local,
                    },
                    code.IsTransient,
                    address: address,
                    status: response.Status,
                    correlationId: response.CorrelationId
                ),
                response,
                time.GetUtcNow()
            );
    }

    private bool IsDead(FranceConnectSession session) =>
        session.AccessTokenExpiresAt <= time.GetUtcNow() || !HeaderText.IsToken(session.AccessToken.Value);

    private static Verdict TokenExpired(Call call) =>
        Local(call, DataOutcome.TokenExpired, FranceConnectErrorCode.DataTokenExpired, DataErrorKind.Authentication);

    private static Verdict Local(Call call, DataOutcome outcome, FranceConnectErrorCode code, DataErrorKind kind) =>
        new(outcome, new DataError(code, kind, code.IsTransient, address: call.Address), null);

    private sealed record Call(
        string Route,
        string Resource,
        Uri Address,
        FranceConnectSession Session,
        DataCallOptions Options,
        DateTimeOffset EndsAt
    )
    {
        public override string ToString() => nameof(Call);
    }
}
