namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/france_travail/statut</c>.</summary>
internal sealed class StatutDemandeurEmploiWire : WireRecord
{
    public Member<string> Identifiant { get; init; }
    public Member<IdentiteDemandeurEmploiWire> Identite { get; init; }
    public Member<ContactDemandeurEmploiWire> Contact { get; init; }
    public Member<AdresseDemandeurEmploiWire> Adresse { get; init; }
    public Member<InscriptionDemandeurEmploiWire> Inscription { get; init; }
}

/// <summary><c>data.identite</c>.</summary>
internal sealed class IdentiteDemandeurEmploiWire : WireRecord
{
    public Member<string> Civilite { get; init; }
    public Member<string> NomNaissance { get; init; }
    public Member<string> NomUsage { get; init; }
    public Member<string> Prenom { get; init; }
    public Member<string> Sexe { get; init; }
    public Member<string> DateNaissance { get; init; }
}

/// <summary><c>data.contact</c>.</summary>
internal sealed class ContactDemandeurEmploiWire : WireRecord
{
    public Member<string> Telephone { get; init; }
    public Member<string> Telephone2 { get; init; }
    public Member<string> Email { get; init; }
}

/// <summary><c>data.adresse</c>.</summary>
internal sealed class AdresseDemandeurEmploiWire : WireRecord
{
    public Member<string> CodePostal { get; init; }
    public Member<string> CodeCogInseeCommune { get; init; }
    public Member<string> Localite { get; init; }
    public Member<string> LigneVoie { get; init; }
    public Member<string> LigneComplementDestinataire { get; init; }
    public Member<string> LigneComplementAdresse { get; init; }
    public Member<string> LigneComplementDistribution { get; init; }
    public Member<string> LigneNom { get; init; }
}

/// <summary><c>data.inscription</c>.</summary>
internal sealed class InscriptionDemandeurEmploiWire : WireRecord
{
    public Member<string> DateDebut { get; init; }
    public Member<string> DateFin { get; init; }
    public Member<CategorieInscriptionWire> Categorie { get; init; }
    public Member<string> CodeCertificationCnav { get; init; }
}

/// <summary><c>data.inscription.categorie</c>.</summary>
internal sealed class CategorieInscriptionWire : WireRecord
{
    public Member<decimal?> Code { get; init; }
    public Member<string> Libelle { get; init; }
}
