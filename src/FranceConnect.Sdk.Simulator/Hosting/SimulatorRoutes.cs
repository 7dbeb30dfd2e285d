using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The closed map of addresses. A known address with another method is unknown (404), as recorded.</summary>
internal sealed class SimulatorRoutes
{
    /// <summary>First segments of the data providers' addresses.</summary>
    public const string DgfipPath = "dgfip";
    public const string ReferencePath = "reference";

    private readonly SimulatorCore _core;
    private readonly Dictionary<string, Func<HttpContext, Task>> _fixed;
    private readonly Dictionary<string, Func<HttpContext, string[], Task>> _providers;
    private readonly AuthorizeEndpoint _authorize;
    private readonly ResumeEndpoint _resume;
    private readonly ChoiceEndpoint _choice;
    private readonly ConsentEndpoint _consent;

    public SimulatorRoutes(SimulatorCore core, BrowserSessions sessions)
    {
        _core = core;
        _authorize = new(core, new AuthorizeValidation(core), sessions);
        _resume = new(core, sessions);
        _choice = new(core, sessions);
        _consent = new(sessions);
        var authentication = new ClientAuthentication(core);
        var payloads = new TokenPayloads(core);
        var discovery = new DiscoveryEndpoint(core);
        var own = new SimulatorActionsEndpoint(sessions);
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
            [$"POST {SimulatorActionsEndpoint.ChangePersonPath[SimulatorCore.Prefix.Length..]}"] =
                own.ChangePersonAsync,
            [$"POST {SimulatorActionsEndpoint.GoBackPath[SimulatorCore.Prefix.Length..]}"] = own.GoBackAsync,
            ["POST /token"] = new TokenEndpoint(core, authentication, payloads).ExchangeAsync,
            ["POST /token/revocation"] = new RevocationEndpoint(core, authentication).RevokeAsync,
            ["GET /userinfo"] = new UserInfoEndpoint(core, payloads).ReadAsync,
            ["POST /checktoken"] = new CheckTokenEndpoint(core).CheckAsync,
            ["GET /session/end"] = logout.StartAsync,
            ["POST /client/disconnect-from-idp"] = logout.DisconnectAsync,
            ["GET /client/logout-callback"] = logout.ProviderCallbackAsync,
            ["POST /session/end/confirm"] = logout.ConfirmAsync,
            ["GET /session/end/success"] = LogoutEndpoint.SuccessAsync,
            ["GET /"] = GoHomeAsync,
            [$"GET {SupportPage.Path[SimulatorCore.Prefix.Length..]}"] = SupportPage.ShowAsync,
        };
        _providers = new(StringComparer.Ordinal)
        {
            [DgfipPath] = new DgfipSite(core).RouteAsync,
            [ReferencePath] = new ReferenceSite(core).RouteAsync,
        };
    }

    /// <summary>True where a machine reads the answer: an error there is JSON, elsewhere a page.</summary>
    public static bool IsCalledByServers(PathString path) =>
        path.StartsWithSegments($"/{DgfipPath}")
        || path.StartsWithSegments($"/{ReferencePath}")
        || path.StartsWithSegments(SimulatorCore.Prefix, out var local)
            && local.Value
                is "/.well-known/openid-configuration"
                    or "/jwks"
                    or "/token"
                    or "/token/revocation"
                    or "/userinfo"
                    or "/checktoken";

    public Task RouteAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path == TransportFaults.TrapPath)
        {
            _core.Requests.Add("trap");
            return Answers.TextAsync(context, 200, "text/plain; charset=utf-8", "trap");
        }

        if (
            path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest]
            && _providers.TryGetValue(first, out var provider)
        )
        {
            return provider(context, rest);
        }

        if (path == SimulatorCore.Prefix)
        {
            path += '/';
        }

        if (!path.StartsWith(SimulatorCore.Prefix + "/", StringComparison.Ordinal))
        {
            throw new ErrorPageException("Y000404");
        }

        var method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        var local = path[SimulatorCore.Prefix.Length..];
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
