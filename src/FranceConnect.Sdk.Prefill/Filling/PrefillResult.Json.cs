using System.Text.Json;
using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public sealed partial class PrefillResult
{
    /// <summary>
    /// Writes the filled form for the citizen's own page: personal data, and nothing that a page must not tell. A household that was set aside
    /// (rule R14) reads as one that was not found, word for word; the value of a field that is for the agent only is null; statuses, provider's codes and request ids stay out.
    /// </summary>
    /// <param name="writer">Where to; one JSON object is written.</param>
    public void WriteForCitizen(Utf8JsonWriter writer) => PrefillJson.Write(Guard.NotNull(writer), this);
}
