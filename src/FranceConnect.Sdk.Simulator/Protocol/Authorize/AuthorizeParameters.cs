using System.Net;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The closed list of parameters: anything missing, unknown, repeated or out of range ends on Y030007.</summary>
internal sealed record AuthorizeParameters
{
    private const int MinimumNonceLength = 22;
    private const int MaximumAcrLength = 64;

    private static readonly HashSet<string> s_names =
    [
        "client_id",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
        "nonce",
        "acr_values",
        "claims",
        "prompt",
        "idp_hint",
        "ui_locales",
    ];

    public required string ClientId { get; init; }

    public required string RedirectUri { get; init; }

    public required string ResponseType { get; init; }

    public required string Scope { get; init; }

    public required string State { get; init; }

    public required string Nonce { get; init; }

    public required string AcrValues { get; init; }

    public string? Claims { get; init; }

    public string? Prompt { get; init; }

    public string? IdpHint { get; init; }

    public static AuthorizeParameters Read(IQueryCollection query, bool allowsLocalhost)
    {
        if (query.Any(parameter => parameter.Value.Count > 1 || !s_names.Contains(parameter.Key)))
        {
            throw Invalid();
        }

        var parameters = new AuthorizeParameters
        {
            ClientId = Required(query, "client_id"),
            RedirectUri = Required(query, "redirect_uri"),
            ResponseType = Required(query, "response_type"),
            Scope = Required(query, "scope"),
            State = Required(query, "state"),
            Nonce = Required(query, "nonce"),
            AcrValues = Required(query, "acr_values"),
            Claims = Optional(query, "claims"),
            Prompt = Optional(query, "prompt"),
            IdpHint = Optional(query, "idp_hint"),
        };
        return
            parameters.ClientId.Length > 0
            && parameters.Nonce.Length >= MinimumNonceLength
            && parameters.AcrValues.Length <= MaximumAcrLength
            && (parameters.Prompt is null || IsPrompt(parameters.Prompt))
            && IsAddress(parameters.RedirectUri, allowsLocalhost)
            ? parameters
            : throw Invalid();
    }

    private static ErrorPageException Invalid() => new("Y030007");

    private static string Required(IQueryCollection query, string name) => Optional(query, name) ?? throw Invalid();

    private static string? Optional(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) ? values[0] ?? string.Empty : null;

    private static bool IsPrompt(string prompt) => prompt.Split(' ').All(value => value is "login" or "consent");

    // The recorded server asks for a top-level domain; an IP address passes.
    private static bool IsAddress(string value, bool allowsLocalhost) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && (
            allowsLocalhost
            || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _)
            || uri.Host.Contains('.', StringComparison.Ordinal)
        );
}
