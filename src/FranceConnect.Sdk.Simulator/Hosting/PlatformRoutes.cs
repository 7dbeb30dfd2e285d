using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The closed map of a platform's addresses. A known address with another method is unknown (404), as recorded.</summary>
internal sealed class PlatformRoutes
{
    private readonly PlatformCore _core;
    private readonly Dictionary<string, Func<HttpContext, Task>> _fixed;
    private readonly AuthorizeEndpoint _authorize;
    private readonly ResumeEndpoint _resume;
    private readonly ChoiceEndpoint _choice;
    private readonly ConsentEndpoint _consent;

    public PlatformRoutes(PlatformCore core, BrowserSessions sessions)
    {
        _core = core;
        _authorize = new(core, new AuthorizeValidation(core), sessions);
        _resume = new(core, sessions);
        _choice = new(core, sessions);
        _consent = new(core, sessions);
        var authentication = new ClientAuthentication(core);
        var payloads = new TokenPayloads(core);
        var tokens = new IssuedTokens(core);
        var discovery = new DiscoveryEndpoint(core);
        var own = new SimulatorActionsEndpoint(core, sessions);
        var logout = new LogoutEndpoint(core, new LogoutValidation(core), sessions);
        _fixed = new(StringComparer.Ordinal)
        {
            ["GET /.well-known/openid-configuration"] = discovery.DocumentAsync,
            ["GET /jwks"] = discovery.KeysAsync,
            ["GET /authorize"] = _authorize.AuthorizeAsync,
            ["POST /authorize"] = _authorize.AuthorizeAsync,
            ["POST /redirect-to-idp"] = _choice.ChooseAsync,
            ["GET /oidc-callback"] = _choice.ProviderCallbackAsync,
            ["GET /redirect-to-sp-with-error"] = _choice.GoBackAsync,
            ["POST /login"] = _consent.ContinueAsync,
            [$"POST {SimulatorActionsEndpoint.ChangePersonPath}"] = own.ChangePersonAsync,
            [$"POST {SimulatorActionsEndpoint.GoBackPath}"] = own.GoBackAsync,
            ["POST /token"] = new TokenEndpoint(core, authentication, payloads, tokens).ExchangeAsync,
            ["POST /token/revocation"] = new RevocationEndpoint(core, authentication).RevokeAsync,
            ["GET /userinfo"] = new UserInfoEndpoint(core, payloads, tokens).ReadAsync,
            ["POST /checktoken"] = new CheckTokenEndpoint(core).CheckAsync,
            ["GET /session/end"] = logout.StartAsync,
            ["POST /client/disconnect-from-idp"] = logout.DisconnectAsync,
            ["GET /client/logout-callback"] = logout.ProviderCallbackAsync,
            ["POST /session/end/confirm"] = logout.ConfirmAsync,
            ["GET /session/end/success"] = logout.SuccessAsync,
            ["GET /"] = GoHomeAsync,
            [$"GET {SupportPage.Path}"] = context => SupportPage.ShowAsync(context, core.Platform),
        };
    }

    /// <summary>True where a machine reads the answer: an error there is JSON, elsewhere a page.</summary>
    public bool IsCalledByServers(string path) =>
        _core.Covers(path)
        && path[_core.Prefix.Length..]
            is "/.well-known/openid-configuration"
                or "/jwks"
                or "/token"
                or "/token/revocation"
                or "/userinfo"
                or "/checktoken";

    public Task RouteAsync(HttpContext context, string path)
    {
        var method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        var local = path == _core.Prefix ? "/" : path[_core.Prefix.Length..];
        return _fixed.TryGetValue($"{method} {local}", out var endpoint)
            ? endpoint(context)
            : RouteInteractionAsync(context, method, local.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task RouteInteractionAsync(HttpContext context, string method, string[] segments)
    {
        var task = (method, segments) switch
        {
            ("GET", ["authorize", var uid]) => _resume.ResumeAsync(context, uid),
            ("GET", ["interaction", var uid]) => _choice.ShowAsync(context, uid),
            ("GET", ["interaction", var uid, "identity-provider"]) => _choice.ShowAsync(context, uid),
            ("GET", ["interaction", var uid, "verify"]) => _consent.VerifyAsync(context, uid),
            ("GET", ["interaction", var uid, "consent"]) => _consent.ShowAsync(context, uid),
            _ => null,
        };
        if (task is not null)
        {
            await task;
        }
        else if (segments is not ["simulateur", var asset] || !await Assets.TryServeAsync(context, asset))
        {
            throw new ErrorPageException("Y000404");
        }
    }

    private static Task GoHomeAsync(HttpContext context)
    {
        Answers.Redirect(context, 301, "https://franceconnect.gouv.fr");
        return Task.CompletedTask;
    }
}
