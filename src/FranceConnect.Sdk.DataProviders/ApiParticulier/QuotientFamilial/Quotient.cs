using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A quotient familial and the month it holds for. Keep the fund and the month with any tariff decided from it.</summary>
public sealed class Quotient
{
    internal Quotient(QuotientWire wire)
    {
        Fournisseur = Fournisseur.From(wire.Fournisseur.Value);
        Valeur = wire.Valeur.ToInteger();
        Annee = wire.Annee.ToInteger();
        Mois = wire.Mois.ToInteger();
        AnneeCalcul = wire.AnneeCalcul.ToInteger();
        MoisCalcul = wire.MoisCalcul.ToInteger();
    }

    /// <summary>The fund that computed it.</summary>
    public Fournisseur Fournisseur { get; }

    /// <summary>The quotient in euros; null when the fund gives none. Zero is a value.</summary>
    public int? Valeur { get; }

    /// <summary>The year it holds for.</summary>
    public int? Annee { get; }

    /// <summary>The month it holds for, 1 to 12.</summary>
    public int? Mois { get; }

    /// <summary>The year it was computed in; not the one it holds for.</summary>
    public int? AnneeCalcul { get; }

    /// <summary>The month it was computed in; not the one it holds for.</summary>
    public int? MoisCalcul { get; }

    /// <summary>Nothing of the value.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Quotient);
}
