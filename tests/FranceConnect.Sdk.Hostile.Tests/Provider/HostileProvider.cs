using System.Collections.Concurrent;
using System.Collections.Specialized;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>
/// A provider on a real socket, written for the attack: honest until a row changes something. It shares no code with the SDK, and counts
/// what it is asked. Fictional people only.
/// </summary>
internal sealed class HostileProvider : IAsyncDisposable
{
    public const string Subject = "0badc0de0badc0de0badc0de0badc0de0badc0de0badc0de0badc0de0badc0dev1";
    public const string FamilyName = "ATTAQUÉE-FICTIVE";
    public const string Code = "code-fictif-de-l-attaque-0123456789abcdef";
    public const string AccessToken = "jeton-fictif-de-l-attaque-0123456789abcdef";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private AuthorizeRequest _request = new("", "", "");

    private HostileProvider(WebApplication app, TimeProvider time)
    {
        _app = app;
        _time = time;
        Keys.Add(Key.ToJwk());
    }

    public string Issuer => $"{_app.Urls.Single()}/api/v2";

    public SigningKey Key { get; set; } = new("cle-publiee");

    /// <summary>The members of the JWKS.</summary>
    public List<JsonNode?> Keys { get; } = [];

    public Action<JsonObject> Discovery { get; set; } = static _ => { };

    public Action<TokenDraft> IdToken { get; set; } = static _ => { };

    public Action<TokenDraft> UserInfo { get; set; } = static _ => { };

    public Action<JsonObject> TokenAnswer { get; set; } = static _ => { };

    /// <summary>The encryption of FranceConnect+, over each signed token; null for FranceConnect.</summary>
    public Func<string, string>? Encrypt { get; set; }

    /// <summary>That of the userinfo, when it is another.</summary>
    public Func<string, string>? EncryptUserInfo { get; set; }

    /// <summary>The media type of the userinfo.</summary>
    public string UserInfoType { get; set; } = "application/jwt";

    /// <summary>An answer in place of an endpoint's: <c>openid-configuration</c>, <c>jwks</c>, <c>token</c>, <c>userinfo</c>.</summary>
    public Dictionary<string, RequestDelegate> Instead { get; } = [];

    /// <summary>Changes the address, parameters included, that the browser is sent back to.</summary>
    public Func<string, string> Callback { get; set; } = static address => address;

    /// <summary>The time tokens are issued at, in seconds since 1970 (RFC 7519 §2).</summary>
    public long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>How many times a citizen agreed.</summary>
    public int Agreed { get; private set; }

    /// <summary>The forms the token endpoint was sent.</summary>
    public List<NameValueCollection> Exchanges { get; } = [];

    public int Asked(string endpoint) => _asked.GetValueOrDefault(endpoint);

    public static async Task<HostileProvider> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null)
            .UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new HostileProvider(app, time);
        app.Run(provider.AnswerAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>As it was before the attack; its keys are others if the attack changed them.</summary>
    public void BecomeHonest()
    {
        Discovery = static _ => { };
        IdToken = UserInfo = static _ => { };
        TokenAnswer = static _ => { };
        Encrypt = EncryptUserInfo = null;
        UserInfoType = "application/jwt";
        Callback = static address => address;
        Instead.Clear();
        Keys.Clear();
        Keys.Add(Key.ToJwk());
    }

    /// <summary>The page where a citizen agrees: back to the service, with a code.</summary>
    public string Authorize(Uri authorizeUrl)
    {
        Agreed++;
        var query = HttpUtility.ParseQueryString(authorizeUrl.Query);
        _request = new AuthorizeRequest(query["client_id"]!, query["nonce"]!, query["acr_values"]!);
        return Callback(
            $"{query["redirect_uri"]}?code={Code}&state={query["state"]}&iss={Uri.EscapeDataString(Issuer)}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync(); // answers that never end are not waited for
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var endpoint = context.Request.Path.Value!.Split('/')[^1];
        _asked.AddOrUpdate(endpoint, 1, static (_, count) => count + 1);
        if (endpoint == "token")
            Exchanges.Add(HttpUtility.ParseQueryString(await new StreamReader(context.Request.Body).ReadToEndAsync()));
        if (Instead.TryGetValue(endpoint, out var instead))
        {
            await instead(context);
            return;
        }
        var (type, body) = endpoint switch
        {
            "openid-configuration" => ("application/json", DiscoveryDocument().ToJsonString()),
            "jwks" => ("application/json", KeySet()),
            "token" => ("application/json", Tokens().ToJsonString()),
            "userinfo" => (UserInfoType, Encrypted(Draft(UserInfo, UserInfoClaims()), EncryptUserInfo)),
            _ => ("text/html", ""),
        };
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    public JsonObject Tokens()
    {
        var answer = new JsonObject
        {
            ["access_token"] = AccessToken,
            ["expires_in"] = 60,
            ["id_token"] = Encrypted(Draft(IdToken, IdTokenClaims())),
            ["scope"] = "openid identite_pivot email",
            ["token_type"] = "Bearer",
        };
        TokenAnswer(answer);
        return answer;
    }

    private string KeySet() =>
        new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key?.DeepClone())]) }.ToJsonString();

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
            ["authorization_response_iss_parameter_supported"] = true,
        };
        Discovery(document);
        return document;
    }

    private string Encrypted(string jws, Func<string, string>? instead = null) =>
        (instead ?? Encrypt)?.Invoke(jws) ?? jws;

    private string Draft(Action<TokenDraft> change, JsonObject claims)
    {
        var draft = new TokenDraft(Key, claims);
        change(draft);
        return draft.Write();
    }

    private JsonObject Common() =>
        new()
        {
            ["sub"] = Subject,
            ["iss"] = Issuer,
            ["aud"] = _request.ClientId,
            ["iat"] = Now,
            ["exp"] = Now + 60,
        };

    private JsonObject IdTokenClaims()
    {
        var claims = Common();
        claims["auth_time"] = Now;
        claims["acr"] = _request.Level;
        claims["nonce"] = _request.Nonce;
        return claims;
    }

    private JsonObject UserInfoClaims()
    {
        var claims = Common();
        claims["given_name"] = "Anne";
        claims["family_name"] = FamilyName;
        claims["birthdate"] = "1980-02-29";
        claims["gender"] = "female";
        claims["email"] = "anne.attaquee@example.org";
        return claims;
    }

    private sealed record AuthorizeRequest(string ClientId, string Nonce, string Level);
}
