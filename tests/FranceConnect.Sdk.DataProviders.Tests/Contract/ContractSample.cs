using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Made-up answers of a schema, alike but for one place.</summary>
internal static class ContractSample
{
    private static readonly JsonNode s_removed = JsonValue.Create("removed");

    public static JsonElement Of(OpenApiSchema schema) => ToElement(Build(schema, "", target: null, value: null));

    public static JsonElement With(OpenApiSchema schema, string path, JsonNode? value) =>
        ToElement(Build(schema, "", path, value));

    public static JsonElement Without(OpenApiSchema schema, string path) =>
        ToElement(Build(schema, "", path, s_removed));

    /// <summary>Another value than the one <see cref="Of"/> writes.</summary>
    public static JsonNode Another(OpenApiSchema schema) =>
        schema.Kind switch
        {
            "string" => JsonValue.Create(schema.Values.Count > 1 ? schema.Values[1] : "autre"),
            "integer" => JsonValue.Create(2),
            "number" => JsonValue.Create(20.75m),
            "boolean" => JsonValue.Create(false),
            _ => throw new NotSupportedException($"A {schema.Kind} has no other value."),
        };

    private static JsonNode? Build(OpenApiSchema schema, string path, string? target, JsonNode? value)
    {
        if (path == target)
            return ReferenceEquals(value, s_removed) ? value : value?.DeepClone();
        switch (schema.Kind)
        {
            case "object":
                var members = new JsonObject();
                foreach (var (name, member) in schema.Properties)
                {
                    var built = Build(member, path.Length == 0 ? name : $"{path}.{name}", target, value);
                    if (!ReferenceEquals(built, s_removed))
                        members.Add(name, built);
                }
                return members;
            case "array":
                return new JsonArray(Build(schema.Items!, path + "[]", target, value));
            case "string":
                return JsonValue.Create(schema.Values.Count > 0 ? schema.Values[0] : "texte");
            case "integer":
                return JsonValue.Create(1);
            case "number":
                return JsonValue.Create(10.25m);
            default:
                return JsonValue.Create(true);
        }
    }

    private static JsonElement ToElement(JsonNode? node) => JsonDocument.Parse(node!.ToJsonString()).RootElement;
}
