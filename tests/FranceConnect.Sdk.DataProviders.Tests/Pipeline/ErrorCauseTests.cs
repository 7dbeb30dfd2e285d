using System.Net;
using System.Net.Sockets;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What an error keeps of its cause (SPECS §6 and §8): as much as a developer needs, and nothing of the person.</summary>
internal sealed class ErrorCauseTests
{
    [Test]
    public async Task Cause_ServerNotReached_IsThatOfDotNet()
    {
        int port;
        using (var closed = new TcpListener(IPAddress.Loopback, 0))
        {
            closed.Start();
            port = ((IPEndPoint)closed.LocalEndpoint).Port;
        }
        using var site = new Site(
            options => options.Environment = ApiParticulierEnvironment.Custom($"http://127.0.0.1:{port}"),
            isWired: true
        );

        var error = (await site.AskAtDeskAsync()).Error!;

        Assert.That(error.Cause, Is.TypeOf<HttpRequestException>());
        Assert.That($"{error.Cause}", Does.Not.Contain("?").And.Not.Contain(People.Jeanne().NomNaissance));
        Assert.That(error.Cause!.InnerException, Is.InstanceOf<SocketException>());
    }

    [Test]
    public async Task Cause_TimeOut_IsOne()
    {
        using var site = new Site();
        site.Provider.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        };

        var call = site.AskAtDeskAsync(); // a citizen's would end with its budget first
        site.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await call).Error!.Cause, Is.TypeOf<TimeoutException>());
    }

    private static IEnumerable<Exception> OfSomeoneElse() =>
        [
            new InvalidOperationException("ROUX JEANNE"),
            new HttpRequestException("GET https://exemple.test/v3?nomNaissance=ROUX"),
            new HttpRequestException("échec", new InvalidOperationException("/v3?nomNaissance=ROUX")),
            new NamedException("ROUX"),
        ];

    [TestCaseSource(nameof(OfSomeoneElse))]
    public async Task Cause_MessageThatMayNameSomeone_IsLeftOut(Exception thrown)
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) => throw thrown;

        var error = (await site.AskAtDeskAsync()).Error!;

        Assert.That(
            (error.Code, error.Cause),
            Is.EqualTo((FranceConnectErrorCode.DataTransportFailed, (Exception?)null))
        );
    }

    [Test]
    public async Task Cause_ThrownByAHandlerOfTheApplication_IsLeftOut()
    {
        using var site = new Site(services: services =>
            services
                .AddHttpClient(ApiParticulierClientNames.HttpClient)
                .AddHttpMessageHandler(() => new FailingHandler())
        );

        Assert.That((await site.AskAsync()).Error!.Cause, Is.Null);
    }

    [Test]
    public async Task Meta_OfARefusal_IsKeptAsItCame()
    {
        using var site = new Site();
        site.Provider.Answers(
            422,
            Answers.Refusal("00366", """{"provider":"CNAV","retry_in":4,"provider_error_code":"E12"}""")
        );

        var entry = (await site.AskAsync()).Error!.Entries[0];

        Assert.That(entry.Meta.GetProperty("provider_error_code").GetString(), Is.EqualTo("E12"));
        Assert.That(entry.Meta.GetProperty("retry_in").GetInt32(), Is.EqualTo(4));
        Assert.That((entry.Provider, entry.RetryIn), Is.EqualTo(("CNAV", (TimeSpan?)TimeSpan.FromSeconds(4))));
    }

    [TestCase("""{"errors":[{"code":"00366"}]}""")]
    [TestCase("""{"errors":[{"code":"00366","meta":null}]}""")]
    [TestCase("""{"errors":[{"code":"00366","meta":"texte"}]}""")]
    [TestCase("""{"error":"access_denied","reason":"fictif"}""")]
    public async Task Meta_Absent_IsAnEmptyObject(string body)
    {
        using var site = new Site();
        site.Provider.Answers(422, body);

        Assert.That((await site.AskAsync()).Error!.Entries[0].Meta.GetRawText(), Is.EqualTo("{}"));
    }

    private sealed class NamedException(string name) : HttpRequestException(name);

    private sealed class FailingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => throw new HttpRequestException("ROUX JEANNE");
    }
}
