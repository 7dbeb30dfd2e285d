using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace FranceConnect.Sdk.Benchmarks.ColdStart;

/// <summary>
/// What a first login stands on, each with what the one before it has, and none of this SDK: a container, the HTTP factory with two
/// documents read through it, retries.
/// </summary>
internal static class Parts
{
    private const string ClientName = "parts";

    public static string Container()
    {
        using var provider = Services().BuildServiceProvider();
        return provider.GetRequiredService<ILoggerFactory>().CreateLogger(ClientName).IsEnabled(LogLevel.Error)
            ? "loud"
            : "silent";
    }

    public static Task<string> HttpAsync() => FetchAsync(static client => client);

    public static Task<string> RetriesAsync() =>
        FetchAsync(static client => client.AddHttpMessageHandler(static () => new Retries()));

    private static IServiceCollection Services() => new ServiceCollection().AddLogging().AddOptions();

    private static async Task<string> FetchAsync(Func<IHttpClientBuilder, IHttpClientBuilder> configure)
    {
        var services = Services();
        configure(services.AddHttpClient(ClientName).ConfigurePrimaryHttpMessageHandler(static () => new Documents()));
        await using var provider = services.BuildServiceProvider();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        using var discovery = JsonDocument.Parse(
            await http.GetByteArrayAsync(new Uri(Documents.Issuer + "/.well-known/openid-configuration"))
        );
        using var keys = JsonDocument.Parse(
            await http.GetByteArrayAsync(new Uri(discovery.RootElement.GetProperty("jwks_uri").GetString()!))
        );
        return keys.RootElement.GetProperty("keys")[0].GetProperty("kid").GetString()!;
    }

    private sealed class Retries : DelegatingHandler
    {
        private readonly ResiliencePipeline<HttpResponseMessage> _pipeline =
            new ResiliencePipelineBuilder<HttpResponseMessage>()
                .AddTimeout(TimeSpan.FromSeconds(18))
                .AddRetry(
                    new RetryStrategyOptions<HttpResponseMessage>
                    {
                        ShouldHandle = static args => new ValueTask<bool>(
                            args.Outcome.Result?.StatusCode == HttpStatusCode.ServiceUnavailable
                        ),
                    }
                )
                .AddTimeout(TimeSpan.FromSeconds(6))
                .Build();

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            _pipeline
                .ExecuteAsync(
                    async token => await base.SendAsync(request, token).ConfigureAwait(false),
                    cancellationToken
                )
                .AsTask();
    }
}
