using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>A discovery document (OpenID Connect Discovery 1.0 §3), read strictly: its issuer and its hosts must be the configured ones.</summary>
internal sealed class ProviderEndpoints
{
    private ProviderEndpoints(JsonElement document, Uri issuer)
    {
        Authorization = Endpoint(document, "authorization_endpoint", issuer);
        Token = Endpoint(document, "token_endpoint", issuer);
        UserInfo = Endpoint(document, "userinfo_endpoint", issuer);
        Jwks = Endpoint(document, "jwks_uri", issuer);
        EndSession = Endpoint(document, "end_session_endpoint", issuer);
        Revocation = document.TryGetProperty("revocation_endpoint", out _)
            ? Endpoint(document, "revocation_endpoint", issuer)
            : null;
        NamesIssuerOnCallback =
            document.TryGetProperty("authorization_response_iss_parameter_supported", out var names)
            && names.ValueKind == JsonValueKind.True;
    }

    public string Authorization { get; }
    public string Token { get; }
    public string UserInfo { get; }
    public string Jwks { get; }
    public string EndSession { get; }
    public string? Revocation { get; }

    /// <summary>RFC 9207 §3: then a callback without <c>iss</c> is refused.</summary>
    public bool NamesIssuerOnCallback { get; }

    public static ProviderEndpoints Read(byte[] body, string issuer)
    {
        using var json = JsonBody.ParseObject(body, "discovery document");
        if (json.RootElement.TextOf("issuer") != issuer)
            throw Invalid("issuer");
        return new ProviderEndpoints(json.RootElement, new Uri(issuer));
    }

    private static string Endpoint(JsonElement document, string name, Uri issuer)
    {
        if (
            document.TextOf(name) is not { } address
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !WebAddress.IsSecure(uri)
            || !WebAddress.SharesHost(uri, issuer)
            || uri.Fragment.Length > 0
        )
            throw Invalid(name);
        return address;
    }

    private static FranceConnectException Invalid(string member) => new(FranceConnectErrorCode.MetadataInvalid, member);
}
