using System.Net.Mime;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>An answer of the provider on its way through the proxy, open to change.</summary>
internal sealed class ProxiedAnswer
{
    /// <summary>The request's path below the issuer, for example <c>/token</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How many times this path was asked since the tampering began, this one included.</summary>
    public required int Attempt { get; init; }

    /// <summary>The provider's own keys.</summary>
    public required SigningKeys Keys { get; init; }

    public required int Status { get; set; }

    public required string? ContentType { get; set; }

    public required string? Location { get; set; }

    public required string Body { get; set; }

    /// <summary>Whether the connection is cut instead of answering.</summary>
    public bool IsCut { get; set; }

    public void ReplaceWith(int status, string contentType, string body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    public void ReplaceWithJson(int status, string json) => ReplaceWith(status, MediaTypeNames.Application.Json, json);

    /// <summary>What a captive portal or a tired load balancer says.</summary>
    public void ReplaceWithHtml(int status) =>
        ReplaceWith(status, "text/html; charset=utf-8", "<!DOCTYPE html><title>Maintenance</title>");
}
