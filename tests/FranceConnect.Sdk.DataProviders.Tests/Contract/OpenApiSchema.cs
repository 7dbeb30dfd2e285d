using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>As much of an OpenAPI schema as the contract uses.</summary>
internal sealed record OpenApiSchema(
    string Kind,
    bool IsNullable,
    IReadOnlyList<string> Values,
    IReadOnlyDictionary<string, OpenApiSchema> Properties,
    OpenApiSchema? Items
)
{
    public static OpenApiSchema Read(YamlNode node, OpenApiContract contract)
    {
        var map = (YamlMappingNode)contract.Resolve(node);
        if (
            Text(map, "type") is not { } kind
            || map.Children.Keys.Any(key => key.ToString() is "oneOf" or "anyOf" or "allOf")
        )
            throw new NotSupportedException("The contract came to use a schema that these tests do not read.");
        return new OpenApiSchema(
            kind,
            Text(map, "nullable") == "true",
            // A null among the values says once more that it is nullable.
            [
                .. Children(map, "enum")
                    .Where(value => value.ToString() is not ("null" or ""))
                    .Select(value => value.ToString()),
            ],
            map.Children.TryGetValue("properties", out var properties)
                ? ((YamlMappingNode)properties).ToDictionary(
                    pair => pair.Key.ToString(),
                    pair => Read(pair.Value, contract)
                )
                : [],
            map.Children.TryGetValue("items", out var items) ? Read(items, contract) : null
        );
    }

    /// <summary>What an answer may hold over the modalities of one route, some of which leave members out.</summary>
    public static OpenApiSchema Union(IEnumerable<OpenApiSchema> schemas)
    {
        var all = schemas.ToList();
        return new OpenApiSchema(
            all.Select(schema => schema.Kind).Distinct().Single(),
            all.Any(schema => schema.IsNullable),
            [.. all.SelectMany(schema => schema.Values).Distinct()],
            all.SelectMany(schema => schema.Properties)
                .GroupBy(pair => pair.Key, pair => pair.Value)
                .ToDictionary(group => group.Key, Union),
            all[0].Items is null ? null : Union(all.Select(schema => schema.Items!))
        );
    }

    /// <summary>This schema and those inside, by their path: <c>enfants[].prenoms</c>.</summary>
    public IEnumerable<(string Path, OpenApiSchema Schema)> Nodes(string path = "") =>
        [
            (path, this),
            .. Properties.SelectMany(pair => pair.Value.Nodes(path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
            .. Items?.Nodes(path + "[]") ?? [],
        ];

    private static string? Text(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var node) ? node.ToString() : null;

    private static IEnumerable<YamlNode> Children(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var node) ? ((YamlSequenceNode)node).Children : [];
}
