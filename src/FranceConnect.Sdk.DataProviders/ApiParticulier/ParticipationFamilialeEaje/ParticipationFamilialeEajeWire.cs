namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/participation_familiale_eaje</c>.</summary>
internal sealed class ParticipationFamilialeEajeWire : WireRecord
{
    public Member<IReadOnlyList<MembreFoyerEajeWire>> Allocataires { get; init; }
    public Member<IReadOnlyList<MembreFoyerEajeWire>> Enfants { get; init; }
    public Member<AdresseFoyerWire> Adresse { get; init; }
    public Member<ParametresCalculParticipationFamilialeWire> ParametresCalculParticipationFamiliale { get; init; }
}

/// <summary>A member of the household, with the commune of birth.</summary>
internal sealed class MembreFoyerEajeWire : MembreFoyerWire
{
    public Member<string> CodeCogInseeCommuneNaissance { get; init; }
}

/// <summary><c>data.parametres_calcul_participation_familiale</c>.</summary>
internal sealed class ParametresCalculParticipationFamilialeWire : WireRecord
{
    public Member<decimal?> NombreEnfantsACharge { get; init; }
    public Member<decimal?> NombreEnfantsBeneficiaireAeeh { get; init; }
    public Member<BaseRessourcesAnnuellesWire> BaseRessourcesAnnuelles { get; init; }
}

/// <summary>What the tariff is computed from.</summary>
internal sealed class BaseRessourcesAnnuellesWire : WireRecord
{
    public Member<decimal?> Valeur { get; init; }
    public Member<decimal?> AnneeCalcul { get; init; }
}
