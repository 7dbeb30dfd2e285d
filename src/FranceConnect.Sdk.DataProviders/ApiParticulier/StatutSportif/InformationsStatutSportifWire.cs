namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data.informations_statut</c>.</summary>
internal class InformationsStatutSportifWire : WireRecord
{
    public Member<PeriodeStatutWire> Periode { get; init; }
    public Member<FederationWire> Federation { get; init; }
    public Member<EtablissementSportifWire> Etablissement { get; init; }
    public Member<RegionWire> Region { get; init; }
    public Member<CategorieSportiveWire> Categorie { get; init; }
    public Member<bool?> SportifDeHautNiveau { get; init; }
}

/// <summary><c>data.informations_statuts_precedents[]</c>.</summary>
internal sealed class InformationsStatutPrecedentWire : InformationsStatutSportifWire
{
    public Member<decimal?> Fiche { get; init; }
}

/// <summary><c>….periode</c>.</summary>
internal sealed class PeriodeStatutWire : WireRecord
{
    public Member<string> DateDebutStatut { get; init; }
    public Member<string> DateFinStatut { get; init; }
}

/// <summary><c>….federation</c>.</summary>
internal sealed class FederationWire : WireRecord
{
    public Member<string> CodeFederation { get; init; }
    public Member<string> NomFederation { get; init; }
    public Member<string> NomCourtFederation { get; init; }
}

/// <summary><c>….etablissement</c>.</summary>
internal sealed class EtablissementSportifWire : WireRecord
{
    public Member<string> CodeEtablissement { get; init; }
    public Member<string> NomEtablissement { get; init; }
}

/// <summary><c>….region</c>.</summary>
internal sealed class RegionWire : WireRecord
{
    public Member<string> CodeRegion { get; init; }
    public Member<string> NomRegion { get; init; }
}

/// <summary><c>….categorie</c>.</summary>
internal sealed class CategorieSportiveWire : WireRecord
{
    public Member<string> CodeCategorie { get; init; }
    public Member<string> NomCategorie { get; init; }
    public Member<string> Valeur { get; init; }
}
