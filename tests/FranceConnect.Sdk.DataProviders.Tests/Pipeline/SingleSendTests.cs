using System.Net.Sockets;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>An application whose every HTTP client repeats failed calls, as resilience defaults do: a call takes one turn of the quota, and leaves once.</summary>
internal sealed class SingleSendTests
{
    private static Site Insistent(bool isNamed = false, FakeTimeProvider? time = null) =>
        new(
            services: services =>
            {
                if (isNamed)
                    services
                        .AddHttpClient(ApiParticulierClientNames.HttpClient)
                        .AddHttpMessageHandler(() => new InsistentHandler());
                else
                    services.ConfigureHttpClientDefaults(client =>
                        client.AddHttpMessageHandler(() => new InsistentHandler())
                    );
            },
            time: time
        );

    [Test]
    public async Task Call_HandlerThatInsists_LeavesOnceAndKeepsTheProvidersRefusal([Values] bool isNamed)
    {
        using var site = Insistent(isNamed);
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "7"));

        var result = await site.AskAtDeskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That(
            (result.Outcome, result.Error?.Status, result.Error?.RetryAfter),
            Is.EqualTo((DataOutcome.QuotaExceeded, (int?)429, (TimeSpan?)TimeSpan.FromSeconds(7)))
        );
        var budget = DataBudget.Start(TimeSpan.FromSeconds(5), site.Time);
        await site.AskAtDeskAsync(new DataCallOptions { Budget = budget });
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1), "the refusal is believed");
    }

    [Test]
    public async Task Call_HandlerThatInsistsAfterAFailure_LeavesOnceAndSaysWhatFailed()
    {
        using var site = Insistent();
        site.Provider.Answer = (_, _) =>
            throw new HttpRequestException("refusée", new SocketException((int)SocketError.ConnectionRefused));

        var result = await site.AskAsync();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        Assert.That(
            (result.Outcome, result.Error?.Detail),
            Is.EqualTo((DataOutcome.TransportFailed, "not reached: ConnectionRefused"))
        );
    }

    [Test]
    public async Task Call_OurOwnRetries_LeaveAllTheSame()
    {
        using var site = Insistent(time: new PatientTime());
        site.Provider.Answers(502, Answers.Refusal("37001"));

        await site.AskAsync(new DataCallOptions { MaxRetries = 3 });

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Call_HandlerThatInsists_SeesASuccess()
    {
        using var site = Insistent();
        site.Provider.Answers(200, Answers.Found);

        Assert.That((await site.AskAsync()).IsFound, Is.True);
        Assert.That((await site.AskAsync()).IsFound, Is.True);
    }

    private sealed class InsistentHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            for (var attempt = 0; attempt < 2; attempt++)
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode)
                        return response;
                    response.Dispose();
                }
                catch (HttpRequestException)
                {
                    // Once more.
                }
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
