using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The members of a sealed draft.</summary>
internal static class DraftFormat
{
    public static void Write(Utf8JsonWriter json, PrefillDraft draft)
    {
        json.WriteString("form", draft.FormId);
        json.WriteString("at", draft.CollectedAt);
        json.WriteString("until", draft.ExpiresAt);
        json.WriteStartObject("facts");
        FactSetWriter.Write(json, draft.Facts);
        json.WriteEndObject();
    }

    public static PrefillDraft? Read(JsonElement json, Vocabulary words) =>
        json.GetProperty("form").GetString() is { } form
            ? new PrefillDraft(
                form,
                FactSetReader.Read(json.GetProperty("facts"), words),
                json.GetProperty("at").GetDateTimeOffset(),
                json.GetProperty("until").GetDateTimeOffset()
            )
            : null;
}
