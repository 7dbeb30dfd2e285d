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
            var inputs = Inputs().Matches(match.Groups["body"].Value).Select(input => Attributes(input.Value));
            return new HtmlForm(
                action,
                inputs
                    .Where(input => input.ContainsKey("name"))
                    .ToDictionary(input => input["name"], input => input.GetValueOrDefault("value", ""))
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

    [GeneratedRegex("(?<name>[\\w-]+)\\s*=\\s*\"(?<value>[^\"]*)\"")]
    private static partial Regex Pairs();
}
