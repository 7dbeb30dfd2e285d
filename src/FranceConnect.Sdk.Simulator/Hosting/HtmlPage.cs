using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the scripted browser reads of a page: its form, its hidden fields, its way back.</summary>
internal sealed partial record HtmlPage(
    Uri Address,
    string Action,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    Uri? BackLink
)
{
    /// <summary>Null when the page has no form: it is a last page.</summary>
    public static HtmlPage? Read(Uri address, string html)
    {
        var form = Form().Match(html);
        if (!form.Success)
        {
            return null;
        }

        var fields = HiddenField()
            .Matches(html)
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        var back = Back().Match(html);
        return new HtmlPage(
            address,
            form.Groups[1].Value,
            [.. fields],
            back.Success ? new Uri(address, WebUtility.HtmlDecode(back.Groups[1].Value)) : null
        );
    }

    public HttpRequestMessage Submit(params ReadOnlySpan<(string Name, string Value)> choices)
    {
        List<KeyValuePair<string, string>> fields = [.. Fields];
        foreach (var (name, value) in choices)
        {
            fields.Add(KeyValuePair.Create(name, value));
        }

        return new HttpRequestMessage(HttpMethod.Post, new Uri(Address, Action))
        {
            Content = new FormUrlEncodedContent(fields),
        };
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenField();

    [GeneratedRegex("<a href=\"([^\"]+)\" data-testid=\"back\"", RegexOptions.CultureInvariant)]
    private static partial Regex Back();
}
