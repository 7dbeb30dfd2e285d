using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Postal lines as a fund writes them, for a fictional family.</summary>
internal static class PostalAddress
{
    public static AdresseFoyer Lines(string street, string? town, string? country = "FRANCE") =>
        new(
            JsonSerializer.Deserialize(
                JsonSerializer.SerializeToUtf8Bytes(
                    new Dictionary<string, string?>
                    {
                        ["destinataire"] = "Madame ROUX JEANNE",
                        ["complement_information_geographique"] = "BAT B",
                        ["numero_libelle_voie"] = street,
                        ["code_postal_ville"] = town,
                        ["pays"] = country,
                    }
                ),
                (JsonTypeInfo<AdresseFoyerWire>)ApiParticulierJson.Default.GetTypeInfo(typeof(AdresseFoyerWire))!
            )!
        );
}
