using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// An answer as it was received: for support, for members this version does not know, and for the low-level calls. It holds personal data:
/// keep it out of logs.
/// </summary>
/// <remarks>Source: SPECS §5.</remarks>
public sealed class DataResponse
{
    internal DataResponse(
        int status,
        IReadOnlyDictionary<string, string> headers,
        string body,
        JsonElement? data = null,
        JsonElement? links = null,
        JsonElement? meta = null,
        RateLimit? rateLimit = null,
        string? correlationId = null
    )
    {
        Status = status;
        Headers = headers;
        Body = body;
        Data = data ?? EmptyObject.Element;
        Links = links ?? EmptyObject.Element;
        Meta = meta ?? EmptyObject.Element;
        RateLimit = rateLimit ?? new RateLimit(null, null, null);
        CorrelationId = correlationId;
        RequestId = headers.TryGetValue("X-Request-ID", out var id) && id.Length is > 0 and <= 200 ? id : null;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The headers, their names in any case; several values of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, unchanged.</summary>
    public string Body { get; }

    /// <summary>
    /// The member <c>data</c>, object or array; the whole body at the providers that have no such member; an empty object when there is none.
    /// </summary>
    public JsonElement Data { get; }

    /// <summary>The member <c>links</c>; an empty object when there is none.</summary>
    public JsonElement Links { get; }

    /// <summary>The member <c>meta</c>; an empty object when there is none.</summary>
    public JsonElement Meta { get; }

    /// <summary>The quota; its members are null when the answer does not state them.</summary>
    public RateLimit RateLimit { get; }

    /// <summary>The gateway's id of this call, which its support asks for; null when it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The id this client gave the call (<c>X-Correlation-ID</c>, DGFiP only), which the provider's support asks for; null elsewhere.</summary>
    public string? CorrelationId { get; }

    /// <summary>The status and the request's id.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => RequestId is null ? $"{Status}" : $"{Status} ({RequestId})";
}
