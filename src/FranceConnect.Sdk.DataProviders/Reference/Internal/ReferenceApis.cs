using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The three clients, each on its own address and limit: 50, 50 and 7 calls a second are what the State's services allow.</summary>
internal sealed class ReferenceApis : IDisposable
{
    private readonly ReferenceApi _communes;
    private readonly ReferenceApi _addresses;
    private readonly ReferenceApi _companies;

    public ReferenceApis(IOptions<ReferenceOptions> options, ProviderTransport transport, TimeProvider time)
    {
        var settings = options.Value;
        _communes = Open("communes", settings.CommunesBaseUrl, ReferenceEnvironment.Communes, 50);
        _addresses = Open("addresses", settings.AddressesBaseUrl, ReferenceEnvironment.Addresses, 50);
        _companies = Open("companies", settings.CompaniesBaseUrl, ReferenceEnvironment.Companies, 7);
        Communes = new CommunesClient(_communes, time, settings.CommunesCacheLifetime);
        Addresses = new AddressesClient(_addresses);
        Companies = new CompaniesClient(_companies);

        ReferenceApi Open(string provider, string? address, string otherwise, int callsPerSecond) =>
            new(
                transport,
                provider,
                ProviderAddress.Parse(string.IsNullOrEmpty(address) ? otherwise : address)!,
                callsPerSecond,
                settings,
                time
            );
    }

    public ICommunesClient Communes { get; }

    public IAddressesClient Addresses { get; }

    public ICompaniesClient Companies { get; }

    public void Dispose()
    {
        _communes.Dispose();
        _addresses.Dispose();
        _companies.Dispose();
    }
}
