using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The address a person declared to France Travail.</summary>
public sealed class AdresseDemandeurEmploi
{
    internal AdresseDemandeurEmploi(AdresseDemandeurEmploiWire wire)
    {
        CodePostal = wire.CodePostal.Value;
        CodeCogInseeCommune = wire.CodeCogInseeCommune.Value is { Length: > 0 } code ? CommuneCode.From(code) : null;
        Localite = wire.Localite.Value;
        LigneVoie = wire.LigneVoie.Value;
        LigneComplementDestinataire = wire.LigneComplementDestinataire.Value;
        LigneComplementAdresse = wire.LigneComplementAdresse.Value;
        LigneComplementDistribution = wire.LigneComplementDistribution.Value;
        LigneNom = wire.LigneNom.Value;
    }

    /// <summary>The postal code.</summary>
    public string? CodePostal { get; }

    /// <summary>The commune.</summary>
    public CommuneCode? CodeCogInseeCommune { get; }

    /// <summary>Postal code and town in one text.</summary>
    public string? Localite { get; }

    /// <summary>Number and street.</summary>
    public string? LigneVoie { get; }

    /// <summary>The addressee's complement: flat, floor.</summary>
    public string? LigneComplementDestinataire { get; }

    /// <summary>The address's complement: building, residence.</summary>
    public string? LigneComplementAdresse { get; }

    /// <summary>The delivery's complement: lieu-dit, postal box.</summary>
    public string? LigneComplementDistribution { get; }

    /// <summary>The addressee.</summary>
    public string? LigneNom { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdresseDemandeurEmploi);
}
