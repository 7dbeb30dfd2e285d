using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One request from end to end: headers, endpoint, and the shape of a refusal.</summary>
internal sealed class SimulatorPipeline
{
    private readonly SimulatorCore _core;
    private readonly BrowserSessions _sessions;
    private readonly SimulatorRoutes _routes;
    private readonly CallbackFaults _callbackFaults;

    public SimulatorPipeline(SimulatorCore core)
    {
        _core = core;
        _sessions = new BrowserSessions(core);
        _routes = new SimulatorRoutes(core, _sessions);
        _callbackFaults = new CallbackFaults(core);
    }

    public async Task HandleAsync(HttpContext context)
    {
        SecurityHeaders.Write(context.Response);
        try
        {
            await _routes.RouteAsync(context);
        }
        catch (ErrorPageException error)
        {
            await ShowAsync(context, error);
        }
        catch (JsonErrorException error)
        {
            if (error.Challenge is { } challenge)
            {
                context.Response.Headers.WWWAuthenticate = challenge;
            }

            await Answers.JsonAsync(context, error.Status, JsonErrorBody.Render(error));
        }
        catch (RedirectErrorException error)
        {
            var parameters = CallbackAddress.Describe(error, _core.Issuer);
            _callbackFaults.Distort(parameters, error.Fault);
            var address = CallbackAddress.Build(error.RedirectUri, parameters, error.InFragment);
            Answers.Redirect(context, error.Status, address);
        }
        catch (BadHttpRequestException error)
        {
            await Answers.TextAsync(context, error.StatusCode, "text/plain; charset=utf-8", "Bad Request");
        }
    }

    private Task ShowAsync(HttpContext context, ErrorPageException error)
    {
        var entry = ErrorCatalogue.Find(error.Code);
        var client = error.HasWayBack ? _sessions.Find(context)?.Interaction?.Request.Client.Name : null;
        return Answers.TextAsync(context, entry.Status, error.ContentType, ErrorPage.Render(error.Code, entry, client));
    }
}
