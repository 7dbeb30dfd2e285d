using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>
/// The practical ideal: a complete login written by hand over the base class library, with every check and nothing else. No options, no
/// tenants, no retries, no logs, no sealed state: what it keeps stays in the process.
/// </summary>
internal sealed class Yardstick(HttpMessageHandler provider, Scenario scenario, EncryptionKey? key)
    : Contestant("hand-written")
{
    private static readonly TimeSpan s_clockSkew = TimeSpan.FromSeconds(45);

    private readonly HttpClient _http = new(provider, disposeHandler: false);
    private readonly Dictionary<string, AsymmetricAlgorithm> _keys = new(StringComparer.Ordinal);

    private string _authorizePrefix = "";
    private Uri _token = null!;
    private Uri _userInfo = null!;

    public override async Task PrepareAsync()
    {
        const string issuer = SignedProvider.Issuer;
        using var discovery = JsonDocument.Parse(
            await _http.GetByteArrayAsync(new Uri(issuer + "/.well-known/openid-configuration"))
        );
        var root = discovery.RootElement;
        if (Text(root, "issuer") != issuer)
            throw new InvalidOperationException("Another issuer answers.");
        _token = new Uri(Text(root, "token_endpoint")!);
        _userInfo = new Uri(Text(root, "userinfo_endpoint")!);
        _authorizePrefix =
            $"{Text(root, "authorization_endpoint")}?client_id={ClientId}&response_type=code"
            + $"&scope={Uri.EscapeDataString("openid given_name family_name preferred_username birthdate gender birthplace birthcountry email")}"
            + $"&redirect_uri={Uri.EscapeDataString(SignedProvider.RedirectUri)}&acr_values={scenario.Level}";
        using var jwks = JsonDocument.Parse(await _http.GetByteArrayAsync(new Uri(Text(root, "jwks_uri")!)));
        foreach (var jwk in jwks.RootElement.GetProperty("keys").EnumerateArray())
            if (Text(jwk, "alg") == scenario.Signing)
                _keys[Text(jwk, "kid")!] = PublicKey(jwk);
    }

    public override Task<(Uri AuthorizeUrl, object Pending)> StartAsync()
    {
        var pending = new Pending(
            RandomNumberGenerator.GetHexString(64, lowercase: true),
            RandomNumberGenerator.GetHexString(64, lowercase: true),
            TimeProvider.System.GetUtcNow().AddMinutes(30)
        );
        var url = new Uri($"{_authorizePrefix}&state={pending.State}&nonce={pending.Nonce}");
        return Task.FromResult<(Uri, object)>((url, pending));
    }

    public override async Task<string?> CompleteAsync(string callback, object pending)
    {
        var login = (Pending)pending;
        if (
            TimeProvider.System.GetUtcNow() >= login.ExpiresAt
            || ReadCallback(callback) is not ({ Length: > 0 } code, { } state, SignedProvider.Issuer)
            || state != login.State
            || await RedeemAsync(code) is not var (accessToken, idToken)
        )
            return null;

        using var claims = Verify(idToken);
        if (
            claims is null
            || Text(claims.RootElement, "nonce") != login.Nonce
            || !Satisfies(Text(claims.RootElement, "acr"))
            || !claims.RootElement.TryGetProperty("iat", out _)
            || Text(claims.RootElement, "sub") is not { Length: > 0 } subject
        )
            return null;

        using var identity = await FetchIdentityAsync(accessToken);
        if (identity is null || Text(identity.RootElement, "sub") != subject)
            return null;
        return ReadIdentity(identity.RootElement, subject).FamilyName;
    }

    public override void Dispose() => _http.Dispose();

    private async Task<(string AccessToken, string IdToken)?> RedeemAsync(string code)
    {
        using var form = new FormUrlEncodedContent([
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", SignedProvider.RedirectUri),
            new("client_id", ClientId),
            new("client_secret", SignedProvider.ClientSecret),
        ]);
        using var request = new HttpRequestMessage(HttpMethod.Post, _token) { Content = form };
        using var response = await _http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
            return null;
        using var tokens = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return
            string.Equals(Text(tokens.RootElement, "token_type"), "Bearer", StringComparison.OrdinalIgnoreCase)
            && Text(tokens.RootElement, "access_token") is { Length: > 0 } accessToken
            && Text(tokens.RootElement, "id_token") is { } idToken
            ? (accessToken, idToken)
            : null;
    }

    private async Task<JsonDocument?> FetchIdentityAsync(string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _userInfo);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await _http.SendAsync(request);
        if (
            response.StatusCode != HttpStatusCode.OK
            || response.Content.Headers.ContentType?.MediaType != "application/jwt"
        )
            return null;
        return Verify(Encoding.ASCII.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>Signature by the registered algorithm and the key of the token's id, issuer, audience, lifetime.</summary>
    private JsonDocument? Verify(string token)
    {
        if (key is not null)
        {
            if (key.Decrypt(token) is not { } inner)
                return null;
            token = inner;
        }
        var first = token.IndexOf('.');
        var last = token.LastIndexOf('.');
        if (first <= 0 || last == first || token.AsSpan(first + 1, last - first - 1).Contains('.'))
            return null;
        using (var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(0, first))))
        {
            if (
                Text(header.RootElement, "alg") != scenario.Signing
                || header.RootElement.TryGetProperty("crit", out _)
                || Text(header.RootElement, "kid") is not { } kid
                || !_keys.TryGetValue(kid, out var publicKey)
                || !IsSigned(publicKey, token.AsSpan(0, last), Base64Url.DecodeFromChars(token.AsSpan(last + 1)))
            )
                return null;
        }
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(first + 1, last - first - 1)));
        if (IsForUsNow(claims.RootElement))
            return claims;
        claims.Dispose();
        return null;
    }

    private static bool IsSigned(AsymmetricAlgorithm publicKey, ReadOnlySpan<char> content, byte[] signature)
    {
        var bytes = new byte[content.Length];
        Encoding.ASCII.GetBytes(content, bytes);
        return publicKey switch
        {
            ECDsa elliptic => elliptic.VerifyData(bytes, signature, HashAlgorithmName.SHA256),
            RSA rsa => rsa.VerifyData(bytes, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            _ => false,
        };
    }

    private static bool IsForUsNow(JsonElement claims)
    {
        if (
            Text(claims, "iss") != SignedProvider.Issuer
            || Text(claims, "aud") != ClientId
            || !claims.TryGetProperty("exp", out var exp)
            || !exp.TryGetInt64(out var expires)
        )
            return false;
        var now = TimeProvider.System.GetUtcNow();
        return now - s_clockSkew < DateTimeOffset.FromUnixTimeSeconds(expires)
            && (
                !claims.TryGetProperty("iat", out var iat)
                || now + s_clockSkew >= DateTimeOffset.FromUnixTimeSeconds(iat.GetInt64())
            );
    }

    private static (string? Code, string? State, string? Issuer) ReadCallback(string query)
    {
        string? code = null;
        string? state = null;
        string? issuer = null;
        foreach (var range in query.AsSpan(1).Split('&'))
        {
            var pair = query.AsSpan(1)[range];
            var cut = pair.IndexOf('=');
            var value = Uri.UnescapeDataString(pair[(cut + 1)..].ToString());
            switch (pair[..cut])
            {
                case "code" when code is null:
                    code = value;
                    break;
                case "state" when state is null:
                    state = value;
                    break;
                case "iss" when issuer is null:
                    issuer = value;
                    break;
                default:
                    return default; // an error, an unknown or a repeated parameter
            }
        }
        return (code, state, issuer);
    }

    private static Identity ReadIdentity(JsonElement claims, string subject) =>
        new(
            subject,
            claims.TryGetProperty("given_name_array", out var names)
                ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
                : [],
            Text(claims, "family_name"),
            Text(claims, "preferred_username"),
            Text(claims, "birthdate"),
            Text(claims, "gender"),
            Text(claims, "birthplace"),
            Text(claims, "birthcountry"),
            Text(claims, "email")
        );

    private bool Satisfies(string? acr) => acr == scenario.Level || acr is "eidas2" or "eidas3";

    private static AsymmetricAlgorithm PublicKey(JsonElement jwk) =>
        Text(jwk, "kty") == "EC"
            ? ECDsa.Create(
                new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") },
                }
            )
            : RSA.Create(new RSAParameters { Modulus = Bytes(jwk, "n"), Exponent = Bytes(jwk, "e") });

    private static byte[] Bytes(JsonElement jwk, string name) => Base64Url.DecodeFromChars(Text(jwk, name));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private sealed record Pending(string State, string Nonce, DateTimeOffset ExpiresAt);

    private sealed record Identity(
        string Subject,
        string[] GivenNames,
        string? FamilyName,
        string? PreferredUsername,
        string? BirthDate,
        string? Gender,
        string? BirthPlace,
        string? BirthCountry,
        string? Email
    );
}
