using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>API Particulier, from its address to the answer: quota, credential, rights, parameters, fault, data, mask.</summary>
internal sealed class ApiParticulierServer
{
    public const string Prefix = "/api-particulier";

    private const string JsonApi = "application/vnd.api+json; charset=utf-8";

    private readonly SimulatorCore _core;
    private readonly StagingFixtures? _fixtures;
    private readonly Credentials _credentials;
    private readonly CallLimits? _limits;
    private readonly AnswerCache _cache;
    private readonly ProviderFaults _faults;
    private readonly ApiServicePages _pages;
    private readonly ConcurrentDictionary<string, bool> _running = new(StringComparer.Ordinal);

    public ApiParticulierServer(SimulatorCore core)
    {
        _core = core;
        _fixtures = core.StagingFixtures;
        _credentials = new Credentials(core, core.ApiParticulierTokens, _fixtures);
        _limits = core.EnforcesQuotas ? new CallLimits(core.Time) : null;
        _cache = new AnswerCache(core.Time);
        _faults = new ProviderFaults(core);
        _pages = new ApiServicePages(core, _credentials);
    }

    public async Task HandleAsync(HttpContext context)
    {
        _core.Requests.Add("api-particulier");
        if (_limits?.IsBanned(context) == true)
        {
            context.Abort();
            return;
        }

        context.Response.Headers["X-Request-ID"] = Guid.NewGuid().ToString();
        var path = context.Request.Path.Value![Prefix.Length..];
        var call = new SimulatorProviderCall(path, context.Request);
        try
        {
            await AnswerAsync(context, path, call);
        }
        catch (ApiErrorException exception)
        {
            await RefuseAsync(context, exception.Error);
        }
        finally
        {
            call.Status = context.Response.StatusCode;
        }
    }

    private async Task AnswerAsync(HttpContext context, string path, SimulatorProviderCall log)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || ApiEndpoints.Find(path) is not { } route)
        {
            if (ApiEndpoints.ExistsInAnotherVersion(path))
            {
                throw new ApiErrorException(ApiErrors.VersionUnknown);
            }

            await _pages.ServeAsync(context, path);
            return;
        }

        var (endpoint, modality) = route;
        _core.Requests.Add(log);
        _core.Requests.Add(endpoint.Provider.Id.ToString());
        var caller = _credentials.Authenticate(context.Request, modality);
        log.Credential = caller.Credential;
        if (_limits?.Take(context, caller.LimitKey) == false)
        {
            context.Abort();
            return;
        }

        if (!caller.IsStagingWord && !endpoint.Scopes.Any(caller.Scopes.Contains))
        {
            throw new ApiErrorException(ApiErrors.NoScope);
        }

        var call = Read(context.Request.Query, endpoint, modality, caller);
        var key = $"{caller.LimitKey} {path}{context.Request.QueryString}";
        if (!_running.TryAdd(key, true))
        {
            throw new ApiErrorException(ApiErrors.Conflict);
        }

        try
        {
            await SendAsync(context, call);
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    private ApiCall Read(IQueryCollection query, ApiEndpoint endpoint, Modality modality, ApiCaller caller)
    {
        var recipient = query["recipient"].ToString();
        if (!caller.HasRecipient && !Siret.IsValid(recipient))
        {
            throw new ApiErrorException(
                recipient.Length == 0 ? ApiErrors.RecipientMissing : ApiErrors.RecipientInvalid
            );
        }

        var call = new ApiCall(endpoint, modality, query, caller)
        {
            Today = FrenchDate.Today(_core.Time),
            Households = _core.Households,
        };
        call = call with
        {
            Identity = modality switch
            {
                Modality.Identite => TypedIdentity.Read(call, endpoint.Identity!),
                Modality.FranceConnect => caller.Citizen!.ToSought(),
                _ => null,
            },
        };
        endpoint.Check(call);
        return call;
    }

    private async Task SendAsync(HttpContext context, ApiCall call)
    {
        var provider = call.Endpoint.Provider;
        if (
            await _faults.TryAnswerAsync(
                context,
                provider.Id.Endpoint(call.Endpoint.Name),
                JsonApi,
                (_, fault) => FailAsync(context, ApiFaults.Translate(fault, provider))
            )
        )
        {
            return;
        }

        if (_fixtures?.Find(call) is { } fixture)
        {
            await Answers.TextAsync(context, fixture.Status, ContentType(fixture.Status), fixture.Payload);
            return;
        }

        var answer = _cache.Read(context, call);
        ScopeMask.Apply(answer.Data, call.Endpoint, call.Modality, call.Caller.Scopes);
        await Answers.TextAsync(context, 200, JsonApi, ApiEnvelope.Write(answer));
    }

    // What the call's own quota says would contradict the one it is told to have used up.
    private Task FailAsync(HttpContext context, ApiError error)
    {
        if (error.Status == 429)
        {
            CallLimits.Overwrite(
                context,
                error.RetryAfter is { } seconds ? _core.Time.GetUtcNow().AddSeconds(seconds) : null
            );
        }

        return RefuseAsync(context, error);
    }

    private static Task RefuseAsync(HttpContext context, ApiError error)
    {
        if (error.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var isJson = error.Code is "00107" or "00105" || error.Status == 429;
        return Answers.TextAsync(context, error.Status, isJson ? Answers.Json : JsonApi, error.Render());
    }

    private static string ContentType(int status) => status == 429 ? Answers.Json : JsonApi;
}
