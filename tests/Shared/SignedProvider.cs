using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace FranceConnect.Sdk;

/// <summary>
/// A provider whose answers are signed before they are asked for, so that a measure holds the service's own work alone. Fictional people
/// only. It answers within the call, on the caller's thread.
/// </summary>
internal sealed class SignedProvider(string algorithm, Func<string, string>? encrypt = null) : HttpMessageHandler
{
    public const string Issuer = "https://fournisseur.example.org/api/v2";
    public const string ClientId = "un-service";
    public const string ClientSecret = "secret-d-un-service-fictif-0123456789";
    public const string RedirectUri = "https://mairie.example.org/signin-franceconnect";
    public const string Subject = "00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffeev1";
    public const string FamilyName = "PERSONNE-FICTIVE";

    private static readonly ECDsa s_stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly Dictionary<string, SignedLogin> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SignedLogin> _byToken = new(StringComparer.Ordinal);

    private Keys _keys = new("1");
    private int _made;
    private int _calls;
    private int _fetches;
    private int _tokenCalls;

    /// <summary>Requests of any kind.</summary>
    public int Calls => _calls;

    /// <summary>Those for the discovery document or the keys.</summary>
    public int Fetches => _fetches;

    public int TokenCalls => _tokenCalls;

    /// <summary>How long the discovery document and the keys take; none by default.</summary>
    public TimeSpan MetadataDelay { get; set; }

    /// <summary>The next answers of the userinfo endpoint, before the good one.</summary>
    public Queue<HttpStatusCode> UserInfoFailures { get; } = new();

    /// <summary>New keys under new ids, the old ones withdrawn at once.</summary>
    public void RotateKeys() => _keys = new Keys($"{++_made}-bis");

    /// <summary>Signs the two tokens of one login; a tamper makes them wrong.</summary>
    public SignedLogin Sign(Uri authorizeUrl, Tamper? tamper = null)
    {
        var query = HttpUtility.ParseQueryString(authorizeUrl.Query);
        tamper ??= new Tamper();
        var number = _made++;
        var code = $"code-fictif-qui-tient-la-place-de-43-signes-{number}";
        var accessToken = $"jeton-fictif-qui-tient-la-place-de-43-signes-{number}";
        var clientId = query["client_id"]!;
        var idToken = Token(
            new JsonObject
            {
                ["sub"] = Subject,
                ["auth_time"] = Now - 1,
                ["acr"] = tamper.Level ?? query["acr_values"],
                ["nonce"] = tamper.Nonce ?? query["nonce"],
            },
            clientId,
            tamper.IdToken
        );
        var userInfo = Token(
            new JsonObject
            {
                ["sub"] = tamper.UserInfoSubject ?? Subject,
                ["given_name"] = "Zéphyrine Anne",
                ["given_name_array"] = new JsonArray("Zéphyrine", "Anne"),
                ["family_name"] = FamilyName,
                ["preferred_username"] = "",
                ["birthdate"] = "1962-08-24",
                ["gender"] = "female",
                ["birthplace"] = "75107",
                ["birthcountry"] = "99100",
                ["email"] = "zephyrine@example.org",
            },
            clientId,
            tamper.UserInfo
        );
        var answer = new JsonObject
        {
            ["access_token"] = accessToken,
            ["expires_in"] = 60,
            ["id_token"] = idToken,
            ["scope"] = query["scope"],
            ["token_type"] = "Bearer",
        };
        var login = new SignedLogin(
            $"?code={code}&state={query["state"]}&iss={Uri.EscapeDataString(Issuer)}",
            Encoding.UTF8.GetBytes(answer.ToJsonString()),
            Encoding.ASCII.GetBytes(userInfo)
        );
        _byCode[code] = login;
        _byToken[accessToken] = login;
        return login;
    }

