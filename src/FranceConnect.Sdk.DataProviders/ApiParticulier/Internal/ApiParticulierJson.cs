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
        typeof(ListConverter<MembreFoyerEajeWire>),
        typeof(RecordConverter<AdresseFoyerWire>),
        typeof(RecordConverter<QuotientWire>),
        typeof(RecordConverter<ParametresCalculParticipationFamilialeWire>),
        typeof(RecordConverter<BaseRessourcesAnnuellesWire>),
        typeof(RecordConverter<EleveWire>),
        typeof(RecordConverter<ModuleElementaireFormationWire>),
        typeof(RecordConverter<EtablissementScolaireWire>),
        typeof(RecordConverter<StatutEleveWire>),
        typeof(RecordConverter<RegimePensionnatWire>),
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
internal sealed partial class ApiParticulierJson : JsonSerializerContext;
