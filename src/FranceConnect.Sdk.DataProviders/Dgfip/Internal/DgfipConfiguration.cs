using FranceConnect.Sdk.DataProviders.Dgfip;
using Microsoft.Extensions.Configuration;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class DgfipConfiguration
{
    public static void Read(IConfiguration section, IConfiguration? tenants, DgfipOptions options)
    {
        var reader = new ProviderConfiguration(section, options.Mistakes);
        options.BaseUrl = reader.Text(nameof(options.BaseUrl)) ?? options.BaseUrl;
        options.ClientId = reader.Text(nameof(options.ClientId)) ?? options.ClientId;
        options.ClientSecret = reader.Text(nameof(options.ClientSecret)) ?? options.ClientSecret;
        options.IdTeleservice = reader.Text(nameof(options.IdTeleservice)) ?? options.IdTeleservice;
        options.MaxRetries = reader.Number(nameof(options.MaxRetries)) ?? options.MaxRetries;
        options.ConnectTimeout = reader.Duration(nameof(options.ConnectTimeout)) ?? options.ConnectTimeout;
        options.ReadTimeout = reader.Duration(nameof(options.ReadTimeout)) ?? options.ReadTimeout;
        if (tenants is not null)
            foreach (var tenant in tenants.GetChildren())
                ReadTenant(tenant.Key, new(tenant.GetSection("Dgfip"), options.Mistakes), options);
    }

    private static void ReadTenant(string id, ProviderConfiguration section, DgfipOptions options)
    {
        var tenant = new DgfipTenantOptions
        {
            ClientId = section.Text(nameof(DgfipTenantOptions.ClientId)),
            ClientSecret = section.Text(nameof(DgfipTenantOptions.ClientSecret)),
            IdTeleservice = section.Text(nameof(DgfipTenantOptions.IdTeleservice)),
        };
        if (tenant.ClientId is not null || tenant.ClientSecret is not null || tenant.IdTeleservice is not null)
            options.Tenants[id] = tenant;
    }
}
