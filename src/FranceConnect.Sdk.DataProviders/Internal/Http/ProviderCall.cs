using System.Net.Http.Headers;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>One call to a provider, ready to be sent any number of times.</summary>
/// <param name="ClientName">The named HTTP client.</param>
/// <param name="Provider">The provider, for logs and metrics: <c>dss</c>, <c>dgfip</c>…</param>
/// <param name="Endpoint">The route without any value in it, for logs and metrics.</param>
/// <param name="Address">The whole address, query included: never logged.</param>
/// <param name="Authorize">Adds the credentials, afresh for each attempt.</param>
/// <param name="Judge">What an attempt means.</param>
internal sealed record ProviderCall(
    string ClientName,
    string Provider,
    string Endpoint,
    Uri Address,
    Action<HttpRequestHeaders> Authorize,
    Func<Attempt, Verdict> Judge
)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public Func<HttpContent>? Content { get; init; }

    public string? TenantId { get; init; }

    /// <summary>The lane of the limiter; null when the provider has none.</summary>
    public (CallLimiter Limiter, string Lane)? Limit { get; init; }

    /// <summary>Equal for calls that ask the same thing with the same right; null for a call that is never merged with another.</summary>
    public object? Question { get; init; }

    public bool IsBatch { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public int MaxRetries { get; init; }

    /// <summary>After how long without a word a server is not merely slow.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public Uri AddressWithoutQuery => new(Address.GetLeftPart(UriPartial.Path));

    public override string ToString() => nameof(ProviderCall);
}
