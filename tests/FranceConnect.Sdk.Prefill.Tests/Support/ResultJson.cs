using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Writes results as the worked cases do, the members of each object sorted.</summary>
internal static class ResultJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the citizen's page is given.</summary>
    public static string Page(PrefillResult result)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            result.WriteForCitizen(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Field(PrefillField field)
    {
        var json = Provenance(field.Field.Type, field.Text, field.Provenance);
        json["policy"] = Name(field.Policy);
        json["obtainedOn"] = field.Provenance.ObtainedOn;
        json["provenanceFr"] = field.Provenance.Sentence;
        if (field.Original is { } original)
            json["original"] = Provenance(original.Field.Type, original.Text, original.Provenance);
        if (field.ContestedText is { } contested)
            json["contestedValue"] = Node(field.Field.Type, contested);
        return Sorted(json);
    }

    public static string Warning(PrefillWarning warning)
    {
        var json = new JsonObject { ["code"] = warning.Code.ToString() };
        Add("source", warning.Source);
        Add("key", warning.Key);
        Add("fact", warning.Fact);
        Add("field", warning.Field);
        Add("expected", warning.Expected);
        if (warning.Code == PrefillWarningCode.ResourceYearSuspect)
            json["actual"] = int.Parse(warning.Actual!, CultureInfo.InvariantCulture);
        else
            Add("actual", warning.Actual);
        if (warning.Session is { } session)
            json["session"] = session;
        var isFailure =
            warning.Code
            is PrefillWarningCode.HouseholdNotFound
                or PrefillWarningCode.PupilNotFound
                or PrefillWarningCode.AccessDenied
                or PrefillWarningCode.Conflict
                or PrefillWarningCode.TooManyRequests
                or PrefillWarningCode.ProviderUnavailable
                or PrefillWarningCode.RequestRejected;
        if (isFailure)
        {
            json["httpStatus"] = warning.HttpStatus;
            json["providerCode"] = warning.ProviderCode;
        }
        return Sorted(json);

        void Add(string name, string? value)
        {
            if (value is not null)
                json[name] = value;
        }
    }

    public static string Value(FieldType type, string text) => Sorted(Node(type, text));

    public static string Sorted(JsonElement json) => Sorted(JsonNode.Parse(json.GetRawText()));

    private static string Sorted(JsonNode? json) =>
        json is JsonObject members
            ? "{"
                + string.Join(
                    ",",
                    members
                        .OrderBy(member => member.Key, StringComparer.Ordinal)
                        .Select(member => $"\"{member.Key}\":{Sorted(member.Value)}")
                )
                + "}"
            : json?.ToJsonString(s_options) ?? "null";

    private static JsonObject Provenance(FieldType type, string text, Provenance provenance) =>
        new()
        {
            ["value"] = Node(type, text),
            ["source"] = provenance.Source,
            ["path"] = provenance.Path,
            ["trust"] = provenance.Trust.ToString(),
        };

    private static JsonNode? Node(FieldType type, string text) =>
        type.Name switch
        {
            "int" or "money" or "decimal" => JsonNode.Parse(text),
            "bool" => JsonValue.Create(text == "true"),
            _ => JsonValue.Create(text),
        };

    private static string Name(EditPolicy policy) => policy.ToString().ToLowerInvariant();
}
