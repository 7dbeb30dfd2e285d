using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>API Particulier's published contract.</summary>
internal sealed class OpenApiContract
{
    private readonly YamlMappingNode _root;

    public OpenApiContract(TextReader reader)
    {
        var stream = new YamlStream();
        stream.Load(reader);
        _root = (YamlMappingNode)stream.Documents[0].RootNode;
        Routes = [.. ((YamlMappingNode)_root["paths"]).Select(pair => Read(pair.Key.ToString(), pair.Value["get"]))];
    }

    /// <summary>The contract beside the project; null when it is not there.</summary>
    public static OpenApiContract? Published { get; } = Load();

    public IReadOnlyList<OpenApiRoute> Routes { get; }

    /// <summary>Follows a reference to another place of the file.</summary>
    public YamlNode Resolve(YamlNode node)
    {
        while (node is YamlMappingNode map && map.Children.TryGetValue("$ref", out var reference))
            node = reference
                .ToString()
                .TrimStart('#', '/')
                .Split('/')
                .Aggregate((YamlNode)_root, (at, name) => at[name]);
        return node;
    }

    private static OpenApiContract? Load()
    {
        if (ReferenceData.Find("specs", "api-particulier-openapi-v3.yml") is not { } file)
            return null;
        using var reader = new StreamReader(file);
        return new OpenApiContract(reader);
    }

    private OpenApiRoute Read(string path, YamlNode node)
    {
        var operation = (YamlMappingNode)Resolve(node);
        var parameters = ((YamlSequenceNode)operation["parameters"]).Children.Select(Resolve).Cast<YamlMappingNode>();
        var answer = Resolve(operation["responses"]["200"])["content"]["application/json"]["schema"];
        var envelope = (YamlMappingNode)Resolve(answer)["properties"];
        return new OpenApiRoute(
            path,
            IsTrue(operation, "deprecated"),
            [
                .. parameters
                    .Where(parameter => parameter["in"].ToString() == "query")
                    .Select(parameter => OpenApiParameter.Read(parameter, IsTrue(parameter, "required"), this)),
            ],
            OpenApiSchema.Read(envelope["data"], this),
            envelope.Children.TryGetValue("meta", out var meta) ? OpenApiSchema.Read(meta, this) : null
        );
    }

    private static bool IsTrue(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var value) && value.ToString() == "true";
}
