namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// One person as their file tells: who they are, and what each provider knows of them. Names are the French ones of API Particulier;
/// relations are identifiers of other persons.
/// </summary>
/// <remarks>
/// <c>Id</c>: identifier of the person, also the name of the file.
/// <c>Foyer</c>: household the person lives in.
/// <c>Titre</c>: why this person exists. Optional.
/// <c>Persona</c>: login of the FranceConnect persona of the same civil status. Null: the person cannot sign in.
/// <c>Identite</c>: the civil status, as the funds spell it.
/// <c>Ine</c>: student number, common to CNOUS and MESRI.
/// <c>Dossier</c>: file at the family fund. Null: claimant of none, unless as somebody's partner.
/// <c>ConfonduAvec</c>: the person whose file the fund opens by mistake.
/// </remarks>
internal sealed record Person(
    string Id,
    string Foyer,
    string? Titre,
    string? Persona,
    CivilStatus Identite,
    string? Ine,
    FamilyFile? Dossier,
    string? ConfonduAvec,
    SocialBenefits? Prestations,
    IReadOnlyList<Scholarship>? Cnous,
    IReadOnlyList<Admission>? Mesri,
    IReadOnlyList<Schooling>? Men,
    JobSeeker? FranceTravail,
    CivicService? ServiceCivique,
    NationalService? ServiceNational,
    AthleteFile? Sport,
    IReadOnlyList<Vehicle>? Vehicules
);

/// <summary>A civil status. A <c>00</c> in the date is a part nobody knows; a null date is not known at all.</summary>
internal sealed record CivilStatus(
    string NomNaissance,
    string? NomUsage,
    IReadOnlyList<string> Prenoms,
    string? DateNaissance,
    string Sexe,
    string CodeCogInseePaysNaissance,
    string? CodeCogInseeCommuneNaissance,
    string? NomCommuneNaissance
);
