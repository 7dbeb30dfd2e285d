using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.EndToEnd.Tests.Browser;

/// <summary>Where the browser stands and what it was shown there.</summary>
/// <param name="Address">The address; when the browser was told to stop before it, nothing was asked there.</param>
/// <param name="Status">The last status received.</param>
/// <param name="ContentType">The media type, or null.</param>
/// <param name="Body">The body.</param>
internal sealed record Visit(Uri Address, HttpStatusCode Status, string? ContentType, string Body)
{
    public required HttpResponseHeaders Headers { get; init; }

    /// <summary>Where the answer sends to, or null.</summary>
    public Uri? Next => Headers.Location is { } location ? new Uri(Address, location) : null;

    /// <summary>Where a link of the page with this test id leads.</summary>
    public Uri Link(string testId)
    {
        var link = Regex.Match(Body, $"<a href=\"([^\"]+)\" data-testid=\"{Regex.Escape(testId)}\"");
        Assert.That(link.Success, Is.True, Body);
        return new Uri(Address, WebUtility.HtmlDecode(link.Groups[1].Value));
    }

    /// <summary>What the element with this test id says, or null when the page has none.</summary>
    public string? TextOf(string testId)
    {
        var element = Regex.Match(Body, $" data-testid=\"{Regex.Escape(testId)}\">([^<]*)<");
        return element.Success ? WebUtility.HtmlDecode(element.Groups[1].Value) : null;
    }

    /// <summary>The body as a person reads it: typographic and accented letters, not their entities.</summary>
    public string Text => WebUtility.HtmlDecode(Body);

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
