using System.Collections.Concurrent;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Simulator;

namespace PortailFamille.Setup;

/// <summary>
/// Registers the portal's own addresses at the simulator, which compares them byte for byte like FranceConnect. A real platform has them
/// from its partner portal.
/// </summary>
internal static class SimulatorAddresses
{
    public static void UseSimulatorAddresses(this WebApplication app)
    {
        // Asked for without being made: where it must not run, making it is what fails.
        if (!app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(FranceConnectSimulator)))
            return;
        var known = new ConcurrentDictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        app.Use(
            (context, next) =>
            {
                var simulator = context.RequestServices.GetRequiredService<FranceConnectSimulator>();
                var origin = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
                if (IsOfThisMachine(context.Request.Host.Host) && known.Count < 100 && known.TryAdd(origin, true))
                    foreach (var client in simulator.Clients.ClientIds)
                    {
                        simulator.Clients.AddRedirectUri(client, origin + FranceConnectDefaults.CallbackPath);
                        simulator.Clients.AddPostLogoutRedirectUri(
                            client,
                            origin + FranceConnectDefaults.PostLogoutCallbackPath
                        );
                    }
                return next(context);
            }
        );
    }

    private static bool IsOfThisMachine(string host) =>
        host is "localhost" or "127.0.0.1" or "[::1]"
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
