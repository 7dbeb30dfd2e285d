using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The cache of the <c>dss</c> routes, with its trap: the quotient familial of a FranceConnect login is kept by identity, whatever the
/// period asked.
/// </summary>
internal sealed class AnswerCache(TimeProvider time)
{
    private const int Capacity = 10_000;

    private readonly Dictionary<TimeSpan, ExpiringStore<Kept>> _stores = new()
    {
        [TimeSpan.FromHours(1)] = new(time, TimeSpan.FromHours(1), Capacity),
        [TimeSpan.FromHours(24)] = new(time, TimeSpan.FromHours(24), Capacity),
    };

    /// <summary>Answers from the cache, or reads and keeps; <c>Cache-Control: no-cache</c> always reads.</summary>
    public ApiAnswer Read(HttpContext context, ApiCall call)
    {
        if (call.Endpoint.CacheLifetime is not { } lifetime)
        {
            return call.Endpoint.Read(call);
        }

        var store = _stores[lifetime];
        var key = Key(call);
        var headers = context.Response.Headers;
        var wantsFresh = context
            .Request.Headers.CacheControl.ToString()
            .Contains("no-cache", StringComparison.OrdinalIgnoreCase);
        if (!wantsFresh && store.TryGet(key, out var kept))
        {
            headers["X-Response-Cached"] = "true";
            headers["X-Cache-Expires-in"] = ((long)(kept.End - time.GetUtcNow()).TotalSeconds).ToString(
                CultureInfo.InvariantCulture
            );
            return new ApiAnswer(kept.Data.DeepClone().AsObject(), []);
        }

        headers["X-Response-Cached"] = "false";
        headers["X-Cache-Expires-in"] = string.Empty;
        var answer = call.Endpoint.Read(call);
        store.Set(key, new Kept(answer.Data.DeepClone().AsObject(), time.GetUtcNow() + lifetime));
        return answer;
    }

    private static string Key(ApiCall call)
    {
        var endpoint = call.Endpoint;
        var identity = call.Identity!;
        string?[] parts =
        [
            endpoint.Version,
            endpoint.Name,
            call.Modality.Segment(),
            identity.ToString(),
            string.Join('\n', identity.GivenNames),
            .. endpoint.CachedParameters(call.Modality).Select(name => call[name]),
        ];
        return string.Join('\n', parts);
    }

    private sealed record Kept(JsonObject Data, DateTimeOffset End);
}
