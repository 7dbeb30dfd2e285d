using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>One fetch of an issuer's discovery document, then of its keys.</summary>
internal sealed class ProviderMetadataFetcher(
    IHttpClientFactory http,
    TimeProvider time,
    ILogger<ProviderMetadataFetcher> logger
)
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(12);

    public async Task<ProviderMetadata> FetchAsync(string issuer)
    {
        var requestedAt = time.GetTimestamp();
        try
        {
            var client = http.CreateClient(FranceConnectClientNames.HttpClient);
            var discovery = await GetAsync(client, issuer + "/.well-known/openid-configuration", "discovery document")
                .ConfigureAwait(false);
            var endpoints = ProviderEndpoints.Read(discovery.Body, issuer);
            var jwks = await GetAsync(client, endpoints.Jwks, "key set").ConfigureAwait(false);
            var keys = ProviderKeys.Read(jwks.Body);
            var lifetime = Bounded(discovery.MaxAge < jwks.MaxAge ? discovery.MaxAge : jwks.MaxAge);
            logger.MetadataFetched(issuer, keys.Count, lifetime);
            Count(FranceConnectDiagnostics.Ok);
            return new ProviderMetadata(endpoints, keys, requestedAt, time.GetTimestamp() + Ticks(lifetime));
        }
        catch (FranceConnectException exception)
        {
            Count(exception.Code.Value);
            throw;
        }
    }

    public long Ticks(TimeSpan duration) => (long)(duration.TotalSeconds * time.TimestampFrequency);

    private static async Task<(byte[] Body, TimeSpan MaxAge)> GetAsync(HttpClient client, string address, string what)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address)).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new FranceConnectException(
                    FranceConnectErrorCode.MetadataUnavailable,
                    $"{what}: status {(int)response.StatusCode}"
                );
            var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return (body, response.Headers.CacheControl?.MaxAge ?? DefaultLifetime);
        }
        catch (OversizedResponseException)
        {
            throw new FranceConnectException(FranceConnectErrorCode.MetadataInvalid, $"{what}: oversized");
        }
        catch (Exception exception) when (exception is not FranceConnectException)
        {
            throw new FranceConnectException(
                FranceConnectErrorCode.MetadataUnavailable,
                $"{what}: {TransportFailure.Describe(exception)}",
                exception
            );
        }
    }

    private static TimeSpan Bounded(TimeSpan lifetime) =>
        lifetime < ShortestLifetime ? ShortestLifetime
        : lifetime > LongestLifetime ? LongestLifetime
        : lifetime;

    private static void Count(string outcome) =>
        FranceConnectDiagnostics.MetadataFetches.Add(
            1,
            new TagList { { FranceConnectDiagnostics.OutcomeTag, outcome } }
        );
}
