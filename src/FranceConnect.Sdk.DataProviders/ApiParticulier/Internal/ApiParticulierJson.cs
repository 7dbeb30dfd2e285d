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
    ]
)]
[JsonSerializable(typeof(QuotientFamilialWire))]
internal sealed partial class ApiParticulierJson : JsonSerializerContext;
