using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The contracts of API Géo and of the Géoplateforme.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(TextConverter), typeof(TextListConverter), typeof(NumberConverter)]
)]
[JsonSerializable(typeof(CommuneWire))]
[JsonSerializable(typeof(AdresseWire))]
internal sealed partial class ReferenceJson : JsonSerializerContext
{
    /// <summary>The objects of a list; an entry that is none is left out. Null when this is no list.</summary>
    public static List<T>? ReadList<T>(JsonElement list, JsonTypeInfo<T> type)
        where T : WireRecord
    {
        if (list.ValueKind != JsonValueKind.Array)
            return null;
        var records = new List<T>(list.GetArrayLength());
        foreach (var entry in list.EnumerateArray())
            if (entry.ValueKind == JsonValueKind.Object && entry.Deserialize(type) is { } record)
                records.Add(record);
        return records;
    }

    public static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}

/// <summary>The contract of API Recherche d'entreprises.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [
        typeof(TextConverter),
        typeof(BooleanConverter),
        typeof(RecordConverter<EtablissementWire>),
        typeof(ListConverter<EtablissementWire>),
        typeof(RecordConverter<ComplementsWire>),
        typeof(RecordConverter<CollectiviteWire>),
    ]
)]
[JsonSerializable(typeof(EntrepriseWire))]
internal sealed partial class CompaniesJson : JsonSerializerContext;
