using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One platform: its addresses, and the shape its refusals take.</summary>
internal sealed class PlatformPipeline
{
    private readonly PlatformCore _core;
    private readonly BrowserSessions _sessions;
    private readonly PlatformRoutes _routes;
    private readonly CallbackFaults _callbackFaults;

    public PlatformPipeline(PlatformCore core)
    {
        _core = core;
        _sessions = new BrowserSessions(core);
        _routes = new PlatformRoutes(core, _sessions);
        _callbackFaults = new CallbackFaults(core);
    }

    public PlatformProfile Platform => _core.Platform;

    public bool Covers(string path) => _core.Covers(path);

    public bool IsCalledByServers(string path) => _routes.IsCalledByServers(path);

    public Task RouteAsync(HttpContext context, string path) => _routes.RouteAsync(context, path);

    public Task ShowAsync(HttpContext context, ErrorPageException error)
    {
        var entry = ErrorCatalogue.Find(error.Code);
        var client = error.HasWayBack ? _sessions.Find(context)?.Interaction?.Request.Client.Name : null;
        var page = ErrorPage.Render(Platform, error.Code, entry, client);
        return Answers.TextAsync(context, entry.Status, error.ContentType, page);
    }

    public void SendBack(HttpContext context, RedirectErrorException error)
    {
        var parameters = CallbackAddress.Describe(error, _core.Issuer);
        _callbackFaults.Distort(parameters, error.Fault);
        Answers.Redirect(context, error.Status, CallbackAddress.Build(error.RedirectUri, parameters, error.InFragment));
    }
}
