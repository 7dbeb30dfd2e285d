using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The category of a registration at France Travail.</summary>
public sealed class CategorieInscription
{
    internal CategorieInscription(CategorieInscriptionWire wire)
    {
        Code = wire.Code.ToInteger();
        Libelle = wire.Libelle.Value;
    }

    /// <summary>The category, 1 to 5; those from 6 to 8 are not served.</summary>
    public int? Code { get; }

    /// <summary>The label, in French capitals.</summary>
    public string? Libelle { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CategorieInscription);
}
