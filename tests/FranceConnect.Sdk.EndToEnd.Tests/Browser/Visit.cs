using System.Net;
using System.Net.Http.Headers;

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

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
