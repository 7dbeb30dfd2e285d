using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.ColdStart;

/// <summary>What a service does between its start and its first citizen: registration, metadata, address.</summary>
internal static class FirstLogin
{
    public static async Task<string> StartAsync()
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(Documents.Issuer);
            options.ClientId = "un-service";
            options.ClientSecret = "secret-d-un-service-fictif-0123456789";
            options.RedirectUri = "https://mairie.example.org/signin-franceconnect";
        });
        services
            .AddHttpClient(FranceConnectClientNames.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(static () => new Documents());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IFranceConnectClient>();
        var challenge = await client.StartLoginAsync(new LoginRequest());
        return challenge.AuthorizeUrl.AbsoluteUri;
    }
}
