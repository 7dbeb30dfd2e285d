using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One request from end to end: headers, endpoint, and the shape of a refusal.</summary>
internal sealed class SimulatorPipeline
{
    private readonly SimulatorCore _core;
    private readonly BrowserSessions _sessions;
    private readonly SimulatorRoutes _routes;
    private readonly CallbackFaults _callbackFaults;
    private readonly ApiParticulierServer _apiParticulier;

    public SimulatorPipeline(SimulatorCore core)
    {
        _core = core;
        _sessions = new BrowserSessions(core);
        _routes = new SimulatorRoutes(core, _sessions);
        _callbackFaults = new CallbackFaults(core);
        _apiParticulier = new ApiParticulierServer(core);
    }

    public async Task HandleAsync(HttpContext context)
    {
        SecurityHeaders.Write(context.Response);
        try
        {
            await (IsProvider(context) ? _apiParticulier.HandleAsync(context) : _routes.RouteAsync(context));
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
            // Cut on the way, or larger than the server takes.
            await FailAsync(context, error.StatusCode, "invalid_request");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception error)
        {
            _core.Logger.RequestFailed(error);
            if (context.Response.HasStarted)
            {
                throw;
            }

            await FailAsync(context, 500, "server_error");
        }
    }

    private static bool IsProvider(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiParticulierServer.Prefix);

    // A failure of the simulator, not of FranceConnect: a code of ours.
    private static Task FailAsync(HttpContext context, int status, string error)
    {
        const string Code = "FCS9007";
        context.Response.Clear();
        SecurityHeaders.Write(context.Response);
        if (SimulatorRoutes.IsCalledByServers(context.Request.Path) || IsProvider(context))
        {
            var description = $"{Code}: the simulator could not process the request";
            return Answers.JsonAsync(
                context,
                status,
                NodeJson.Write(new JsonObject { ["error"] = error, ["error_description"] = description })
            );
        }

        var entry = new ErrorPageEntry(status, "Le simulateur n’a pas pu traiter la demande.", error, string.Empty);
        return Answers.HtmlAsync(context, status, ErrorPage.Render(Code, entry, clientName: null));
    }

    private Task ShowAsync(HttpContext context, ErrorPageException error)
    {
        var entry = ErrorCatalogue.Find(error.Code);
        var client = error.HasWayBack ? _sessions.Find(context)?.Interaction?.Request.Client.Name : null;
        return Answers.TextAsync(context, entry.Status, error.ContentType, ErrorPage.Render(error.Code, entry, client));
    }
}
