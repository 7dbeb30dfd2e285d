using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A service whose provider is two documents in memory, on a clock the test owns.</summary>
internal sealed class MetadataSite : IAsyncDisposable
{
    public const string Issuer = "https://fc.example.org/api/v2";

    private readonly ServiceProvider _services;

    public MetadataSite(Action<FranceConnectBuilder>? configure = null)
    {
        Serve();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        var builder = services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(Issuer);
            options.ClientId = "service-fictif";
            options.ClientSecret = "secret-fictif-pour-les-tests-0123456789";
            options.RedirectUri = LoginSite.RedirectUri;
        });
        configure?.Invoke(builder);
        Wire.Connect(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public PatientTime Clock { get; } = new();

    public Wire Wire { get; } = new();

    public IFranceConnectClient Client => _services.GetRequiredService<IFranceConnectClient>();

    /// <summary>What the provider says of itself; a test changes it before the fetch.</summary>
    public JsonObject Document { get; } =
        new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["userinfo_endpoint"] = Issuer + "/userinfo",
            ["jwks_uri"] = Issuer + "/jwks",
            ["end_session_endpoint"] = Issuer + "/session/end",
            ["revocation_endpoint"] = Issuer + "/token/revocation",
        };

    public JsonArray Keys { get; } = [EllipticKey("pkcs11:ES256:hsm")];

    /// <summary>The header of both documents; null for none.</summary>
    public string? CacheControl { get; set; } = "public, max-age=600";

    public (int Discovery, int Jwks) Fetches => (Wire.Count(Wire.Discovery), Wire.Count(Wire.Jwks));

    public Task<LoginChallenge> StartLoginAsync(
        string? tenantId = null,
        CancellationToken cancellationToken = default
    ) => Client.StartLoginAsync(new LoginRequest { TenantId = tenantId }, cancellationToken);

    /// <summary>The provider answers again as it should.</summary>
    public void Serve()
    {
        Wire.Answer(Wire.Discovery, () => Cached(Wire.Json(Document.ToJsonString())));
        Wire.Answer(Wire.Jwks, () => Cached(Wire.Json(new JsonObject { ["keys"] = Keys.DeepClone() }.ToJsonString())));
    }

    public HttpResponseMessage Cached(HttpResponseMessage answer)
    {
        if (CacheControl is { } value)
            answer.Headers.CacheControl = CacheControlHeaderValue.Parse(value);
        return answer;
    }

    public static JsonObject EllipticKey(string keyId)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["alg"] = "ES256",
            ["crv"] = "P-256",
            ["x"] = Base64Url(point.X!),
            ["y"] = Base64Url(point.Y!),
        };
    }

    public static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
