namespace FranceConnect.Sdk.Simulator;

/// <summary>A grant of the CNOUS, for one campaign.</summary>
/// <remarks>
/// <c>Campagne</c>: year the campaign starts, for instance 2026 for 2026-2027.
/// </remarks>
internal sealed record Scholarship(
    int Campagne,
    ScholarshipStatus StatutBoursier,
    ScholarshipPeriod PeriodeVersementBourse,
    ScholarshipSchool EtablissementEtudes,
    ScholarshipStep EchelonBourse,
    string Email
);

internal sealed record ScholarshipStatus(bool EstBoursier, bool EstRadie, string? DateRadiation);

internal sealed record ScholarshipPeriod(string DateRentree, int Duree);

internal sealed record ScholarshipSchool(string NomCommune, string NomEtablissement);

internal sealed record ScholarshipStep(string Echelon, bool EchelonBourseRegionaleProvisoire);

/// <summary>A registration in higher education, as MESRI answers it.</summary>
internal sealed record Admission(
    string DateDebut,
    string DateFin,
    bool EstInscrit,
    CodedLabel RegimeFormation,
    string CodeCogInseeCommune,
    UniversitySchool EtablissementEtudes
);

internal sealed record CodedLabel(string Code, string? Libelle);

internal sealed record UniversitySchool(string Uai, string Nom);

/// <summary>A school year of a pupil. The BCN codes and the degree serve the search only.</summary>
internal sealed record Schooling(
    string CodeBcnDepartement,
    string CodeBcnRegion,
    string Degre,
    CodedLabel? RegimePensionnat,
    TrainingModule ModuleElementaireFormation,
    School Etablissement,
    string AnneeScolaire,
    bool EstScolarise,
    CodedLabel StatutEleve,
    bool? EstBoursier,
    int? EchelonBourse
);

internal sealed record TrainingModule(string? CodeMefStat, string? Libelle);

internal sealed record School(string CodeUai, string? CodeMinistereTutelle);
