using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Internal;
using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Clients of data providers as an application registers them, their servers a <see cref="ForeignServer"/>.</summary>
internal static class DataSite
{
    private static readonly ServiceProvider s_services = Create();

    public static ForeignServer Server { get; } = new();

    public static FranceConnectSession Session { get; } =
        FranceConnectModelFactory.CreateSession(static model => model.AccessToken = new AccessToken("jeton-fictif"));

    public static IImpotParticulierClient Dgfip => s_services.GetRequiredService<IImpotParticulierClient>();

    /// <summary>A new one each time: no quota to wait for, nothing kept of the last answer.</summary>
    public static ReferenceApi OpenReferenceApi() =>
        new(
            s_services.GetRequiredService<ProviderTransport>(),
            "reference",
            new Uri("https://reference.example.org"),
            50,
            new ReferenceOptions(),
            s_services.GetRequiredService<TimeProvider>()
        );

    private static ServiceProvider Create()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new StandingTime());
        services
            .AddFranceConnect(static options =>
            {
                options.ClientId = "un-service";
                options.ClientSecret = "secret-d-un-service-fictif-0123456789";
            })
            .AddImpotParticulier(static options =>
            {
                options.BaseUrl = "https://impots.example.org";
                options.ClientId = "un-client-fictif";
                options.ClientSecret = "un-secret-fictif";
            })
            .AddReferenceApis();
        foreach (var name in new[] { DgfipClientNames.HttpClient, ReferenceClientNames.HttpClient })
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(static () => Server);
        return services.BuildServiceProvider();
    }
}
