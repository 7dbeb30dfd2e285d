using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// A household's postal address in La Poste's layout. It is declared by the family and may be out of date; it proves no domicile.
/// </summary>
/// <remarks>Source: API Particulier's documentation. Any line may be null; the crèche endpoint may give empty ones.</remarks>
public sealed class AdresseFoyer
{
    internal AdresseFoyer(AdresseFoyerWire wire)
    {
        Destinataire = wire.Destinataire.Value;
        ComplementInformation = wire.ComplementInformation.Value;
        ComplementInformationGeographique = wire.ComplementInformationGeographique.Value;
        NumeroLibelleVoie = wire.NumeroLibelleVoie.Value;
        LieuDit = wire.LieuDit.Value;
        CodePostalVille = wire.CodePostalVille.Value;
        Pays = wire.Pays.Value;
    }

    /// <summary>The addressee: title and name.</summary>
    public string? Destinataire { get; }

    /// <summary>The addressee's complement or delivery point.</summary>
    public string? ComplementInformation { get; }

    /// <summary>Building, entrance.</summary>
    public string? ComplementInformationGeographique { get; }

    /// <summary>Number and street.</summary>
    public string? NumeroLibelleVoie { get; }

    /// <summary>Lieu-dit or postal box.</summary>
    public string? LieuDit { get; }

    /// <summary>Postal code and town in one text, for example <c>75002 PARIS</c>.</summary>
    public string? CodePostalVille { get; }

    /// <summary>The country's label.</summary>
    public string? Pays { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdresseFoyer);
}
