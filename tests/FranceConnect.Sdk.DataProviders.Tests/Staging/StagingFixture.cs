using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>One case of the State's own staging data (API Particulier's documentation), read from the reference folder beside the project.</summary>
internal sealed record StagingFixture(
    string Operation,
    string Case,
    IReadOnlyDictionary<string, StagingValue> Parameters,
    int Status,
    string Payload
)
{
    public static IReadOnlyList<StagingFixture> All { get; } = Load();

    public JsonElement Body => JsonDocument.Parse(Payload).RootElement;

    /// <summary>What the client must make of it.</summary>
    public DataOutcome Outcome => StagingOutcome.Of(Status, Payload);

    public static IEnumerable<StagingFixture> Of(string operation) =>
        All.Where(fixture => fixture.Operation == operation);

    public override string ToString() => $"{Operation}/{Case}";

    private static IReadOnlyList<StagingFixture> Load() =>
        ReferenceData.Find("specs", "api-particulier-staging") is not { } folder
            ? []
            :
            [
                .. from directory in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
                // The fake tokens are no answers, and version 2 is not in the contract.
                let operation = Path.GetFileName(directory)
                where
                    operation != "france_connect"
                    && !operation.StartsWith("api_particulier_v2_", StringComparison.Ordinal)
                from file in Directory.GetFiles(directory, "*.y*ml").Order(StringComparer.Ordinal)
                select Read(operation, file),
            ];

    private static StagingFixture Read(string operation, string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        // A null parameter is one that is not there.
        var parameters =
            root.Children.TryGetValue(new YamlScalarNode("params"), out var node) && node is YamlMappingNode map
                ? map
                    .Children.Where(pair => !IsNull(pair.Value))
                    .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => Read(pair.Value))
                : [];
        return new StagingFixture(
            operation,
            Path.GetFileName(file),
            parameters,
            int.Parse(((YamlScalarNode)root["status"]).Value!, System.Globalization.CultureInfo.InvariantCulture),
            ((YamlScalarNode)root["payload"]).Value!
        );
    }

    private static StagingValue Read(YamlNode node) =>
        node is YamlSequenceNode list
            ? StagingValue.List([.. list.Children.Select(child => ((YamlScalarNode)child).Value ?? "")])
            : StagingValue.Text(((YamlScalarNode)node).Value ?? "");

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
