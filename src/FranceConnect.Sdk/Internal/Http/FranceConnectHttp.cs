using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FranceConnect.Sdk.Internal;

/// <summary>The one named HTTP client of the login engine, and its limits.</summary>
internal static class FranceConnectHttp
{
    /// <summary>A FranceConnect answer is a few KiB; its discovery document about 12.</summary>
    public const int MaxResponseBytes = 256 * 1024;

    public static void Register(IServiceCollection services)
    {
        services
            .AddHttpClient(FranceConnectClientNames.HttpClient)
            // The factory's own loggers print addresses and headers; ours print an allow-list.
            .RemoveAllLoggers()
            .ConfigureHttpClient(static client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // ResilienceHandler bounds each attempt and the whole
                client.MaxResponseContentBufferSize = MaxResponseBytes;
            })
            .AddHttpMessageHandler(static provider => new ResilienceHandler(
                provider.GetService<TimeProvider>() ?? TimeProvider.System
            ));
        // First of the actions whatever the order of registration: a handler the vendor set (a proxy, a certificate) wins.
        services.Configure<HttpClientFactoryOptions>(
            FranceConnectClientNames.HttpClient,
            static options =>
                options.HttpMessageHandlerBuilderActions.Insert(
                    0,
                    static builder => builder.PrimaryHandler = CreatePrimaryHandler()
                )
        );
    }

    // No cookies, no redirects, no decompression: an answer of FranceConnect needs none, a hostile one would use all three.
#if NET8_0_OR_GREATER
    private static SocketsHttpHandler CreatePrimaryHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 64,
        };
#else
    private static HttpClientHandler CreatePrimaryHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
        };
#endif
}
