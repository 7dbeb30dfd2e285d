namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v5/men/scolarites</c>.</summary>
internal sealed class ScolariteWire : ScolariteV4Wire
{
    public Member<RegimePensionnatWire> RegimePensionnat { get; init; }
}

/// <summary><c>data</c> of <c>/v3/men/scolarites</c> and <c>/v4/men/scolarites</c>.</summary>
internal class ScolariteV4Wire : WireRecord
{
    public Member<EleveWire> Identite { get; init; }
    public Member<ModuleElementaireFormationWire> ModuleElementaireFormation { get; init; }
    public Member<EtablissementScolaireWire> Etablissement { get; init; }
    public Member<string> AnneeScolaire { get; init; }
    public Member<bool?> EstScolarise { get; init; }
    public Member<StatutEleveWire> StatutEleve { get; init; }
    public Member<bool?> EstBoursier { get; init; }
    public Member<decimal?> EchelonBourse { get; init; }
}

/// <summary><c>data.regime_pensionnat</c>.</summary>
internal sealed class RegimePensionnatWire : WireRecord
{
    public Member<string> Code { get; init; }
    public Member<string> Libelle { get; init; }
}

/// <summary><c>data.identite</c>.</summary>
internal sealed class EleveWire : WireRecord
{
    public Member<string> Nom { get; init; }
    public Member<string> Prenom { get; init; }
    public Member<string> Sexe { get; init; }
    public Member<string> DateNaissance { get; init; }
}

/// <summary><c>data.module_elementaire_formation</c>.</summary>
internal sealed class ModuleElementaireFormationWire : WireRecord
{
    public Member<string> CodeMefStat { get; init; }
    public Member<string> Libelle { get; init; }
}

/// <summary><c>data.etablissement</c>. Staging adds a <c>nom</c> that the contract does not have.</summary>
internal sealed class EtablissementScolaireWire : WireRecord
{
    public Member<string> CodeUai { get; init; }
    public Member<string> CodeMinistereTutelle { get; init; }
}

/// <summary><c>data.statut_eleve</c>.</summary>
internal sealed class StatutEleveWire : WireRecord
{
    public Member<string> Code { get; init; }
    public Member<string> Libelle { get; init; }
}
