using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>Enough of a reader of HTML for what the helpers write.</summary>
internal static partial class Html
{
    /// <summary>What a browser would post of a page that nobody touched.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Posted(string html)
    {
        foreach (Match tag in Control().Matches(html))
        {
            var attributes = Attributes(tag.Value);
            if (!attributes.TryGetValue("name", out var name))
                continue;
            if (tag.Groups["kind"].Value == "select")
                yield return new(name, SelectedOf(tag.Groups["inside"].Value));
            else if (tag.Groups["kind"].Value == "textarea")
                yield return new(name, WebUtility.HtmlDecode(tag.Groups["inside"].Value));
            else if (attributes["type"] is not "checkbox" and not "file" || attributes.ContainsKey("checked"))
                yield return new(name, attributes.GetValueOrDefault("value", ""));
        }
    }

    /// <summary>The attributes of the first tag.</summary>
    public static IReadOnlyDictionary<string, string> Attributes(string html) =>
        Attribute()
            .Matches(html[..(html.IndexOf('>', StringComparison.Ordinal) + 1)])
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => WebUtility.HtmlDecode(match.Groups["value"].Value)
            );

    /// <summary>The first tag that has this id, with its attributes.</summary>
    public static IReadOnlyDictionary<string, string> ById(string html, string id) =>
        Attributes(
            Tag()
                .Matches(html)
                .Select(tag => tag.Value)
                .First(tag => tag.Contains($"id=\"{id}\"", StringComparison.Ordinal))
        );

    public static IEnumerable<string> Values(string html, string attribute) =>
        Tag()
            .Matches(html)
            .Select(tag => Attributes(tag.Value))
            .Where(attributes => attributes.ContainsKey(attribute))
            .Select(attributes => attributes[attribute]);

    /// <summary>What is read: no tag, no entity.</summary>
    public static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    private static string SelectedOf(string options) =>
        Option()
            .Matches(options)
            .Select(option => Attributes(option.Value))
            .Where(option => option.ContainsKey("selected"))
            .Select(option => option["value"])
            .FirstOrDefault("");

    [GeneratedRegex(
        "<(?<kind>input|select|textarea)\\b[^>]*>(?:(?<inside>(?:(?!</?(?:select|textarea|input)\\b).)*)</(?:select|textarea)>)?",
        RegexOptions.Singleline
    )]
    private static partial Regex Control();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Option();
}
