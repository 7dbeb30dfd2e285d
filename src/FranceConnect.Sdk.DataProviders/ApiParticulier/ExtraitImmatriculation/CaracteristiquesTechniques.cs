using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a vehicle is. The codes are those of the registration certificate.</summary>
public sealed class CaracteristiquesTechniques
{
    internal CaracteristiquesTechniques(CaracteristiquesTechniquesWire wire)
    {
        Marque = wire.Marque.Value;
        TypeVarianteVersion = wire.TypeVarianteVersion.Value;
        DenominationCommerciale = wire.DenominationCommerciale.Value;
        MasseChargeMaximale = wire.MasseChargeMaximale.Value;
        Cylindree = wire.Cylindree.Value;
        TauxCo2 = wire.TauxCo2.Value;
        CategorieVehicule = wire.CategorieVehicule.Value is { } category
            ? new CodeSiv<CategorieVehicule>(category, ApiParticulier.CategorieVehicule.From)
            : null;
        GenreNational = wire.GenreNational.Value is { } kind
            ? new CodeSiv<GenreNational>(kind, ApiParticulier.GenreNational.From)
            : null;
        TypeCarburant = wire.TypeCarburant.Value is { } energy
            ? new CodeSiv<TypeCarburant>(energy, ApiParticulier.TypeCarburant.From)
            : null;
        ClasseEnvironnementale = wire.ClasseEnvironnementale.Value is { } standard
            ? new CodeSiv<ClasseEnvironnementale>(standard, ApiParticulier.ClasseEnvironnementale.From)
            : null;
    }

    /// <summary>The make.</summary>
    public string? Marque { get; }

    /// <summary>Type, variant and version (TVV).</summary>
    public string? TypeVarianteVersion { get; }

    /// <summary>The commercial name.</summary>
    public string? DenominationCommerciale { get; }

    /// <summary>The maximum laden mass, in kilograms.</summary>
    public decimal? MasseChargeMaximale { get; }

    /// <summary>The displacement, in cubic centimetres.</summary>
    public decimal? Cylindree { get; }

    /// <summary>The emission of carbon dioxide, in grams per kilometre.</summary>
    public decimal? TauxCo2 { get; }

    /// <summary>The European category.</summary>
    public CodeSiv<CategorieVehicule>? CategorieVehicule { get; }

    /// <summary>The French kind.</summary>
    public CodeSiv<GenreNational>? GenreNational { get; }

    /// <summary>The energy.</summary>
    public CodeSiv<TypeCarburant>? TypeCarburant { get; }

    /// <summary>The European emission standard.</summary>
    public CodeSiv<ClasseEnvironnementale>? ClasseEnvironnementale { get; }

    /// <summary>Nothing of the vehicle.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaracteristiquesTechniques);
}
