using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The contracts of the wire records, made at compile time. One line for each endpoint, one for each kind of member it brings.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [
        typeof(TextConverter),
        typeof(TextListConverter),
        typeof(NumberConverter),
        typeof(BooleanConverter),
        typeof(ListConverter<AdmissionWire>),
        typeof(ListConverter<InformationsStatutPrecedentWire>),
        typeof(ListConverter<MembreFoyerEajeWire>),
        typeof(ListConverter<MembreFoyerWire>),
        typeof(ListConverter<PaiementFranceTravailWire>),
        typeof(RecordConverter<AdresseDemandeurEmploiWire>),
        typeof(RecordConverter<AdresseFoyerWire>),
        typeof(RecordConverter<AdresseImmatriculationWire>),
        typeof(RecordConverter<BaseRessourcesAnnuellesWire>),
        typeof(RecordConverter<CaracteristiquesTechniquesWire>),
        typeof(RecordConverter<CategorieInscriptionWire>),
        typeof(RecordConverter<CategorieSportiveWire>),
        typeof(RecordConverter<CodeSivWire>),
        typeof(RecordConverter<ContactDemandeurEmploiWire>),
        typeof(RecordConverter<ContratServiceCiviqueWire>),
        typeof(RecordConverter<DonneesImmatriculationWire>),
        typeof(RecordConverter<EchelonBourseWire>),
        typeof(RecordConverter<EleveWire>),
        typeof(RecordConverter<EtablissementAdmissionWire>),
        typeof(RecordConverter<EtablissementBoursierWire>),
        typeof(RecordConverter<EtablissementScolaireWire>),
        typeof(RecordConverter<EtablissementSportifWire>),
        typeof(RecordConverter<FederationWire>),
        typeof(RecordConverter<IdentiteBoursierWire>),
        typeof(RecordConverter<IdentiteDemandeurEmploiWire>),
        typeof(RecordConverter<IdentiteEtudiantWire>),
        typeof(RecordConverter<IdentiteImmatriculationWire>),
        typeof(RecordConverter<IdentiteSportifWire>),
        typeof(RecordConverter<IdentityMatchingWire>),
        typeof(RecordConverter<InformationsStatutSportifWire>),
        typeof(RecordConverter<InscriptionDemandeurEmploiWire>),
        typeof(RecordConverter<ModuleElementaireFormationWire>),
        typeof(RecordConverter<OrganismeAccueilWire>),
        typeof(RecordConverter<ParametresCalculParticipationFamilialeWire>),
        typeof(RecordConverter<PeriodeStatutWire>),
        typeof(RecordConverter<PeriodeVersementBourseWire>),
        typeof(RecordConverter<QuotientWire>),
        typeof(RecordConverter<RegimeFormationWire>),
        typeof(RecordConverter<RegimePensionnatWire>),
        typeof(RecordConverter<RegionWire>),
        typeof(RecordConverter<StatutBoursierWire>),
        typeof(RecordConverter<StatutEleveWire>),
    ]
)]
[JsonSerializable(typeof(QuotientFamilialWire))]
[JsonSerializable(typeof(ParticipationFamilialeEajeWire))]
[JsonSerializable(typeof(RevenuSolidariteActiveWire))]
[JsonSerializable(typeof(AllocationAdulteHandicapeWire))]
[JsonSerializable(typeof(AllocationSoutienFamilialWire))]
[JsonSerializable(typeof(PrimeActiviteWire))]
[JsonSerializable(typeof(ComplementaireSanteSolidaireWire))]
[JsonSerializable(typeof(AllocationEnfantHandicapeWire))]
[JsonSerializable(typeof(ScolariteWire))]
[JsonSerializable(typeof(ScolariteV4Wire))]
[JsonSerializable(typeof(EtudiantBoursierWire))]
[JsonSerializable(typeof(EtudiantBoursierV3Wire))]
[JsonSerializable(typeof(StatutEtudiantWire))]
[JsonSerializable(typeof(StatutDemandeurEmploiWire))]
[JsonSerializable(typeof(PaiementsFranceTravailWire))]
[JsonSerializable(typeof(ServiceCiviqueWire))]
[JsonSerializable(typeof(ServiceNationalWire))]
[JsonSerializable(typeof(StatutSportifWire))]
[JsonSerializable(typeof(ExtraitImmatriculationWire))]
[JsonSerializable(typeof(ExtraitImmatriculationMetaWire))]
internal sealed partial class ApiParticulierJson : JsonSerializerContext;
