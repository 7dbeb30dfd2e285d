using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The address in the file of a vehicle.</summary>
public sealed class AdresseImmatriculation
{
    internal AdresseImmatriculation(AdresseImmatriculationWire wire)
    {
        ComplementInformation = wire.ComplementInformation.Value;
        NumVoie = wire.NumVoie.Value;
        TypeVoie = wire.TypeVoie.Value;
        LibelleVoie = wire.LibelleVoie.Value;
        CodePostalVille = wire.CodePostalVille.Value;
        LibelleCommune = wire.LibelleCommune.Value;
        LieuDit = wire.LieuDit.Value;
        EtageEscalierAppartement = wire.EtageEscalierAppartement.Value;
        Extension = wire.Extension.Value;
        Pays = wire.Pays.Value;
    }

    /// <summary>The complement.</summary>
    public string? ComplementInformation { get; }

    /// <summary>The number in the street.</summary>
    public string? NumVoie { get; }

    /// <summary>The type of street, for example <c>RUE</c>.</summary>
    public string? TypeVoie { get; }

    /// <summary>The street's name.</summary>
    public string? LibelleVoie { get; }

    /// <summary>The postal code alone.</summary>
    public string? CodePostalVille { get; }

    /// <summary>The town.</summary>
    public string? LibelleCommune { get; }

    /// <summary>Lieu-dit or district.</summary>
    public string? LieuDit { get; }

    /// <summary>Floor, stairs, flat.</summary>
    public string? EtageEscalierAppartement { get; }

    /// <summary>The number's extension: bis, ter.</summary>
    public string? Extension { get; }

    /// <summary>The country's label.</summary>
    public string? Pays { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdresseImmatriculation);
}
