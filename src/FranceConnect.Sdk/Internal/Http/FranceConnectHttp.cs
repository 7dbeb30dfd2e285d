using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Internal;

/// <summary>The one named HTTP client of the login engine, and its limits.</summary>
internal static class FranceConnectHttp
{
    /// <summary>A FranceConnect answer is a few KiB; its discovery document about 12.</summary>
    public const int MaxResponseBytes = 256 * 1024;

    public static void Register(IServiceCollection services) =>
        services
            .AddHttpClient(FranceConnectClientNames.HttpClient)
            // The factory's own loggers print addresses and headers; ours print an allow-list.
            .RemoveAllLoggers()
            .ConfigureHttpClient(static client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // ResilienceHandler bounds each attempt and the whole
                client.MaxResponseContentBufferSize = MaxResponseBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(CreatePrimaryHandler)
            // Around the next one: it reads bodies already bounded, and sees time-outs for what they are.
            .AddHttpMessageHandler(static () => new TokenResponseHandler())
            .AddHttpMessageHandler(static provider => new ResilienceHandler(
                provider.GetService<TimeProvider>() ?? TimeProvider.System
            ));

    // No cookies, no redirects, no decompression: an answer of FranceConnect needs none, a hostile one would use all three.
    private static HttpMessageHandler CreatePrimaryHandler() =>
#if NET8_0_OR_GREATER
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 64,
        };
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
        };
#endif
}
