using System.Net;
using System.Text;
using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.DataProviders;

/// <summary>A vendor's own tests: the provider is stubbed under the named HTTP client, everything above it is real.</summary>
public sealed class StubbedProviderTests
{
    #region stub
    private sealed class Stub(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Calls++;
            var response = new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/vnd.api+json"),
            };
            if (status == HttpStatusCode.TooManyRequests)
                response.Headers.TryAddWithoutValidation("Retry-After", "7");
            return Task.FromResult(response);
        }
    }

    private static IApiParticulierClient Client(Stub stub)
    {
        var services = new ServiceCollection();
        services.AddApiParticulier(options => options.Recipient = "13002526500013");
        services.AddHttpClient(ApiParticulierClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => stub);
        return services.BuildServiceProvider().GetRequiredService<IApiParticulierClient>();
    }
    #endregion

    #region tests
    [Test]
    public async Task AQuotient_IsRead()
    {
        var stub = new Stub(
            HttpStatusCode.OK,
            """{"data":{"quotient_familial":{"fournisseur":"CNAF","valeur":700,"annee":2026,"mois":11}},"links":{},"meta":{}}"""
        );

        var result = await Client(stub).Dss.GetQuotientFamilialAsync(FranceConnectModelFactory.CreateSession());

        Assert.That(result.Value.Quotient.Value.Valeur, Is.EqualTo(700));
    }

    [Test]
    public async Task ARefusalForQuota_IsAnOutcome()
    {
        var stub = new Stub(HttpStatusCode.TooManyRequests, """{"errors":[{"code":"00429"}]}""");

        var result = await Client(stub).Dss.GetQuotientFamilialAsync(FranceConnectModelFactory.CreateSession());

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.QuotaExceeded));
        Assert.That(result.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(stub.Calls, Is.EqualTo(1));
    }
    #endregion
}