    /// <summary>Drops the logins signed so far: their weight is not the service's.</summary>
    public void Forget()
    {
        _byCode.Clear();
        _byToken.Clear();
        _byCode.TrimExcess();
        _byToken.TrimExcess();
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _calls);
        return request.RequestUri!.AbsolutePath switch
        {
            "/api/v2/token" => Task.FromResult(RedeemCode(request)),
            "/api/v2/userinfo" => Task.FromResult(GiveUserInfo(request)),
            "/api/v2/jwks" => MetadataAsync(_keys.Document, cancellationToken),
            _ => MetadataAsync(Discovery, cancellationToken),
        };
    }

    private async Task<HttpResponseMessage> MetadataAsync(byte[] document, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _fetches);
        if (MetadataDelay > TimeSpan.Zero)
            await Task.Delay(MetadataDelay, cancellationToken);
        return Answer(document, "application/json");
    }

    private HttpResponseMessage RedeemCode(HttpRequestMessage request)
    {
        Interlocked.Increment(ref _tokenCalls);
        using var stream = request.Content!.ReadAsStream();
        Span<byte> buffer = stackalloc byte[2048];
        var body = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        // PKCE, a missing secret or a second authentication would be refused by FranceConnect too.
        var isAccepted =
            request.Headers.Authorization is null
            && body.IndexOf("grant_type=authorization_code"u8) >= 0
            && body.IndexOf("client_secret=secret-d-un-service-fictif"u8) >= 0
            && body.IndexOf("redirect_uri=https%3A%2F%2F"u8) >= 0
            && body.IndexOf("code_verifier"u8) < 0;
        var code = body[(body.IndexOf("code=code"u8) + 5)..];
        code = code.IndexOf((byte)'&') is >= 0 and var end ? code[..end] : code;
        return isAccepted && _byCode.TryGetValue(Encoding.ASCII.GetString(code), out var login)
            ? Answer(login.TokenAnswer, "application/json")
            : new HttpResponseMessage(HttpStatusCode.BadRequest);
    }

    private HttpResponseMessage GiveUserInfo(HttpRequestMessage request)
    {
        lock (UserInfoFailures)
            if (UserInfoFailures.TryDequeue(out var failure))
                return new HttpResponseMessage(failure);
        return
            request.Headers.Authorization is { Scheme: "Bearer", Parameter: { } token }
            && _byToken.TryGetValue(token, out var login)
            ? Answer(login.UserInfoAnswer, "application/jwt")
            : new HttpResponseMessage(HttpStatusCode.Unauthorized);
    }

    private string Token(JsonObject claims, string clientId, Forgery forgery)
    {
        claims["aud"] = forgery == Forgery.Audience ? "un-autre-service" : clientId;
        // An hour, where FranceConnect's live one minute: they are used all along a measure.
        claims["exp"] = forgery == Forgery.Expired ? Now - 1200 : Now + 3600;
        claims["iat"] = Now - (forgery == Forgery.Expired ? 1260 : 1);
        claims["iss"] = forgery == Forgery.Issuer ? "https://autre.example.org/api/v2" : Issuer;
        var alg = forgery == Forgery.None ? "none" : algorithm;
        var header = new JsonObject { ["alg"] = alg, ["kid"] = _keys.IdOf(algorithm) };
        if (forgery == Forgery.UnknownKey)
            header["kid"] = "cle-inconnue";
        var content = $"{Encode(header)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = forgery switch
        {
            Forgery.None => [],
            Forgery.Signature or Forgery.UnknownKey => s_stranger.SignData(bytes, HashAlgorithmName.SHA256),
            _ => _keys.Sign(bytes, algorithm),
        };
        var jws = $"{content}.{Base64Url(signature)}";
        return encrypt is null ? jws : encrypt(jws);
    }

    private static byte[] Discovery { get; } =
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["issuer"] = Issuer,
                ["authorization_endpoint"] = $"{Issuer}/authorize",
                ["token_endpoint"] = $"{Issuer}/token",
                ["userinfo_endpoint"] = $"{Issuer}/userinfo",
                ["jwks_uri"] = $"{Issuer}/jwks",
                ["end_session_endpoint"] = $"{Issuer}/session/end",
                ["authorization_response_iss_parameter_supported"] = true,
            }.ToJsonString()
        );

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static HttpResponseMessage Answer(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static string Encode(JsonObject value) => Base64Url(Encoding.UTF8.GetBytes(value.ToJsonString()));

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Answers ready to be sent, and the callback that asks for them.</summary>
    internal sealed record SignedLogin(string Callback, byte[] TokenAnswer, byte[] UserInfoAnswer);

    /// <summary>What is wrong in a login; nothing by default.</summary>
    internal sealed record Tamper
    {
        public Forgery IdToken { get; init; }
        public Forgery UserInfo { get; init; }
        public string? Nonce { get; init; }
        public string? Level { get; init; }
        public string? UserInfoSubject { get; init; }
    }

    internal enum Forgery
    {
        Nothing,
        Signature,
        UnknownKey,
        None,
        Audience,
        Issuer,
        Expired,
    }

    private sealed class Keys
    {
        private readonly ECDsa _elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private readonly RSA _rsa = RSA.Create(2048);
        private readonly string _generation;

        public Keys(string generation)
        {
            _generation = generation;
            var point = _elliptic.ExportParameters(false).Q;
            var rsa = _rsa.ExportParameters(false);
            var document = new JsonObject
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "EC",
                        ["use"] = "sig",
                        ["kid"] = IdOf("ES256"),
                        ["alg"] = "ES256",
                        ["crv"] = "P-256",
                        ["x"] = Base64Url(point.X!),
                        ["y"] = Base64Url(point.Y!),
                    },
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "sig",
                        ["kid"] = IdOf("RS256"),
                        ["alg"] = "RS256",
                        ["e"] = "AQAB",
                        ["n"] = Base64Url(rsa.Modulus!),
                    }
                ),
            };
            Document = Encoding.UTF8.GetBytes(document.ToJsonString());
        }

        public byte[] Document { get; }

        public string IdOf(string algorithm) => $"pkcs11:{algorithm}:{_generation}";

        public byte[] Sign(byte[] content, string algorithm) =>
            algorithm == "RS256"
                ? _rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : _elliptic.SignData(content, HashAlgorithmName.SHA256);
    }
}
