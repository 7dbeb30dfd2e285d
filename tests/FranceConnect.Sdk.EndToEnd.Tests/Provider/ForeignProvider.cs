using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>The provider that is not ours and the proxy in front of it. The issuer is known first, so that the clients can be started.</summary>
internal sealed class ForeignProvider : IAsyncDisposable
{
    public const string ClientSecret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly SigningKeys _keys;
    private NodeProvider? _node;

    private ForeignProvider(SigningKeys keys, TamperingProxy proxy)
    {
        _keys = keys;
        Proxy = proxy;
    }

    public TamperingProxy Proxy { get; }

    public static async Task<ForeignProvider> StartAsync()
    {
        var keys = new SigningKeys();
        return new ForeignProvider(keys, await TamperingProxy.StartAsync(keys));
    }

    /// <summary>Starts what answers behind the proxy.</summary>
    public async Task ServeAsync(params JsonObject[] clients)
    {
        _node = await NodeProvider.StartAsync(Proxy.Issuer, _keys, clients);
        Proxy.Upstream = _node.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        _node?.Dispose();
        _keys.Dispose();
    }

    public static JsonObject Client(
        string id,
        string algorithm,
        IEnumerable<string> callbacks,
        IEnumerable<string> postLogouts
    ) =>
        new()
        {
            ["client_id"] = id,
            ["client_secret"] = ClientSecret,
            ["alg"] = algorithm,
            ["redirect_uris"] = new JsonArray([.. callbacks.Select(address => JsonValue.Create(address))]),
            ["post_logout_redirect_uris"] = new JsonArray([
                .. postLogouts.Select(address => JsonValue.Create(address)),
            ]),
        };

    /// <summary>A client of FranceConnect+, known by its public key.</summary>
    public static JsonObject PlusClient(
        string id,
        DecryptionKey key,
        IEnumerable<string> callbacks,
        IEnumerable<string> postLogouts
    )
    {
        var client = Client(id, "ES256", callbacks, postLogouts);
        client["encryption"] = key.Algorithm;
        client["jwks"] = new JsonObject { ["keys"] = new JsonArray(JsonNode.Parse(key.ToPublicJwk())) };
        return client;
    }
}
