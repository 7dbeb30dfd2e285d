using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A query parameter of a route of the contract, and what its schema says of a value.</summary>
internal sealed record OpenApiParameter(string Name, bool IsRequired)
{
    public bool IsList => Name.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>As the staging cases name it: a list without its brackets.</summary>
    public string StagingName => IsList ? Name[..^2] : Name;

    public bool IsNumber { get; init; }

    public int? MaxItems { get; init; }

    public int? Minimum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public static OpenApiParameter Read(YamlMappingNode parameter, bool isRequired, OpenApiContract contract)
    {
        var schema = (
            parameter.Children.TryGetValue("schema", out var node)
                ? (YamlMappingNode)contract.Resolve(node)
                : new YamlMappingNode()
        ).Children;
        string? Text(string key) => schema.TryGetValue(key, out var value) ? value.ToString() : null;
        int? Number(string key) => Text(key) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        return new OpenApiParameter(parameter["name"].ToString(), isRequired)
        {
            IsNumber = Text("type") == "integer",
            MaxItems = Number("maxItems"),
            Minimum = Number("minimum"),
            MinLength = Number("minLength"),
            MaxLength = Number("maxLength"),
            Pattern = Text("pattern"),
            Values = schema.TryGetValue("enum", out var values)
                ? [.. ((YamlSequenceNode)values).Select(value => value.ToString())]
                : [],
        };
    }

    /// <summary>Whether the contract takes the value, or the entry of the list.</summary>
    public bool Takes(string value) =>
        (!IsNumber || IsNumberText(value))
        && !(value.Length < MinLength)
        && !(value.Length > MaxLength)
        && (Pattern is null || Regex.IsMatch(value, Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
        && (Values.Count == 0 || Values.Contains(value));

    private bool IsNumberText(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !(number < Minimum);
}
