namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Where the State's open reference APIs are: the only place that knows their addresses.</summary>
internal static class ReferenceEnvironment
{
    /// <summary>API Géo (communes).</summary>
    public const string Communes = "https://geo.api.gouv.fr/";

    /// <summary>The Géoplateforme's geocoding on the Base Adresse Nationale, run by IGN.</summary>
    public const string Addresses = "https://data.geopf.fr/";

    /// <summary>API Recherche d'entreprises.</summary>
    public const string Companies = "https://recherche-entreprises.api.gouv.fr/";
}
