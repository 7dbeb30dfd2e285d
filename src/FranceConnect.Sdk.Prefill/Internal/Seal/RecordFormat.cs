using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// The members of a sealed record: one short array for each field; what many fields share (source, trust, day, sentence) is written once, after
/// them.
/// </summary>
internal static class RecordFormat
{
    public static void Write(Utf8JsonWriter json, ProvenanceRecord record)
    {
        var shared = new Interned<(string Source, TrustLevel Trust, string Day, string Sentence)>();
        json.WriteString("form", record.FormId);
        if (record.TenantId is not null)
            json.WriteString("tenant", record.TenantId);
        json.WriteString("at", record.RecordedAt);
        json.WriteStartArray("fields");
        foreach (var entry in record.Entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.FieldId);
            WriteValue(entry);
            if (entry.ContestedText is not null || entry.Original is not null)
                json.WriteStringValue(entry.ContestedText);
            if (entry.Original is not null)
                WriteValue(entry.Original);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("shared");
        foreach (var (source, trust, day, sentence) in shared.Items)
        {
            json.WriteStartArray();
            json.WriteStringValue(source);
            json.WriteStringValue(trust.ToString());
            json.WriteStringValue(day);
            json.WriteStringValue(sentence);
            json.WriteEndArray();
        }
        json.WriteEndArray();

        void WriteValue(ProvenanceEntry entry)
        {
            json.WriteStringValue(entry.Text);
            json.WriteNumberValue(shared.RankOf((entry.Source, entry.Trust, entry.ObtainedOn, entry.Sentence)));
            json.WriteStringValue(entry.Path);
        }
    }

    public static ProvenanceRecord? Read(JsonElement json)
    {
        JsonElement[] shared = [.. json.GetProperty("shared").EnumerateArray()];
        return new ProvenanceRecord(
            json.GetProperty("form").GetString()!,
            json.TryGetProperty("tenant", out var tenant) ? tenant.GetString() : null,
            json.GetProperty("at").GetDateTimeOffset(),
            Array.AsReadOnly(json.GetProperty("fields").EnumerateArray().Select(ReadEntry).ToArray())
        );

        ProvenanceEntry ReadEntry(JsonElement row)
        {
            var length = row.GetArrayLength();
            var original = length > 5 ? ReadValue(row, 5, null, null) : null;
            return ReadValue(row, 1, original, length > 4 ? row[4].GetString() : null);
        }

        ProvenanceEntry ReadValue(JsonElement row, int start, ProvenanceEntry? original, string? contested)
        {
            var common = shared[row[start + 1].GetInt32()];
            return new ProvenanceEntry(
                row[0].GetString()!,
                row[start].GetString()!,
                common[0].GetString()!,
                row[start + 2].GetString()!,
                Enum.TryParse(common[1].GetString(), out TrustLevel trust) ? trust : throw new FormatException(),
                common[2].GetString()!,
                common[3].GetString()!
            )
            {
                Original = original,
                ContestedText = contested,
            };
        }
    }
}
