namespace FranceConnect.Sdk.Simulator;

/// <summary>What France Travail knows of a job seeker.</summary>
/// <remarks>
/// <c>Identifiant</c>: the login chosen on francetravail.fr.
/// </remarks>
internal sealed record JobSeeker(
    string Identifiant,
    JobSeekerContact Contact,
    JobSeekerAddress Adresse,
    JobSeekerRegistration Inscription,
    IReadOnlyList<JobSeekerPayment>? Paiements
);

internal sealed record JobSeekerContact(string? Telephone, string? Telephone2, string? Email);

internal sealed record JobSeekerAddress(
    string CodePostal,
    string CodeCogInseeCommune,
    string Localite,
    string LigneVoie,
    string? LigneComplementDestinataire,
    string? LigneComplementAdresse,
    string? LigneComplementDistribution,
    string LigneNom
);

internal sealed record JobSeekerRegistration(
    string DateDebut,
    string? DateFin,
    JobSeekerCategory Categorie,
    string? CodeCertificationCnav
);

internal sealed record JobSeekerCategory(int Code, string Libelle);

internal sealed record JobSeekerPayment(
    string DateVersement,
    decimal MontantTotal,
    decimal MontantAllocations,
    decimal MontantAides,
    decimal MontantAutres
);

internal sealed record CivicService(CivicContract? StatutActuel, CivicContract? StatutPasse);

internal sealed record CivicContract(
    bool ContratTrouve,
    HostBody OrganismeAccueil,
    string? DateDebutContrat,
    string? DateFinContrat
);

internal sealed record HostBody(string? Siret, string? RaisonSociale);

internal sealed record NationalService(string StatutServiceNational, string? Commentaires);

/// <remarks>
/// <c>Identifiant</c>: the PSQS number.
/// </remarks>
internal sealed record AthleteFile(
    string Identifiant,
    bool EstSportifDeHautNiveau,
    bool AEteSportifDeHautNiveau,
    AthleteStatus InformationsStatut,
    IReadOnlyList<AthleteStatus>? InformationsStatutsPrecedents
);

/// <remarks>
/// <c>Fiche</c>: file number of a past status; null for the present one.
/// </remarks>
internal sealed record AthleteStatus(
    int? Fiche,
    AthletePeriod Periode,
    Federation Federation,
    SportCentre Etablissement,
    SportRegion Region,
    AthleteCategory Categorie,
    bool SportifDeHautNiveau
);

internal sealed record AthletePeriod(string DateDebutStatut, string DateFinStatut);

internal sealed record Federation(string CodeFederation, string NomFederation, string NomCourtFederation);

internal sealed record SportCentre(string CodeEtablissement, string NomEtablissement);

internal sealed record SportRegion(string CodeRegion, string NomRegion);

internal sealed record AthleteCategory(string CodeCategorie, string NomCategorie, string Valeur);
