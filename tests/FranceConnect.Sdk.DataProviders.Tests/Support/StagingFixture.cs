using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>One case of the State's own staging data (API Particulier's documentation), read from the reference folder beside the project.</summary>
internal sealed record StagingFixture(
    string Operation,
    string Case,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    int Status,
    string Payload
)
{
    public static IReadOnlyList<StagingFixture> All { get; } = Load();

    public JsonElement Body => JsonDocument.Parse(Payload).RootElement;

    /// <summary>What the client must make of it.</summary>
    public DataOutcome Outcome =>
        Status switch
        {
            200 => DataOutcome.Found,
            403 => DataOutcome.RightsMissing,
            404 => DataOutcome.NotFound,
            422 => DataOutcome.RequestRejected,
            429 => DataOutcome.QuotaExceeded,
            // The provider's code says that it was too slow, whatever the status.
            502 when Payload.Contains("\"39002\"", StringComparison.Ordinal) => DataOutcome.ProviderTooSlow,
            502 => DataOutcome.ProviderDown,
            504 => DataOutcome.ProviderTooSlow,
            _ => throw new NotSupportedException($"Staging came to answer {Status}."),
        };

    public static IEnumerable<StagingFixture> Of(string operation) =>
        All.Where(fixture => fixture.Operation == operation);

    public override string ToString() => $"{Operation}/{Case}";

    private static IReadOnlyList<StagingFixture> Load() =>
        ReferenceData.Find("specs", "api-particulier-staging") is not { } folder
            ? []
            :
            [
                .. from directory in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
                where Path.GetFileName(directory) != "france_connect"
                from file in Directory.GetFiles(directory).Order(StringComparer.Ordinal)
                select Read(Path.GetFileName(directory), file),
            ];

    private static StagingFixture Read(string operation, string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var parameters =
            root.Children.TryGetValue(new YamlScalarNode("params"), out var node) && node is YamlMappingNode map
                ? map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => Values(pair.Value))
                : [];
        return new StagingFixture(
            operation,
            Path.GetFileName(file),
            parameters,
            int.Parse(((YamlScalarNode)root["status"]).Value!, System.Globalization.CultureInfo.InvariantCulture),
            ((YamlScalarNode)root["payload"]).Value!
        );
    }

    private static IReadOnlyList<string> Values(YamlNode node) =>
        node is YamlSequenceNode list
            ? [.. list.Children.Select(child => ((YamlScalarNode)child).Value ?? "")]
            : [((YamlScalarNode)node).Value ?? ""];
}
