using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One request from end to end: headers, endpoint, and the shape of a refusal.</summary>
internal sealed class SimulatorPipeline
{
    private readonly SimulatorCore _core;
    private readonly PlatformPipeline _franceConnect;
    private readonly PlatformPipeline _plus;
    private readonly SimulatorRoutes _others;
    private readonly ApiParticulierServer _apiParticulier;

    public SimulatorPipeline(SimulatorCore core)
    {
        _core = core;
        _franceConnect = new PlatformPipeline(core.FranceConnect);
        _plus = new PlatformPipeline(core.Plus);
        _others = new SimulatorRoutes(core);
        _apiParticulier = new ApiParticulierServer(core);
    }

    public async Task HandleAsync(HttpContext context)
    {
        SecurityHeaders.Write(context.Response);
        var path = context.Request.Path.Value ?? "/";
        // Outside both platforms, an error is a page of FranceConnect.
        var platform = _plus.Covers(path) ? _plus : _franceConnect;
        try
        {
            await (
                IsProvider(context) ? _apiParticulier.HandleAsync(context)
                : platform.Covers(path) ? platform.RouteAsync(context, path)
                : _others.RouteAsync(context, path)
            );
        }
        catch (ErrorPageException error)
        {
            await platform.ShowAsync(context, error);
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
            platform.SendBack(context, error);
        }
        catch (BadHttpRequestException error)
        {
            // Cut on the way, or larger than the server takes.
            await FailAsync(context, platform, error.StatusCode, "invalid_request");
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

            await FailAsync(context, platform, 500, "server_error");
        }
    }

    private static bool IsProvider(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiParticulierServer.Prefix);

    // A failure of the simulator, not of FranceConnect: a code of ours.
    private static Task FailAsync(HttpContext context, PlatformPipeline platform, int status, string error)
    {
        const string Code = "FCS9007";
        context.Response.Clear();
        SecurityHeaders.Write(context.Response);
        var path = context.Request.Path;
        if (
            platform.IsCalledByServers(path.Value ?? "/")
            || SimulatorRoutes.IsCalledByServers(path)
            || IsProvider(context)
        )
        {
            var description = $"{Code}: the simulator could not process the request";
            return Answers.JsonAsync(
                context,
                status,
                NodeJson.Write(new JsonObject { ["error"] = error, ["error_description"] = description })
            );
        }

        var entry = new ErrorPageEntry(status, "Le simulateur n’a pas pu traiter la demande.", error, string.Empty);
        return Answers.HtmlAsync(context, status, ErrorPage.Render(platform.Platform, Code, entry, clientName: null));
    }
}
