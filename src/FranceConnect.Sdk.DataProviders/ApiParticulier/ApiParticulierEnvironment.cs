using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>One deployment of API Particulier: the only place that knows its addresses.</summary>
/// <remarks>Source: API Particulier's documentation, SPECS §2.</remarks>
public sealed class ApiParticulierEnvironment
{
    private ApiParticulierEnvironment(string name, Uri baseAddress)
    {
        Name = name;
        BaseAddress = baseAddress;
    }

    /// <summary>Production, with real data.</summary>
    public static ApiParticulierEnvironment Production { get; } =
        new("Production", new Uri("https://particulier.api.gouv.fr/"));

    /// <summary>Staging (« bac à sable »): public, fictitious data; it does not filter by scope, so nothing about scopes is proved there.</summary>
    public static ApiParticulierEnvironment Staging { get; } =
        new("Staging", new Uri("https://staging.particulier.api.gouv.fr/"));

    /// <summary>The name used in configuration: <c>Production</c>, <c>Staging</c>, or <c>Custom</c>.</summary>
    public string Name { get; }

    /// <summary>The address under which the routes are, ending with a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Any other address: a proxy, the simulator.</summary>
    /// <param name="baseAddress">An absolute <c>https</c> address (<c>http</c> on a loopback address only), without query; a path is kept.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="ArgumentException">The address is none of these.</exception>
    public static ApiParticulierEnvironment Custom(string baseAddress) =>
        new("Custom", ProviderAddress.Parse(baseAddress) ?? throw ProviderAddress.Refusal(nameof(baseAddress)));

    /// <summary>Reads a name, in any case.</summary>
    /// <param name="name"><c>Production</c> or <c>Staging</c>.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryFromName(
        string? name,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ApiParticulierEnvironment? environment
    )
    {
        environment = name?.ToUpperInvariant() switch
        {
            "PRODUCTION" => Production,
            "STAGING" => Staging,
            _ => null,
        };
        return environment is not null;
    }

    /// <summary>The name and the address.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Name} ({BaseAddress})";
}
