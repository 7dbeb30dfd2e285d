using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.EndToEnd.Tests.Browser;

/// <summary>A form as a browser without scripts would send it when its button is pressed.</summary>
internal sealed partial record HtmlForm(Uri Action, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The first form of a page whose action ends so.</summary>
    public static HtmlForm Find(Visit page, string actionEnd)
    {
        foreach (Match match in Forms().Matches(page.Body))
        {
            var action = new Uri(page.Address, Attributes(match.Groups["head"].Value).GetValueOrDefault("action", ""));
            if (!action.AbsolutePath.EndsWith(actionEnd, StringComparison.Ordinal))
                continue;
            var body = match.Groups["body"].Value;
            return new HtmlForm(
                action,
                Sent(body).GroupBy(field => field.Name).ToDictionary(field => field.Key, field => field.Last().Value)
            );
        }
        throw new AssertionException($"No form to …{actionEnd} at {page.Address.AbsolutePath}: {page.Body}");
    }

    /// <summary>The same form with a field filled or a named button pressed.</summary>
    public HtmlForm With(string name, string value) =>
        this with
        {
            Fields = new Dictionary<string, string>(Fields) { [name] = value },
        };

    /// <summary>What no hand has touched: a box or a button to choose that is not checked, and a file, are not sent.</summary>
    private static IEnumerable<(string Name, string Value)> Sent(string body)
    {
        foreach (var input in Inputs().Matches(body).Select(input => input.Value))
        {
            var attributes = Attributes(input);
            var type = attributes.GetValueOrDefault("type", "text");
            if (
                attributes.TryGetValue("name", out var name)
                && type != "file"
                && (type is not ("radio" or "checkbox") || Checked().IsMatch(input))
            )
                yield return (name, attributes.GetValueOrDefault("value", ""));
        }
        foreach (Match select in Selects().Matches(body))
            if (Attributes(select.Groups["head"].Value).TryGetValue("name", out var name))
                yield return (
                    name,
                    Selected().Match(select.Groups["body"].Value) is { Success: true } option
                        ? WebUtility.HtmlDecode(option.Groups["value"].Value)
                        : ""
                );
    }

    private static Dictionary<string, string> Attributes(string tag) =>
        Pairs()
            .Matches(tag)
            .ToDictionary(
                pair => pair.Groups["name"].Value.ToLowerInvariant(),
                pair => WebUtility.HtmlDecode(pair.Groups["value"].Value)
            );

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Inputs();

    [GeneratedRegex(@"\schecked[\s=>/]", RegexOptions.IgnoreCase)]
    private static partial Regex Checked();

    [GeneratedRegex("<select(?<head>[^>]*)>(?<body>.*?)</select>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Selects();

    [GeneratedRegex(
        "<option[^>]*selected[^>]*value=\"(?<value>[^\"]*)\"|<option[^>]*value=\"(?<value>[^\"]*)\"[^>]*selected"
    )]
    private static partial Regex Selected();

    [GeneratedRegex("(?<name>[\\w-]+)\\s*=\\s*\"(?<value>[^\"]*)\"")]
    private static partial Regex Pairs();
}
