using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// A thin handler over the engine: it carries the pending login in the browser, turns the session into a ticket, and answers every
/// failure with a page instead of an exception.
/// </summary>
internal sealed partial class FranceConnectHandler(
    IFranceConnectClient client,
    FranceConnectTenantResolver tenants,
    CallbacksUnderWay underWay,
    IOptions<FranceConnectOptions> engine,
    TimeProvider time,
    IAuthenticationSchemeProvider schemes,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    IOptionsMonitor<FranceConnectAuthenticationOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
)
    : RemoteAuthenticationHandler<FranceConnectAuthenticationOptions>(options, logger, encoder),
        IAuthenticationSignOutHandler
{
    private readonly PendingCookies _logins = new(time, ".fc-login.", engine.Value.LoginLifetime);

    public override async Task<bool> HandleRequestAsync()
    {
        if (Request.Path == Options.PostLogoutCallbackPath)
        {
            FinishLogout();
            return true;
        }
        var services = Context.RequestServices;
        try
        {
            return await base.HandleRequestAsync();
        }
        catch (Exception exception) when (!Response.HasStarted)
        {
            Response.Headers.SetCookie = default; // a session half written is none
            // The framework wraps what a remote login threw; an exception of the application keeps its own causes.
            await FailAsync(
                exception is AuthenticationFailureException { InnerException: { } cause } ? cause : exception,
                null
            );
            return true;
        }
        finally
        {
            Context.RequestServices = services;
        }
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var asked = properties as FranceConnectChallengeProperties;
        string? returnUrl = null;
        try
        {
            returnUrl = PageOrHome(properties.RedirectUri ?? OriginalPathBase + OriginalPath + Request.QueryString);
            var request = new LoginRequest
            {
                AssuranceLevel = asked?.AssuranceLevel ?? Options.AssuranceLevel,
                RequestAuthenticationMethods = Options.RequestAuthenticationMethods,
                Prompt = asked?.Prompt,
                IdpHint = asked?.IdpHint,
                Purpose = asked?.Purpose,
                ReturnUrl = returnUrl,
                CancelUrl = asked?.CancelUrl is { } cancelUrl
                    ? PageOrHome(cancelUrl)
                    : SessionlessPage.First(Context, returnUrl),
            };
            foreach (var scope in asked?.Scopes.Count > 0 ? asked.Scopes : Options.Scopes)
                request.Scopes.Add(scope);
            var tenant = await tenants.ResolveAsync(Context);
            request.TenantId = tenant.Id;
            request.Platform = asked?.Platform ?? PlatformOf(tenant, request.AssuranceLevel);
            request.RedirectUri =
                tenant.FindRegistration(request.Platform)?.RedirectUri ?? AddressOf(Options.CallbackPath);
            var challenge = await client.StartLoginAsync(request, Context.RequestAborted);
            _logins.Keep(Context, challenge.StateParameter, challenge.State.Value);
            Response.Headers.CacheControl = "no-store";
            Response.Redirect(challenge.AuthorizeUrl.AbsoluteUri);
        }
        catch (FranceConnectException exception)
        {
            await FailAsync(exception.Error, returnUrl);
        }
        catch (Exception exception)
        {
            await FailAsync(exception, returnUrl);
        }
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        FranceConnectTenant tenant;
        try
        {
            tenant = await tenants.ResolveAsync(Context);
        }
        catch (FranceConnectException exception)
        {
            return await FailAsync(exception.Error, null);
        }

        var callback = LoginCallback.FromQueryString(Request.QueryString.Value, tenant.Id);
        var outcome = _logins.Take(Context, callback.StateParameter) is { } kept
            ? await underWay.RunAsync(
                tenant.Id,
                kept,
                () => CompleteAsync(callback, LoginState.FromValue(kept)),
                Context.RequestAborted
            )
            : await CompleteAsync(callback, null);
        if (outcome is null)
            return await FailAsync(new FranceConnectError(FranceConnectErrorCode.ApplicationFailed), null);
        if (outcome.Refusal is { } refusal)
            return await FailAsync(refusal, outcome.Result.ReturnUrl);
        foreach (var cookie in outcome.Cookies.Except(Response.Headers.SetCookie))
            Response.Headers.Append("Set-Cookie", cookie);
        if (outcome.Ticket is { } ticket)
        {
            ForgetStoredSession();
            return HandleRequestResult.Success(ticket.Clone()); // what follows writes in it
        }
        var result = outcome.Result;
        if (result.IsCancelled)
            return await GoBackAsync(result);
        if (
            result.Error!.Code == FranceConnectErrorCode.LoginUnknown
            && await FindReplayAsync(callback) is { } returnUrl
        )
            return GoTo(returnUrl);
        return await FailAsync(result.Error, result.ReturnUrl);
    }

    /// <summary>Only FranceConnect+ reaches a level above the low one; a tenant registered at the other platform only signs in there.</summary>
    private FranceConnectPlatform PlatformOf(FranceConnectTenant tenant, AssuranceLevel? level) =>
        level?.Satisfies(AssuranceLevel.Eidas2) == true
            ? FranceConnectPlatform.FranceConnectPlus
            : new[] { Options.Platform, FranceConnectPlatform.FranceConnect, FranceConnectPlatform.FranceConnectPlus }
                .Where(platform => tenant.FindRegistration(platform) is not null)
                .FirstOrDefault(Options.Platform);

    private string AddressOf(PathString path) => RequestSite.AddressOf(Request, Request.Host, OriginalPathBase, path);

    private string HomePath => $"{Request.PathBase}/";

    /// <summary>A challenge made on a failure page is made at a callback's address, whose code and state are of no more use.</summary>
    private string PageOrHome(string? url)
    {
        var page = LocalUrl.OrHome(url, HomePath);
        return SessionlessPage.IsCallback(Context, page) ? HomePath : page;
    }

    private async Task<CallbackOutcome> CompleteAsync(LoginCallback callback, LoginState? state)
    {
        // A citizen who reloads the page leaves this request and waits for it in the next one: it goes on to its end.
        Context.RequestAborted = CancellationToken.None;
        var result = await client.CompleteLoginAsync(callback, state, CancellationToken.None);
        if (!result.Succeeded)
            return new CallbackOutcome(result);
        var before = Response.Headers.SetCookie;
        var ticket = await CreateTicketAsync(result, callback.StateParameter!);
        if (!await IsTooLargeAsync(ticket))
            return new CallbackOutcome(result, ticket) { Cookies = [.. Response.Headers.SetCookie.Except(before)] };
        Response.Headers.SetCookie = before; // what the event added goes with a session that is not written
        return new CallbackOutcome(result) { Refusal = new FranceConnectError(FranceConnectErrorCode.SessionTooLarge) };
    }

    /// <summary>
    /// The framework's cookies, when sessions are in a store, sign a citizen in under the key their browser came with. Somebody else may have
    /// put it there, and would share the session: a sign-in gets a key of its own.
    /// </summary>
    private void ForgetStoredSession()
    {
        if (cookies.Get(SignInScheme!) is not { SessionStore: not null, Cookie.Name: { } name })
            return;
        Request.Headers.Cookie = CookieHeaderValue.TryParseList(Request.Headers.Cookie, out var sent)
            ? sent.Where(cookie => cookie.Name != name).Select(cookie => cookie.ToString()).ToArray()
            : default(StringValues);
        // An event of the application may have had that cookie read already, by the handler the request would keep.
        Context.RequestServices = FreshSignInServices.Of(Context);
    }

    /// <summary>A session in a store has no bound of ours, nor has one of a scheme that is not the framework's cookies.</summary>
    private async Task<bool> IsTooLargeAsync(AuthenticationTicket ticket)
    {
        var scheme = await schemes.GetSchemeAsync(SignInScheme!);
        if (
            scheme?.HandlerType.IsAssignableTo(typeof(CookieAuthenticationHandler)) != true
            || cookies.Get(scheme.Name).SessionStore is not null
            || FranceConnectTicket.LengthOf(ticket) is not (> FranceConnectTicket.MaxLength and var length)
        )
            return false;
        Logger.SessionTooLarge(length, FranceConnectErrorCode.SessionTooLarge.Value);
        return true;
    }

    private async Task<AuthenticationTicket> CreateTicketAsync(LoginResult result, string state)
    {
        var returnUrl = LocalUrl.OrHome(result.ReturnUrl, HomePath);
        var ticket = FranceConnectTicket.Create(Scheme.Name, result.Session, state, returnUrl);
        await Options.Events.OnSessionCreated(
            new FranceConnectSessionContext(
                Context,
                result.Session,
                ticket.Principal,
                ticket.Properties,
                result.Purpose
            )
        );
        if (engine.Value.RevokeAccessToken)
            await client.RevokeAccessTokenAsync(result.Session, CancellationToken.None);
        return ticket;
    }

    /// <summary>Back button, double click, restored tab: the browser that this very login signed in goes on.</summary>
    private async Task<string?> FindReplayAsync(LoginCallback callback)
    {
        var session = await Context.AuthenticateAsync(SignInScheme);
        return session.Succeeded ? FranceConnectTicket.ReturnUrlOf(session.Properties, callback.StateParameter) : null;
    }

    /// <summary>An event or the session store of the application threw: the citizen still gets a page.</summary>
    private async Task FailAsync(Exception exception, string? returnUrl)
    {
        if (Context.RequestAborted.IsCancellationRequested)
            return; // nobody is there to read a page
        Logger.ApplicationFailed("Login", FranceConnectErrorCode.ApplicationFailed.Value, exception);
        await FailAsync(new FranceConnectError(FranceConnectErrorCode.ApplicationFailed), returnUrl);
    }

    private async Task<HandleRequestResult> FailAsync(FranceConnectError error, string? returnUrl)
    {
        var failure = new FranceConnectFailureContext(Context, error, LocalUrl.IsLocal(returnUrl) ? returnUrl : null);
        try
        {
            await Options.Events.OnLoginFailed(failure);
        }
        catch (Exception exception) when (!Response.HasStarted)
        {
            Logger.ApplicationFailed("Login", FranceConnectErrorCode.ApplicationFailed.Value, exception);
        }
        if (!failure.IsHandled)
            await CitizenPage.WriteAsync(failure);
        return HandleRequestResult.Handle();
    }

    private async Task<HandleRequestResult> GoBackAsync(LoginResult cancelled)
    {
        if (LocalUrl.IsLocal(cancelled.CancelUrl))
            return GoTo(
                LocalUrl.With(
                    cancelled.CancelUrl!,
                    FranceConnectDefaults.OutcomeParameter,
                    FranceConnectDefaults.CancelledOutcome
                )
            );
        await CitizenPage.WriteCancelledAsync(Context, cancelled.ReturnUrl);
        return HandleRequestResult.Handle();
    }

    private HandleRequestResult GoTo(string url)
    {
        Response.Redirect(url);
        return HandleRequestResult.Handle();
    }
}
