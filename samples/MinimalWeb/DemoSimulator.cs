using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;

namespace MinimalWeb;

internal static class DemoSimulator
{
    /// <summary>A FranceConnect on this machine, its demo credentials, and nothing to register.</summary>
    public static void UseFranceConnectSimulator(this WebApplicationBuilder builder)
    {
        builder.Services.AddFranceConnectSimulator();
        builder
            .Services.AddOptions<FranceConnectOptions>()
            .Configure<FranceConnectSimulator>(
                (options, simulator) =>
                {
                    options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
                    options.ClientId = SimulatorClient.DemoClientId;
                    options.ClientSecret = SimulatorClient.DemoClientSecret;
                }
            );
    }
}
