using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What is served beside the platforms: the trap and the data providers that have no pipeline of their own.</summary>
internal sealed class SimulatorRoutes
{
    /// <summary>First segments of the data providers' addresses.</summary>
    public const string DgfipPath = "dgfip";
    public const string ReferencePath = "reference";

    private readonly SimulatorCore _core;
    private readonly Dictionary<string, Func<HttpContext, string[], Task>> _providers;

    public SimulatorRoutes(SimulatorCore core)
    {
        _core = core;
        _providers = new(StringComparer.Ordinal)
        {
            [DgfipPath] = new DgfipSite(core).RouteAsync,
            [ReferencePath] = new ReferenceSite(core).RouteAsync,
        };
    }

    /// <summary>True where a machine reads the answer: an error there is JSON, elsewhere a page.</summary>
    public static bool IsCalledByServers(PathString path) =>
        path.StartsWithSegments($"/{DgfipPath}") || path.StartsWithSegments($"/{ReferencePath}");

    public Task RouteAsync(HttpContext context, string path)
    {
        if (path == TransportFaults.TrapPath)
        {
            _core.Requests.Add("trap");
            return Answers.TextAsync(context, 200, "text/plain; charset=utf-8", "trap");
        }

        return
            path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest]
            && _providers.TryGetValue(first, out var provider)
            ? provider(context, rest)
            : throw new ErrorPageException("Y000404");
    }
}
