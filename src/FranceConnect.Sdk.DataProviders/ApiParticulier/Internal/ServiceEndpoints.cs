using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class ServiceEndpoints(ApiParticulierPipeline pipeline) : IServiceEndpoints
{
    public Task<DataResult<Ping>> PingAsync(
        string? name = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        name is null
            ? GetAsync("/api/ping", Ping.ReadGateway, options, cancellationToken)
            : GetAsync($"/api/{Name(name)}/ping", Ping.Read, options, cancellationToken);

    public Task<DataResult<IReadOnlyList<string>>> ListPingsAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        GetAsync(
            "/api/pings",
            static (status, root) =>
                status == 200 && root.ValueKind == JsonValueKind.Array ? JsonMembers.Texts(root) : null,
            options,
            cancellationToken
        );

    public Task<DataResult<TokenIntrospection>> IntrospectAsync(
        string? tenantId = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.IntrospectAsync(tenantId, options, cancellationToken);

    public async Task<DataResult<DataResponse>> GetFranceConnectJwksAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var keys = await GetAsync(
                "/api/france_connect_jwks",
                static (status, root) =>
                    status == 200 && root.Member("keys") is { ValueKind: JsonValueKind.Array } ? "keys" : null,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        return new DataResult<DataResponse>(
            keys.Outcome,
            keys.IsFound ? keys.Response : null,
            keys.Error,
            keys.Response,
            keys.ObtainedAt
        );
    }

    private Task<DataResult<T>> GetAsync<T>(
        string route,
        Func<int, JsonElement, T?> read,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
        where T : class => pipeline.CallServiceAsync(route, null, null, null, read, options, cancellationToken);

    private static string Name(string name)
    {
        const string before = "/api/";
        const string after = "/ping";
        var bare = name;
        if (bare.StartsWith(before, StringComparison.Ordinal) && bare.EndsWith(after, StringComparison.Ordinal))
            bare = bare.Length > before.Length + after.Length ? bare.Substring(5, bare.Length - 10) : "";
        return bare.Split('/')
            .All(part =>
                part.Length is > 0 and < 100 && part.All(c => c is '_' or '-' || (c < 128 && char.IsLetterOrDigit(c)))
            )
            ? bare
            : throw new ArgumentException("It is not the name or the route of a ping.", nameof(name));
    }
}
