using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Internal;

/// <summary>Checks every setting and every tenant named at startup, and lists all errors at once.</summary>
internal sealed class FranceConnectOptionsValidator(IOptions<ConfiguredTenants> tenants)
    : IValidateOptions<FranceConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, FranceConnectOptions options)
    {
        var errors = new List<string>();
        if (!TenantFactory.HasCredentials(options)) // else they are listed with the default tenant
            errors.AddRange(options.Mistakes);
        Between(
            errors,
            options.ClockSkew,
            TimeSpan.FromSeconds(30),
            TimeSpan.FromSeconds(60),
            nameof(options.ClockSkew)
        );
        Between(
            errors,
            options.LoginLifetime,
            TimeSpan.FromMinutes(1),
            TimeSpan.FromHours(2),
            nameof(options.LoginLifetime)
        );
        Between(
            errors,
            options.TenantCacheLifetime,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromDays(1),
            nameof(options.TenantCacheLifetime)
        );
        if (options.StateKey is not null && StateKey.Read(options.StateKey) is null)
            errors.Add(Setting(nameof(options.StateKey)));

        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, tenant) in tenants.Value.With(options))
        {
            TenantFactory.Freeze(id, tenant, options, errors);
            if (!ids.Add(id))
                errors.Add(TenantFactory.Line(FranceConnectErrorCode.TenantIdInvalid, id, "Id used twice:"));
            if (tenant.Host is { } host && !hosts.Add(host))
                errors.Add(TenantFactory.Line(FranceConnectErrorCode.TenantIdInvalid, id, "Host used twice:"));
        }
        if (ids.Count == 0 && !tenants.Value.HasStore)
            errors.Add(
                TenantFactory.Line(
                    FranceConnectErrorCode.ClientIdMissing,
                    FranceConnectOptions.DefaultTenantId,
                    nameof(options.ClientId)
                )
            );
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Between(List<string> errors, TimeSpan value, TimeSpan least, TimeSpan most, string setting)
    {
        if (value < least || value > most)
            errors.Add(Setting(setting));
    }

    private static string Setting(string name) =>
        $"{FranceConnectErrorCode.SettingInvalid}: {name}. {FranceConnectErrorCode.SettingInvalid.Remedy}";
}
