using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The project's own facts, forms and worked cases (fictional people).</summary>
internal static class Data
{
    public static JsonElement Forms { get; } = Read("prefill-forms.json");

    public static JsonElement Cases { get; } = Read("prefill-cases.json");

    private static JsonElement Read(string name)
    {
        using var stream = typeof(Data).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
