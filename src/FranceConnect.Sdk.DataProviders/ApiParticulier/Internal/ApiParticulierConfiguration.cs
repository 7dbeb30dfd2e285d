using System.Globalization;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.Configuration;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads settings by hand, as the core does: what cannot be read is listed with its key at startup.</summary>
internal static class ApiParticulierConfiguration
{
    public static void Read(IConfiguration section, IConfiguration? tenants, ApiParticulierOptions options)
    {
        if (Text(section, "BaseUrl") is { } address)
            SetAddress(options, address, Key(section, "BaseUrl"));
        else if (Text(section, nameof(options.Environment)) is { } name)
            SetEnvironment(options, name, Key(section, nameof(options.Environment)));
        options.Token = Text(section, nameof(options.Token)) ?? options.Token;
        options.Recipient = Text(section, nameof(options.Recipient)) ?? options.Recipient;
        options.VendorToken = Text(section, nameof(options.VendorToken)) ?? options.VendorToken;
        options.CallsPerMinute = Number(section, nameof(options.CallsPerMinute), options) ?? options.CallsPerMinute;
        options.CallsPerSecond = Number(section, nameof(options.CallsPerSecond), options) ?? options.CallsPerSecond;
        options.Nodes = Number(section, nameof(options.Nodes), options) ?? options.Nodes;
        options.MaxRetries = Number(section, nameof(options.MaxRetries), options) ?? options.MaxRetries;
        options.ConnectTimeout = Duration(section, nameof(options.ConnectTimeout), options) ?? options.ConnectTimeout;
        options.ReadTimeout = Duration(section, nameof(options.ReadTimeout), options) ?? options.ReadTimeout;
        if (tenants is not null)
            foreach (var tenant in tenants.GetChildren())
                ReadTenant(tenant.Key, tenant.GetSection("ApiParticulier"), options);
    }

    public static void SetAddress(ApiParticulierOptions options, string address, string key)
    {
        if (ProviderAddress.Parse(address) is { } parsed)
            options.Environment = ApiParticulierEnvironment.Custom(parsed.AbsoluteUri);
        else
            Refuse(options, key, isEnvironment: true);
    }

    public static void SetEnvironment(ApiParticulierOptions options, string name, string key)
    {
        if (ApiParticulierEnvironment.TryFromName(name, out var environment))
            options.Environment = environment;
        else
            Refuse(options, key, isEnvironment: true);
    }

    private static void ReadTenant(string id, IConfigurationSection section, ApiParticulierOptions options)
    {
        var token = Text(section, nameof(ApiParticulierTenantOptions.Token));
        var recipient = Text(section, nameof(ApiParticulierTenantOptions.Recipient));
        var delegation = Text(section, nameof(ApiParticulierTenantOptions.DelegationId));
        if (token is null && recipient is null && delegation is null)
            return;
        options.Tenants[id] = new ApiParticulierTenantOptions
        {
            Token = token,
            Recipient = recipient,
            DelegationId = delegation,
        };
    }

    private static int? Number(IConfiguration section, string name, ApiParticulierOptions options)
    {
        if (Text(section, name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(options, Key(section, name));
        return null;
    }

    private static TimeSpan? Duration(IConfiguration section, string name, ApiParticulierOptions options)
    {
        if (Text(section, name) is not { } text)
            return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration))
            return duration;
        Refuse(options, Key(section, name));
        return null;
    }

    private static void Refuse(ApiParticulierOptions options, string key, bool isEnvironment = false)
    {
        var code = FranceConnectErrorCode.DataSettingInvalid;
        options.Mistakes.Add($"{code}: {key}. {code.Cause} {code.Remedy}");
        options.IsEnvironmentMistaken |= isEnvironment;
    }

    private static string? Text(IConfiguration section, string name) =>
        section[name] is { Length: > 0 } text ? text : null;

    private static string Key(IConfiguration section, string name) =>
        section is IConfigurationSection named ? $"{named.Path}:{name}" : name;
}
