using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The contracts of the DGFiP's wire records, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [
        typeof(TextConverter),
        typeof(NumberConverter),
        typeof(RecordConverter<PersonnesAChargeWire>),
        typeof(RecordConverter<DateNaissanceWire>),
        typeof(RecordConverter<AdresseFiscaleWire>),
        typeof(RecordConverter<SituationsParticulieresWire>),
        typeof(RecordConverter<RevenusWire>),
        typeof(ListConverter<CaseDeclarationWire>),
        typeof(ListConverter<SituationTaxeHabitationWire>),
        typeof(ListConverter<LocalHabitationWire>),
    ]
)]
[JsonSerializable(typeof(SituationFiscaleWire))]
[JsonSerializable(typeof(TaxeHabitationWire))]
internal sealed partial class DgfipJson : JsonSerializerContext;
