using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Simulator;

namespace PortailFamille.Setup;

/// <summary>
/// The data providers and the forms, from the configuration alone; on the simulator when FranceConnect is, and no other address is
/// configured.
/// </summary>
internal static class DataProviderSetup
{
    public static void AddPortalDataProviders(this FranceConnectBuilder builder, IConfiguration configuration)
    {
        var tenants = configuration.GetSection("FranceConnect:Tenants");
        var isOnSimulator = builder.Services.Any(service => service.ServiceType == typeof(FranceConnectSimulator));
        builder
            .AddApiParticulier(configuration.GetSection("ApiParticulier"), tenants)
            .AddReferenceApis(configuration.GetSection("Reference"))
            .AddPrefill()
            .AddPrefillSession();
        // No address of the DGFiP is known in advance: without one, there is no client.
        if (isOnSimulator || !string.IsNullOrEmpty(configuration["Dgfip:BaseUrl"]))
            builder.AddImpotParticulier(configuration.GetSection("Dgfip"), tenants);
        if (isOnSimulator)
            UseSimulator(builder.Services, [.. tenants.GetChildren().Select(static tenant => tenant.Key)]);
    }

    private static void UseSimulator(IServiceCollection services, string[] tenants)
    {
        services
            .AddOptions<ApiParticulierOptions>()
            .Configure<FranceConnectSimulator>(
                (options, simulator) =>
                {
                    if (options.Environment is not null)
                        return;
                    options.Environment = ApiParticulierEnvironment.Custom(simulator.ApiParticulierAddress.AbsoluteUri);
                    options.Token ??= SimulatorApiParticulierToken.DemoToken;
                    foreach (var id in tenants)
                    {
                        options.Tenants.TryAdd(id, new ApiParticulierTenantOptions());
                        options.Tenants[id].Token ??= SimulatorApiParticulierToken.DemoToken;
                    }
                }
            );
        services
            .AddOptions<DgfipOptions>()
            .Configure<FranceConnectSimulator>(
                static (options, simulator) =>
                {
                    if (options.BaseUrl is not null)
                        return;
                    options.BaseUrl = simulator.DgfipAddress.AbsoluteUri;
                    options.ClientId ??= SimulatorDgfipClient.DemoClientId;
                    options.ClientSecret ??= SimulatorDgfipClient.DemoClientSecret;
                }
            );
        services
            .AddOptions<ReferenceOptions>()
            .Configure<FranceConnectSimulator>(
                static (options, simulator) =>
                {
                    options.CommunesBaseUrl ??= simulator.CommunesAddress.AbsoluteUri;
                    options.AddressesBaseUrl ??= simulator.AddressesAddress.AbsoluteUri;
                    options.CompaniesBaseUrl ??= simulator.CompaniesAddress.AbsoluteUri;
                }
            );
    }
}
