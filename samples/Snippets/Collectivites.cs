using System.Security.Claims;
using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>Many collectivités in one process: docs/guides/several-collectivites.md.</summary>
internal static class Collectivites
{
    public static void FromConfiguration(WebApplicationBuilder builder)
    {
        builder.Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"));
    }

    public static void InCode(WebApplicationBuilder builder)
    {
        var secrets = builder.Configuration.GetSection("Secrets");
        #region in-code
        builder
            .Services.AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Production)
            .AddTenant(
                "bourg",
                tenant =>
                {
                    tenant.Name = "Bourg-Exemple";
                    tenant.Host = "demarches.bourg.example";
                    tenant.ClientId = secrets["bourg:ClientId"];
                    tenant.ClientSecret = secrets["bourg:ClientSecret"];
                }
            )
            .AddTenants(builder.Configuration.GetSection("Communes"))
            .AddTenantStore<DatabaseTenants>();
        #endregion
    }

    public static void ByPath(WebApplicationBuilder builder)
    {
        #region resolve
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options => options.ResolveTenant = http => http.Request.Host.Host.Split('.')[0]);
        #endregion
    }

    public static void ShowWhere(WebApplication app)
    {
        #region where
        app.MapGet(
            "/ou-suis-je",
            async (HttpContext http, ClaimsPrincipal user, FranceConnectTenantResolver tenants) =>
            {
                var tenant = await tenants.ResolveAsync(http);
                return $"{tenant.Name}, session ouverte à : {user.FindFranceConnectTenantId() ?? "aucune"}";
            }
        );
        #endregion
    }
}

/// <summary>Stands for the vendor's own database.</summary>
internal interface ICommunes
{
    Task<Commune?> FindAsync(string id, CancellationToken cancellationToken);
}

internal sealed record Commune(string Name, string Host, string ClientId, string SealedSecret);

/// <summary>Stands for the vendor's own vault.</summary>
internal interface IVault
{
    string Open(string sealedSecret);
}

#region store
internal sealed class DatabaseTenants(ICommunes communes, IVault vault) : IFranceConnectTenantStore
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
                Host = commune.Host,
                ClientId = commune.ClientId,
                ClientSecret = vault.Open(commune.SealedSecret),
            };
    }
}
#endregion
