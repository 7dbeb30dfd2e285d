using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed partial class SpecsTests
{
    [Test]
    public void Specs_9_1_Endpoint_ProviderIsTheSecondSegment() =>
        Assert.That(QuotientFamilialEndpoint.V3.Provider, Is.EqualTo("dss"));

    [TestCase(true)]
    [TestCase(false)]
    public async Task Specs_9_1_DeprecatedVersion_WarnsWithItsPath(bool isObsolete)
    {
        using var site = new Site();
        var log = new CapturingLogger();
        using var loggers = new LoggerFactory([log]);
        var pipeline = new ApiParticulierPipeline(
            site.Services.GetRequiredService<ProviderTransport>(),
            site.Services.GetRequiredService<ApiParticulierSettings>(),
            null,
            null,
            null,
            site.Time,
            new Logger<ApiParticulierPipeline>(loggers)
        );

        await pipeline.AskAsync(
            QuotientFamilialEndpoint.V3 with
            {
                IsObsolete = isObsolete,
            },
            site.Session(),
            QuotientFamilialEndpoint.Query(null),
            null,
            CancellationToken.None
        );

        Assert.That(
            log.Lines.Count(line =>
                line is { Id: 4101, Level: LogLevel.Warning }
                && line.Text.Contains("/v3/dss/quotient_familial", StringComparison.Ordinal)
            ),
            Is.EqualTo(isObsolete ? 1 : 0)
        );
    }

    [Test]
    public async Task Specs_13_Client_SharedBetweenThreads_MixesNothingUp()
    {
        using var site = new Site();
        site.Provider.Answer = (request, _) =>
            Task.FromResult(
                StubProvider.Json(
                    200,
                    $$$"""{"data":{"quotient_familial":{"valeur":{{{request.Header("Authorization")!.Split('-')[1]}}} } } }"""
                )
            );

        var values = await Task.WhenAll(
            Enumerable
                .Range(1, 200)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        var session = site.Session(model => model.AccessToken = new AccessToken($"jeton-{i}"));
                        return (await site.Client.Dss.GetQuotientFamilialAsync(session)).Value.Quotient.Value.Valeur;
                    })
                )
        );

        Assert.That(values, Is.EqualTo(Enumerable.Range(1, 200)));
    }

    [Test]
    public void Specs_14_Handler_ChecksCertificatesAndHonoursTheProxy()
    {
        using var site = new Site(isWired: true);

        switch (Primary(site))
        {
            case SocketsHttpHandler sockets:
                Assert.That(sockets.SslOptions.RemoteCertificateValidationCallback, Is.Null);
                Assert.That((sockets.UseProxy, sockets.Proxy), Is.EqualTo((true, (System.Net.IWebProxy?)null)));
                Assert.That((sockets.AllowAutoRedirect, sockets.UseCookies), Is.EqualTo((false, false)));
                break;
            case HttpClientHandler handler:
                Assert.That(handler.ServerCertificateCustomValidationCallback, Is.Null);
                Assert.That((handler.UseProxy, handler.Proxy), Is.EqualTo((true, (System.Net.IWebProxy?)null)));
                Assert.That((handler.AllowAutoRedirect, handler.UseCookies), Is.EqualTo((false, false)));
                break;
            case var other:
                Assert.Fail($"{other.GetType()}");
                break;
        }
    }

    [TestCase(null, 5)]
    [TestCase(2, 2)]
    public void Specs_8_ConnectTimeout_IsFiveSecondsUnlessSaid(int? set, int seconds)
    {
        using var site = new Site(
            options => options.ConnectTimeout = set is { } own ? TimeSpan.FromSeconds(own) : options.ConnectTimeout,
            isWired: true
        );

        Assert.That(
            site.Services.GetRequiredService<IOptions<ApiParticulierOptions>>().Value.ConnectTimeout,
            Is.EqualTo(TimeSpan.FromSeconds(seconds))
        );
        // .NET Standard's handler has no such time-out: the attempt's bounds it.
        if (Primary(site) is SocketsHttpHandler sockets)
            Assert.That(sockets.ConnectTimeout, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void Handler_OpensFiftyConnectionsAtMost()
    {
        using var site = new Site(isWired: true);

        var connections = Primary(site) switch
        {
            SocketsHttpHandler sockets => sockets.MaxConnectionsPerServer,
            HttpClientHandler handler => handler.MaxConnectionsPerServer,
            _ => 0,
        };

        Assert.That(connections, Is.EqualTo(50));
    }

    private static HttpMessageHandler Primary(Site site)
    {
        var handler = site
            .Services.GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(ApiParticulierClientNames.HttpClient);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        return handler;
    }
}
