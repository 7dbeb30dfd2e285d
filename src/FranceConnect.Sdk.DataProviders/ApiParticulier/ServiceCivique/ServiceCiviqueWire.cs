namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/gip_mds/service_civique</c>.</summary>
internal sealed class ServiceCiviqueWire : WireRecord
{
    public Member<ContratServiceCiviqueWire> StatutActuel { get; init; }
    public Member<ContratServiceCiviqueWire> StatutPasse { get; init; }
}

/// <summary><c>data.statut_actuel</c> and <c>data.statut_passe</c>.</summary>
internal sealed class ContratServiceCiviqueWire : WireRecord
{
    public Member<bool?> ContratTrouve { get; init; }
    public Member<OrganismeAccueilWire> OrganismeAccueil { get; init; }
    public Member<string> DateDebutContrat { get; init; }
    public Member<string> DateFinContrat { get; init; }
}

/// <summary><c>data.*.organisme_accueil</c>.</summary>
internal sealed class OrganismeAccueilWire : WireRecord
{
    public Member<string> Siret { get; init; }
    public Member<string> RaisonSociale { get; init; }
}
