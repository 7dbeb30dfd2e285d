using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using MinimalWeb;

[assembly: HostingStartup(typeof(SimulatorUntilCredentials))]

namespace MinimalWeb;

/// <summary>
/// Runs the sample on the simulator while it is developed and no credentials are configured. It is called by the host, so that
/// Program.cs stays what an application with credentials contains.
/// </summary>
internal sealed class SimulatorUntilCredentials : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(
            static (context, services) =>
            {
                if (
                    context.HostingEnvironment.IsDevelopment()
                    && context.Configuration["FranceConnect:ClientId"] is null
                )
                    AddSimulator(services);
            }
        );

    private static void AddSimulator(IServiceCollection services)
    {
        #region simulator
        services.AddFranceConnectSimulator();
        services
            .AddOptions<FranceConnectOptions>()
            .Configure<FranceConnectSimulator>(
                static (options, simulator) =>
                {
                    options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
                    options.ClientId = SimulatorClient.DemoClientId;
                    options.ClientSecret = SimulatorClient.DemoClientSecret;
                }
            );
        #endregion
    }
}
