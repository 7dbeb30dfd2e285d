using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>
/// A provider made of one message handler: right by default, wrong where a test says so, and it remembers what it was asked. It sends
/// what the simulator cannot: any header, any claim, any body.
/// </summary>
internal sealed class StubProvider(TimeProvider time) : HttpMessageHandler
{
    public const string Issuer = "https://fournisseur.example.org/api/v2";
    public const string Code = "Zq7vX0c1bWk9uT2sLr4eN6yH8aJ3dF5gP_iO-mKtRwE";
    public const string AccessToken = "aT0kEn_1bWk9uT2sLr4eN6yH8aJ3dF5gP-iOmKtRwEq";
    public const string Subject = "00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffeev1";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly RSA RsaKey = RSA.Create(2048);
    private static readonly ECDsa Stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Sent as half a surrogate pair: JSON by its grammar, no text.</summary>
    public const string HalfASurrogate = "(half a surrogate)";

    private readonly ConcurrentQueue<(string Endpoint, HttpRequestMessage Request, string Body)> _requests = new();

    public string ClientId { get; set; } = StubSite.ClientId;

    /// <summary>The nonce of the login in progress.</summary>
    public string Nonce { get; set; } = "";

    public Action<JsonObject> Discovery { get; set; } = static _ => { };
    public Action<JsonObject> TokenResponse { get; set; } = static _ => { };
    public Action<JsonObject> IdToken { get; set; } = static _ => { };
    public Action<JsonObject> UserInfo { get; set; } = static _ => { };

    /// <summary>Signs the ID token; a test may forge it instead.</summary>
    public Func<JsonObject, string> SignIdToken { get; set; } = static token => Sign(token);

    public Func<JsonObject, string> SignUserInfo { get; set; } = static token => Sign(token);

    /// <summary>Answers in place of an endpoint (<c>token</c>, <c>userinfo</c>…), given how many times it was asked before.</summary>
    public Func<string, int, CancellationToken, Task<HttpResponseMessage?>> Answer { get; set; } =
        static (_, _, _) => Task.FromResult<HttpResponseMessage?>(null);

    /// <summary>Names of the endpoints asked, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _requests.Select(request => request.Endpoint)];

    public int Count(string endpoint) => _requests.Count(request => request.Endpoint == endpoint);

    public string BodyOf(string endpoint) => _requests.First(request => request.Endpoint == endpoint).Body;

    public HttpRequestMessage RequestOf(string endpoint) =>
        _requests.First(request => request.Endpoint == endpoint).Request;

    public void Fail(string endpoint, HttpStatusCode status, string body = "", string type = "application/json") =>
        Answer = (asked, _, _) =>
            Task.FromResult<HttpResponseMessage?>(asked == endpoint ? Respond(status, body, type) : null);

    /// <summary>A JWS with the published key, or any other.</summary>
    public static string Sign(JsonObject payload, string alg = "ES256", string? kid = null, bool forged = false) =>
        Sign(Encode(payload), alg, kid, forged);

    /// <summary>The same of any payload, in base64url.</summary>
    public static string Sign(string payload, string alg = "ES256", string? kid = null, bool forged = false)
    {
        var header = new JsonObject { ["alg"] = alg, ["kid"] = kid ?? $"pkcs11:{alg}:hsm" };
        var content = $"{Encode(header)}.{payload}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature =
            alg == "RS256"
                ? RsaKey.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : (forged ? Stranger : Key).SignData(bytes, HashAlgorithmName.SHA256);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    public static string Encode(JsonObject value) => Base64UrlEncoder.Encode(Text(value));

    public static HttpResponseMessage Respond(HttpStatusCode status, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type.Length > 0 ? MediaTypeHeaderValue.Parse(type) : null;
        return new HttpResponseMessage(status) { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var endpoint = request.RequestUri!.Segments[^1];
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var before = Count(endpoint);
        _requests.Enqueue((endpoint, request, body));
        return await Answer(endpoint, before, cancellationToken)
            ?? endpoint switch
            {
                "openid-configuration" => Json(DiscoveryDocument()),
                "jwks" => Respond(HttpStatusCode.OK, Keys().ToJsonString(), "application/jwk-set+json; charset=utf-8"),
                "token" => Json(Tokens()),
                "userinfo" => Respond(
                    HttpStatusCode.OK,
                    SignUserInfo(UserInfoClaims()),
                    "application/jwt; charset=utf-8"
                ),
                "revocation" => Respond(HttpStatusCode.OK, "", ""),
                _ => Respond(HttpStatusCode.NotFound, "", "text/html"),
            };
    }

    private JsonObject DiscoveryDocument()
    {
        var document = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["userinfo_endpoint"] = $"{Issuer}/userinfo",
            ["jwks_uri"] = $"{Issuer}/jwks",
            ["end_session_endpoint"] = $"{Issuer}/session/end",
            ["revocation_endpoint"] = $"{Issuer}/token/revocation",
            ["authorization_response_iss_parameter_supported"] = true,
        };
        Discovery(document);
        return document;
    }

    private static JsonObject Keys()
    {
        var point = Key.ExportParameters(false).Q;
        var rsa = RsaKey.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(
                new JsonObject
                {
                    ["kty"] = "EC",
                    ["use"] = "sig",
                    ["kid"] = "pkcs11:ES256:hsm",
                    ["alg"] = "ES256",
                    ["crv"] = "P-256",
                    ["x"] = Base64UrlEncoder.Encode(point.X),
                    ["y"] = Base64UrlEncoder.Encode(point.Y),
                },
                new JsonObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = "pkcs11:RS256:hsm",
                    ["alg"] = "RS256",
                    ["e"] = "AQAB",
                    ["n"] = Base64UrlEncoder.Encode(rsa.Modulus),
                }
            ),
        };
    }

    private JsonObject Tokens()
    {
        var token = Sealed(
            new JsonObject
            {
                ["sub"] = Subject,
                ["auth_time"] = Now - 1,
                ["acr"] = "eidas1",
                ["nonce"] = Nonce,
            }
        );
        IdToken(token);
        var response = new JsonObject
        {
            ["access_token"] = AccessToken,
            ["expires_in"] = 60,
            ["id_token"] = SignIdToken(token),
            ["scope"] = "openid given_name family_name",
            ["token_type"] = "Bearer",
        };
        TokenResponse(response);
        return response;
    }

    private JsonObject UserInfoClaims()
    {
        var claims = Sealed(
            new JsonObject
            {
                ["sub"] = Subject,
                ["given_name"] = "Zéphyrine",
                ["family_name"] = "PERSONNE-FICTIVE",
            }
        );
        UserInfo(claims);
        return claims;
    }

    private JsonObject Sealed(JsonObject claims)
    {
        claims["aud"] = ClientId;
        claims["exp"] = Now + 60;
        claims["iat"] = Now;
        claims["iss"] = Issuer;
        return claims;
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private static HttpResponseMessage Json(JsonObject body) =>
        Respond(HttpStatusCode.OK, Text(body), "application/json; charset=utf-8");

    private static string Text(JsonObject value) =>
        value.ToJsonString().Replace(HalfASurrogate, "\\ud800", StringComparison.Ordinal);
}
