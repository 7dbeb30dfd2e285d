using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>An address of the Base Adresse Nationale, and how well it answers what was asked.</summary>
public sealed class Adresse
{
    internal Adresse(AdresseWire wire, double? longitude, double? latitude)
    {
        Libelle = wire.Label.Value ?? "";
        Score = Math.Max(0, Math.Min(1, (double)(wire.Score.Value ?? 0)));
        Type = TypeAdresse.From(wire.Type.Value);
        Numero = wire.Housenumber.Value;
        Voie = wire.Street.Value;
        Nom = wire.Name.Value;
        CodePostal = wire.Postcode.Value;
        Commune = wire.City.Value;
        CodeCommune = string.IsNullOrEmpty(wire.Citycode.Value) ? null : CommuneCode.From(wire.Citycode.Value);
        Arrondissement = wire.District.Value;
        Id = wire.Id.Value;
        Longitude = longitude;
        Latitude = latitude;
    }

    /// <summary>The whole address in one line.</summary>
    public string Libelle { get; }

    /// <summary>How well it matches, 0 to 1; 0 when the service does not say.</summary>
    public double Score { get; }

    /// <summary>How precise it is.</summary>
    public TypeAdresse Type { get; }

    /// <summary>The number, its repetition index included (<c>14bis</c>); null when the type is not <see cref="TypeAdresse.Numero"/>.</summary>
    public string? Numero { get; }

    /// <summary>The street; null for a commune or a lieu-dit.</summary>
    public string? Voie { get; }

    /// <summary>Number and street, or the name of the lieu-dit or commune.</summary>
    public string? Nom { get; }

    /// <summary>The postal code.</summary>
    public string? CodePostal { get; }

    /// <summary>The commune's name.</summary>
    public string? Commune { get; }

    /// <summary>The commune's INSEE code; for Paris, Lyon and Marseille the service may give the arrondissement's.</summary>
    public CommuneCode? CodeCommune { get; }

    /// <summary>The arrondissement of Paris, Lyon or Marseille; null elsewhere.</summary>
    public string? Arrondissement { get; }

    /// <summary>Its identifier in the Base Adresse Nationale.</summary>
    public string? Id { get; }

    /// <summary>Degrees, WGS 84; null when the service does not say.</summary>
    public double? Longitude { get; }

    /// <summary>Degrees, WGS 84; null when the service does not say.</summary>
    public double? Latitude { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Adresse);
}
