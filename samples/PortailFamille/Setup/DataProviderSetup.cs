using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;

namespace PortailFamille.Setup;

/// <summary>API Particulier from the configuration alone; on the simulator when FranceConnect is, and no other address is configured.</summary>
internal static class DataProviderSetup
{
    public static void AddPortalDataProviders(this FranceConnectBuilder builder, IConfiguration configuration)
    {
        builder.AddApiParticulier(
            configuration.GetSection("ApiParticulier"),
            configuration.GetSection("FranceConnect:Tenants")
        );
        if (builder.Services.Any(service => service.ServiceType == typeof(FranceConnectSimulator)))
            builder
                .Services.AddOptions<ApiParticulierOptions>()
                .Configure<FranceConnectSimulator>(
                    static (options, simulator) =>
                        options.Environment ??= ApiParticulierEnvironment.Custom(
                            simulator.ApiParticulierAddress.AbsoluteUri
                        )
                );
    }
}
