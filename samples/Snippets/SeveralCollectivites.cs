using FranceConnect.Sdk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class SeveralCollectivites
{
    public static void FromConfiguration(WebApplicationBuilder builder)
    {
        builder.Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"));
    }

    public static void FromCode(WebApplicationBuilder builder, string secret)
    {
        builder
            .Services.AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Production)
            .AddTenant(
                "bourg",
                tenant =>
                {
                    tenant.Name = "Ville de Bourg";
                    tenant.Host = "portail.bourg.example";
                    tenant.ClientId = "…";
                    tenant.ClientSecret = secret;
                }
            );
    }

    public static void FromAStore(WebApplicationBuilder builder)
    {
        builder
            .Services.AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Production)
            .AddTenantStore<CommuneStore>();
    }

    public static void BySubdomain(WebApplicationBuilder builder)
    {
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options =>
                options.ResolveTenant = http => http.Request.Host.Host.Split('.')[0].ToLowerInvariant()
            );
    }

    public static void ByPath(WebApplicationBuilder builder)
    {
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options => options.ResolveTenant = http => http.Request.PathBase.Value!.TrimStart('/'));
    }

    public static void SectorIdentifier(AuthenticationBuilder authentication, ICommuneDirectory communes)
    {
        authentication.AddFranceConnect(options =>
        {
            options.FindSectorRedirectUris = (_, tenant) => communes.FindCallbackAddressesAsync(tenant.Id);
        });
    }

    public static void UsePaths(WebApplication app)
    {
        var communes = app.Services.GetRequiredService<FranceConnectTenantDirectory>();
        foreach (var commune in communes.ConfiguredTenants)
            app.UsePathBase($"/{commune.Id}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFranceConnect();
    }
}

/// <summary>Loads a collectivité when its first citizen comes.</summary>
internal sealed class CommuneStore(ICommuneDirectory communes) : IFranceConnectTenantStore
{
    public async Task<FranceConnectTenantOptions?> FindAsync(
        string tenantId,
        CancellationToken cancellationToken = default
    )
    {
        var commune = await communes.FindAsync(tenantId, cancellationToken);
        return commune is null
            ? null
            : new FranceConnectTenantOptions
            {
                Name = commune.Name,
                ClientId = commune.ClientId,
                ClientSecret = commune.ClientSecret,
            };
    }
}

internal interface ICommuneDirectory
{
    Task<Commune?> FindAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyCollection<string>> FindCallbackAddressesAsync(string id);
}

internal sealed record Commune(string Name, string ClientId, string ClientSecret);
