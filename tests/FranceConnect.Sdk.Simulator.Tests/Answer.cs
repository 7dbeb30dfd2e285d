using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>What came back, as text.</summary>
internal sealed partial record Answer(
    int Status,
    string? Location,
    string ContentType,
    string Body,
    IReadOnlyDictionary<string, string> Headers
)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    /// <summary>The Y code of an error page or of a JSON error, or an empty text.</summary>
    public string Code => AnyCode().Match(Body).Value;

    public string? BackLink =>
        Back().Match(Body) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    public IReadOnlyDictionary<string, string> HiddenFields =>
        Hidden()
            .Matches(Body)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));

    public IReadOnlyDictionary<string, string> CallbackQuery => SimulatorFixture.Query(new Uri(Location!));

    [GeneratedRegex("(?<=data-testid=\"error-code\">|\\?code=)Y[0-9A-F]+")]
    private static partial Regex AnyCode();

    [GeneratedRegex("<a href=\"([^\"]+)\" data-testid=\"back\"")]
    private static partial Regex Back();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
