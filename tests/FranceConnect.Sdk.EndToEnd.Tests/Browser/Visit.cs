using System.Net;

namespace FranceConnect.Sdk.EndToEnd.Tests.Browser;

/// <summary>Where the browser stands and what it was shown there.</summary>
/// <param name="Address">The address; when the browser was told to stop before it, nothing was asked there.</param>
/// <param name="Status">The last status received.</param>
/// <param name="ContentType">The media type, or null.</param>
/// <param name="Body">The body.</param>
internal sealed record Visit(Uri Address, HttpStatusCode Status, string? ContentType, string Body);
