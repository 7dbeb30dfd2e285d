using System.Net.Http.Headers;
using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>
/// One service of each recorded kind, as a tenant, on a simulator as strict as the recorded server. A tenant's client id is its own id.
/// </summary>
internal sealed class FidelitySite : IAsyncDisposable
{
    public const string Secret = "secret-fictif-pour-les-tests-0123456789";
    public const string Plain = "service-ordinaire";
    public const string Rs256 = "service-rs256";
    public const string Hs256 = "service-hs256";
    public const string Narrow = "service-peu-de-scopes";
    public const string WithoutAmr = "service-sans-amr";
    public const string Private = "service-prive";
    public const string Prompting = "service-prompt-login";
    public const string Hinting = "service-idp-hint";
    public const string Invalid = "service-invalide";
    public const string SameEntityA = "service-entite-a";
    public const string SameEntityB = "service-entite-b";
    public const string Unknown = "service-inconnu";
    public const string Plus = "plus-ordinaire";
    public const string PlusRsa = "plus-rsa-oaep-256";
    public const string PlusSameEntity = "plus-entite-a";
    public const string PlusClear = "plus-sans-chiffrement";
    public const string OtherRedirectUri = "https://127.0.0.1:5001/cb";
    public const string LocalRedirectUri = "http://localhost:5000/cb";
    public const string IdpHint = "9c716f61-b8a1-435c-a407-ef4d677ec270";

    private static readonly Dictionary<string, Action<SimulatorClient>> Kinds = new()
    {
        [Plain] = _ => { },
        [Rs256] = client => client.SigningAlgorithm = "RS256",
        [Hs256] = client => client.SigningAlgorithm = "HS256",
        [Narrow] = client => Fill(client.Scopes, "openid", "given_name"),
        [WithoutAmr] = client => client.AllowedClaims.Clear(),
        [Private] = client => client.IsPrivate = true,
        [Prompting] = client => client.AllowedPrompts.Add("login"),
        [Hinting] = client => client.AllowedIdpHints.Add(IdpHint),
        [Invalid] = client => Fill(client.Scopes, "openid", "scope_inconnu"),
        [SameEntityA] = client => client.EntityId = "une-entite",
        [SameEntityB] = client => client.EntityId = "une-entite",
        [Plus] = client => Encrypt(client, DecryptionKey.EcdhEs),
        [PlusRsa] = client => Encrypt(client, DecryptionKey.RsaOaep256),
        [PlusSameEntity] = client =>
        {
            Encrypt(client, DecryptionKey.EcdhEs);
            client.EntityId = "une-entite";
        },
        [PlusClear] = client =>
        {
            Encrypt(client, DecryptionKey.EcdhEs);
            client.EncryptionAlgorithm = "";
        },
    };

    private readonly WiredSite _wired = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public PatientTime Clock { get; } = new();

    /// <summary>FranceConnect's own clock: what lies between two of its requests can take time without a time-out of the engine.</summary>
    public FakeTimeProvider ItsClock { get; } = new(DateTimeOffset.UtcNow);

    public Wire Wire => _wired.Wire;

    public FranceConnectSimulator Simulator => _wired.Site.Simulator;

    public IFranceConnectClient Client => _wired.Site.Client;

    public static async Task<FidelitySite> StartAsync()
    {
        var site = new FidelitySite();
        await site._wired.StartAsync(site.Clock, site.Register, site.AddTenants);
        return site;
    }

    public static LoginRequest Request(string tenantId = Plain, params string[] scopes)
    {
        var request = new LoginRequest
        {
            TenantId = tenantId,
            Platform = PlatformOf(tenantId),
            ReturnUrl = "/moi",
        };
        foreach (var scope in scopes)
            request.Scopes.Add(FranceConnectScope.From(scope));
        return request;
    }

