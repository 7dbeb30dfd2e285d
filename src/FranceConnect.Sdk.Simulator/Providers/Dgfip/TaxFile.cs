using System.Text.Json;
using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// What the DGFiP knows of a persona: a file of the folder People, in the member names of the API. Years are counted back from the
/// current one (<c>n-1</c>), so that the population never grows old.
/// </summary>
internal sealed record TaxFile(
    string Id,
    string Title,
    JsonElement Declarants,
    IReadOnlyDictionary<string, JsonElement> Income,
    IReadOnlyDictionary<string, JsonElement>? Housing
)
{
    public bool Has(int age) => Income.ContainsKey(Key(age));

    /// <summary>Members outside the opened ones are absent; the income year is always said.</summary>
    public string WriteIncome(int age, int year, IReadOnlySet<string> opened) =>
        JsonCut.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("annRevenu", year);
            writer.WriteMembers(Income[Key(age)], opened);
            writer.WriteMembers(Declarants, opened);
            writer.WriteEndObject();
        });

    /// <summary>Null when no main home is known for the year.</summary>
    public string? WriteHousing(int age, IReadOnlySet<string> opened) =>
        Housing?.TryGetValue(Key(age), out var situations) != true
            ? null
            : JsonCut.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("situationsTH");
                foreach (var situation in situations.EnumerateArray())
                {
                    writer.WriteOpened(situation, opened);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });

    private static string Key(int age) => $"n-{age}";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(TaxFile))]
internal sealed partial class TaxFileJson : JsonSerializerContext;
