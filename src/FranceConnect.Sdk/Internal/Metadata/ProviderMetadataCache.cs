using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>One source per issuer, shared by all its tenants.</summary>
internal sealed class ProviderMetadataCache(
    ProviderMetadataFetcher fetcher,
    TimeProvider time,
    ILogger<ProviderMetadataCache> logger
)
{
    private readonly ConcurrentDictionary<string, ProviderMetadataSource> _sources = new(StringComparer.Ordinal);

    public ProviderMetadataSource Of(FranceConnectEnvironment environment) =>
        _sources.TryGetValue(environment.Issuer, out var source)
            ? source
            : _sources.GetOrAdd(
                environment.Issuer,
                issuer => new ProviderMetadataSource(issuer, fetcher, time, logger)
            );
}
