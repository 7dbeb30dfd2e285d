using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A household's resources of one year, as the funds count them for a crèche.</summary>
public sealed class BaseRessourcesAnnuelles
{
    internal BaseRessourcesAnnuelles(BaseRessourcesAnnuellesWire wire)
    {
        Valeur = wire.Valeur.ToInteger();
        AnneeCalcul = wire.AnneeCalcul.ToInteger();
    }

    /// <summary>The amount of the year, in euros. Zero is a value.</summary>
    public int? Valeur { get; }

    /// <summary>The year of the resources. Known defect: the MSA gives the current year; its amount is right.</summary>
    public int? AnneeCalcul { get; }

    /// <summary>Nothing of the amount.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BaseRessourcesAnnuelles);
}
