using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads the section, and checks every setting at startup.</summary>
internal sealed class ReferenceConfiguration : IValidateOptions<ReferenceOptions>
{
    public static void Read(IConfiguration section, ReferenceOptions options)
    {
        options.CommunesBaseUrl = Address("Communes") ?? options.CommunesBaseUrl;
        options.AddressesBaseUrl = Address("Addresses") ?? options.AddressesBaseUrl;
        options.CompaniesBaseUrl = Address("Companies") ?? options.CompaniesBaseUrl;
        var reader = new ProviderConfiguration(section, options.Mistakes);
        options.CommunesCacheLifetime =
            reader.Duration(nameof(options.CommunesCacheLifetime)) ?? options.CommunesCacheLifetime;
        options.ConnectTimeout = reader.Duration(nameof(options.ConnectTimeout)) ?? options.ConnectTimeout;
        options.ReadTimeout = reader.Duration(nameof(options.ReadTimeout)) ?? options.ReadTimeout;
        options.MaxRetries = reader.Number(nameof(options.MaxRetries)) ?? options.MaxRetries;

        string? Address(string api) =>
            new ProviderConfiguration(section.GetSection(api), options.Mistakes).Text("BaseUrl");
    }

    public ValidateOptionsResult Validate(string? name, ReferenceOptions options)
    {
        var errors = new List<string>(options.Mistakes);
        Require(IsAddress(options.CommunesBaseUrl), nameof(options.CommunesBaseUrl));
        Require(IsAddress(options.AddressesBaseUrl), nameof(options.AddressesBaseUrl));
        Require(IsAddress(options.CompaniesBaseUrl), nameof(options.CompaniesBaseUrl));
        Require(
            options.CommunesCacheLifetime >= TimeSpan.Zero && options.CommunesCacheLifetime <= TimeSpan.FromDays(1),
            nameof(options.CommunesCacheLifetime)
        );
        Require(IsWithin(options.ConnectTimeout, TimeSpan.FromMinutes(1)), nameof(options.ConnectTimeout));
        Require(IsWithin(options.ReadTimeout, TimeSpan.FromMinutes(2)), nameof(options.ReadTimeout));
        Require(options.MaxRetries is >= 0 and <= 3, nameof(options.MaxRetries));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Require(bool isSound, string setting)
        {
            if (!isSound)
                errors.Add(ProviderConfiguration.Mistake("Reference " + setting));
        }
    }

    private static bool IsAddress(string? address) =>
        string.IsNullOrEmpty(address) || ProviderAddress.Parse(address) is not null;

    private static bool IsWithin(TimeSpan value, TimeSpan most) => value > TimeSpan.Zero && value <= most;
}
