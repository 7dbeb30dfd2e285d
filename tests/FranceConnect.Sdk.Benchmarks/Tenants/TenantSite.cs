using FranceConnect.Sdk.Benchmarks.Login;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Tenants;

/// <summary>A service of many collectivités, each with its own registration.</summary>
internal static class TenantSite
{
    public static string IdOf(int number) => $"commune-{number}";

    public static FranceConnectBuilder AddFranceConnect(IServiceCollection services, HttpMessageHandler provider)
    {
        var builder = services.AddFranceConnect(options =>
            options.Environment = FranceConnectEnvironment.Custom(SignedProvider.Issuer)
        );
        services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => provider);
        return builder;
    }

    public static void AddTenants(FranceConnectBuilder builder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i;
            builder.AddTenant(IdOf(number), options => Configure(options, number));
        }
    }

    public static void Configure(FranceConnectTenantOptions options, int number)
    {
        options.Name = $"Commune fictive n° {number}";
        options.Host = $"commune-{number}.example.org";
        options.ClientId = $"{Contestant.ClientId}-{number:00000000}";
        options.ClientSecret = SignedProvider.ClientSecret + number;
        options.RedirectUri = $"https://commune-{number}.example.org/signin-franceconnect";
        options.PostLogoutRedirectUri = $"https://commune-{number}.example.org/signout-callback-franceconnect";
    }

    /// <summary>Reads a tenant when it is asked for, as a table of a database would be.</summary>
    internal sealed class Store : IFranceConnectTenantStore
    {
        public Task<FranceConnectTenantOptions?> FindAsync(
            string tenantId,
            CancellationToken cancellationToken = default
        )
        {
            var options = new FranceConnectTenantOptions();
            Configure(options, int.Parse(tenantId.AsSpan(tenantId.IndexOf('-') + 1), null));
            return Task.FromResult<FranceConnectTenantOptions?>(options);
        }
    }
}
