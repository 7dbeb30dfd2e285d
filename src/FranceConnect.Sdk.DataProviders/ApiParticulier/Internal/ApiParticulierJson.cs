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
        typeof(ListConverter<MembreFoyerWire>),
        typeof(RecordConverter<AdresseFoyerWire>),
        typeof(RecordConverter<QuotientWire>),
        typeof(ListConverter<AdmissionWire>),
        typeof(RecordConverter<AdresseDemandeurEmploiWire>),
        typeof(RecordConverter<AdresseImmatriculationWire>),
        typeof(RecordConverter<CaracteristiquesTechniquesWire>),
        typeof(RecordConverter<CategorieInscriptionWire>),
        typeof(RecordConverter<CategorieSportiveWire>),
        typeof(RecordConverter<CodeSivWire>),
        typeof(RecordConverter<ContactDemandeurEmploiWire>),
        typeof(RecordConverter<ContratServiceCiviqueWire>),
        typeof(RecordConverter<DonneesImmatriculationWire>),
        typeof(RecordConverter<EchelonBourseWire>),
        typeof(RecordConverter<EtablissementAdmissionWire>),
        typeof(RecordConverter<EtablissementBoursierWire>),
        typeof(RecordConverter<EtablissementSportifWire>),
        typeof(RecordConverter<FederationWire>),
        typeof(RecordConverter<IdentiteBoursierWire>),
        typeof(RecordConverter<IdentiteDemandeurEmploiWire>),
        typeof(RecordConverter<IdentiteEtudiantWire>),
        typeof(RecordConverter<IdentiteImmatriculationWire>),
        typeof(RecordConverter<IdentiteSportifWire>),
        typeof(RecordConverter<IdentityMatchingWire>),
        typeof(ListConverter<InformationsStatutPrecedentWire>),
        typeof(RecordConverter<InformationsStatutSportifWire>),
        typeof(RecordConverter<InscriptionDemandeurEmploiWire>),
        typeof(RecordConverter<OrganismeAccueilWire>),
        typeof(ListConverter<PaiementFranceTravailWire>),
        typeof(RecordConverter<PeriodeStatutWire>),
        typeof(RecordConverter<PeriodeVersementBourseWire>),
        typeof(RecordConverter<RegimeFormationWire>),
        typeof(RecordConverter<RegionWire>),
        typeof(RecordConverter<StatutBoursierWire>),
    ]
)]
[JsonSerializable(typeof(QuotientFamilialWire))]
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