    /// <summary>From the button to the callback, not yet handed to the engine.</summary>
    public async Task<(LoginChallenge Challenge, Uri Callback)> BeginAsync(
        LoginRequest? request = null,
        string persona = "test"
    )
    {
        var challenge = await Client.StartLoginAsync(request ?? Request());
        return (challenge, await Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona));
    }

    public Task<LoginResult> CompleteAsync(LoginChallenge challenge, Uri callback) =>
        Client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);

    public async Task<LoginResult> LoginAsync(LoginRequest? request = null, string persona = "test")
    {
        var (challenge, callback) = await BeginAsync(request, persona);
        return await CompleteAsync(challenge, callback);
    }

    public async Task<FranceConnectSession> SessionAsync(LoginRequest? request = null, string persona = "test")
    {
        var result = await LoginAsync(request, persona);
        Assert.That(result.Error?.ToString(), Is.Null);
        return result.Session;
    }

    /// <summary>The page of FranceConnect on which the login stops; the service never hears of it.</summary>
    public async Task<string?> ErrorPageAsync(LoginRequest request, string persona = "test")
    {
        var challenge = await Client.StartLoginAsync(request);
        try
        {
            await Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona);
            return null;
        }
        catch (SimulatorErrorPageException page)
        {
            return page.Code;
        }
    }

    public async Task<HttpResponseMessage> GetAsync(Uri address, string? accessToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accessToken is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await _http.SendAsync(request);
    }

    /// <summary>Whether the access token still opens the userinfo.</summary>
    public async Task<int> UserInfoStatusAsync(FranceConnectSession session)
    {
        using var answer = await GetAsync(new Uri(Simulator.Issuer + "/userinfo"), session.AccessToken.Value);
        return (int)answer.StatusCode;
    }

    /// <summary>Changes a registration at FranceConnect, behind the service's back.</summary>
    public void Reregister(string clientId, string secret = Secret) => Simulator.Clients.Add(Create(clientId, secret));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _wired.DisposeAsync();
    }

    /// <summary>Time passes for everyone.</summary>
    public void Advance(int seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        ItsClock.Advance(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Each service is registered on one platform alone.</summary>
    public static FranceConnectPlatform PlatformOf(string tenantId) =>
        tenantId.StartsWith("plus-", StringComparison.Ordinal)
            ? FranceConnectPlatform.FranceConnectPlus
            : FranceConnectPlatform.FranceConnect;

    private void Register(FranceConnectSimulatorOptions options)
    {
        options.TimeProvider = ItsClock;
        options.AllowLocalhostRedirectUris = false;
        options.AllowUnknownProviderScopes = false;
        foreach (var id in Kinds.Keys)
            options.Clients.Add(Create(id, Secret));
    }

    private static SimulatorClient Create(string id, string secret)
    {
        var client = new SimulatorClient { ClientId = id, ClientSecret = secret };
        Fill(client.RedirectUris, LoginSite.RedirectUri, OtherRedirectUri, LocalRedirectUri);
        client.PostLogoutRedirectUris.Add(LoginSite.PostLogoutRedirectUri);
        Kinds[id](client);
        return client;
    }

    private static void Encrypt(SimulatorClient client, string algorithm)
    {
        client.Platform = SimulatorPlatform.FranceConnectPlus;
        client.EncryptionAlgorithm = algorithm;
        client.Jwks = $$"""{"keys":[{{TestKeys.Of(algorithm).ToPublicJwk()}}]}""";
    }

    private static void Fill(IList<string> list, params string[] values)
    {
        foreach (var value in values)
            list.Add(value);
    }

    private void AddTenants(IServiceCollection services)
    {
        var builder = services.AddFranceConnect(_ => { });
        foreach (var id in Kinds.Keys.Append(Unknown))
            builder.AddTenant(
                id,
                options =>
                {
                    var platform = PlatformOf(id);
                    var isPlus = platform == FranceConnectPlatform.FranceConnectPlus;
                    options.Environment = FranceConnectEnvironment.Custom(
                        isPlus ? Simulator.PlusIssuer : Simulator.Issuer,
                        platform
                    );
                    if (isPlus)
                        options.DecryptionKeys.Add(
                            TestKeys.Of(id == PlusRsa ? DecryptionKey.RsaOaep256 : DecryptionKey.EcdhEs)
                        );
                    options.ClientId = id;
                    options.ClientSecret = Secret;
                    options.RedirectUri = LoginSite.RedirectUri;
                    options.PostLogoutRedirectUri = LoginSite.PostLogoutRedirectUri;
                    options.SigningAlgorithm = id == Rs256 ? "RS256" : "ES256";
                }
            );
    }
}
