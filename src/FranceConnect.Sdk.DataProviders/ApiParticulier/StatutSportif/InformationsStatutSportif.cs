using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>One status of an athlete: when, in which federation, where, at which rank. Any text may be null.</summary>
/// <remarks>Source: API Particulier's documentation. The codes are the ministry's own; the five objects of the wire are one here, their names kept.</remarks>
public sealed class InformationsStatutSportif
{
    internal InformationsStatutSportif(InformationsStatutSportifWire wire)
    {
        Fiche = (wire as InformationsStatutPrecedentWire)?.Fiche.ToInteger();
        DateDebutStatut = wire.Periode.Value?.DateDebutStatut.ToDate();
        DateFinStatut = wire.Periode.Value?.DateFinStatut.ToDate();
        CodeFederation = wire.Federation.Value?.CodeFederation.Value;
        NomFederation = wire.Federation.Value?.NomFederation.Value;
        NomCourtFederation = wire.Federation.Value?.NomCourtFederation.Value;
        CodeEtablissement = wire.Etablissement.Value?.CodeEtablissement.Value;
        NomEtablissement = wire.Etablissement.Value?.NomEtablissement.Value;
        CodeRegion = wire.Region.Value?.CodeRegion.Value;
        NomRegion = wire.Region.Value?.NomRegion.Value;
        CodeCategorie = wire.Categorie.Value?.CodeCategorie.Value;
        NomCategorie = wire.Categorie.Value?.NomCategorie.Value;
        ValeurCategorie = wire.Categorie.Value?.Valeur.Value;
        SportifDeHautNiveau = wire.SportifDeHautNiveau.Value;
    }

    /// <summary>The file's number; only a past status has one.</summary>
    public int? Fiche { get; }

    /// <summary>The first day of the status.</summary>
    public PartialDate? DateDebutStatut { get; }

    /// <summary>The last day of the status.</summary>
    public PartialDate? DateFinStatut { get; }

    /// <summary>The federation's code.</summary>
    public string? CodeFederation { get; }

    /// <summary>The federation's full name.</summary>
    public string? NomFederation { get; }

    /// <summary>The federation's short name, for example <c>HANDBALL</c>.</summary>
    public string? NomCourtFederation { get; }

    /// <summary>The code of the club or centre.</summary>
    public string? CodeEtablissement { get; }

    /// <summary>The name of the club or centre.</summary>
    public string? NomEtablissement { get; }

    /// <summary>The region's code.</summary>
    public string? CodeRegion { get; }

    /// <summary>The region's name.</summary>
    public string? NomRegion { get; }

    /// <summary>The category's code.</summary>
    public string? CodeCategorie { get; }

    /// <summary>The category's label, for example <c>elite</c>; its case varies.</summary>
    public string? NomCategorie { get; }

    /// <summary>The category's rank (<c>valeur</c>), a text.</summary>
    public string? ValeurCategorie { get; }

    /// <summary>Whether this status is a top-level one.</summary>
    public bool? SportifDeHautNiveau { get; }

    /// <summary>Nothing of the athlete.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(InformationsStatutSportif);
}
