using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The named HTTP clients of this package, and their limits.</summary>
internal static class DataProviderHttp
{
    /// <summary>The largest answer of the contracts is some tens of KiB.</summary>
    public const int MaxResponseBytes = 1024 * 1024;

    /// <summary>.NET Framework has two by default, and one sign-in makes six calls at once; the limiter bounds the calls.</summary>
    public const int MaxConnections = 50;

    public static void Register(
        IServiceCollection services,
        string clientName,
        Func<IServiceProvider, TimeSpan> connectTimeout
    )
    {
        if (services.Any(service => service.ImplementationInstance is Registered named && named.Name == clientName))
            return;
        services.AddSingleton(new Registered(clientName));
        services
            .AddHttpClient(clientName)
            // The factory's own loggers print addresses, whose queries name people.
            .RemoveAllLoggers()
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);
        // Innermost whatever the order of registration: a handler that every client of the application has must not repeat calls unseen.
        services
            .AddOptions<HttpClientFactoryOptions>(clientName)
            .PostConfigure(static options =>
                options.HttpMessageHandlerBuilderActions.Add(static builder =>
                    builder.AdditionalHandlers.Add(new SingleSendHandler())
                )
            );
        // First of the actions whatever the order of registration: a handler the vendor set (a proxy, a certificate, a stub) wins.
        services
            .AddOptions<HttpClientFactoryOptions>(clientName)
            .Configure<IServiceProvider>(
                (options, provider) =>
                    options.HttpMessageHandlerBuilderActions.Insert(
                        0,
                        builder => builder.PrimaryHandler = CreatePrimaryHandler(connectTimeout(provider))
                    )
            );
    }

    // No cookies, no redirects, no decompression: an answer needs none, a hostile one would use all three.
#if NET8_0_OR_GREATER
    private static SocketsHttpHandler CreatePrimaryHandler(TimeSpan connectTimeout) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = MaxConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = connectTimeout,
            MaxResponseHeadersLength = 64,
            // The framework's own spans hold addresses, and its header would name the trace to a third party.
            ActivityHeadersPropagator = null,
        };
#else
    // .NET Standard has no time-out of its own for connections: the attempt's bounds it.
    private static HttpClientHandler CreatePrimaryHandler(TimeSpan connectTimeout) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = MaxConnections,
            MaxResponseHeadersLength = 64,
        };
#endif

    private sealed record Registered(string Name)
    {
        public override string ToString() => nameof(Registered);
    }
}
