using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>What nobody foresaw, here a clock that breaks: a code in the answer, the exception in the application's log.</summary>
internal sealed class UnexpectedFailureTests
{
    [Test]
    public async Task Handle_UnforeseenInTheBrowser_ShowsAPageWithACode()
    {
        var clock = new BreakableClock();
        await using var fixture = await SimulatorFixture.StartAsync(options => options.TimeProvider = clock);
        using var browser = fixture.OpenBrowser();
        clock.IsBroken = true;

        var answer = await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((500, "text/html; charset=utf-8")));
        Assert.That(
            answer.Body,
            Does.Contain("data-testid=\"error-code\">FCS9007<").And.Not.Contain(BreakableClock.Secret)
        );
        Assert.That(answer.Headers["x-content-type-options"], Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task Handle_UnforeseenServerToServer_AnswersJsonWithACode()
    {
        var clock = new BreakableClock();
        await using var fixture = await SimulatorFixture.StartAsync(options => options.TimeProvider = clock);
        var callback = await fixture.SignInAsync();
        clock.IsBroken = true;

        var answer = await fixture.ExchangeAsync(callback["code"]);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((500, "application/json; charset=utf-8")));
        Assert.That(answer.Json["error"]!.GetValue<string>(), Is.EqualTo("server_error"));
        Assert.That(answer.Json["error_description"]!.GetValue<string>(), Does.StartWith("FCS9007"));
        Assert.That(answer.Body, Does.Not.Contain(BreakableClock.Secret));
    }

    [Test]
    public async Task Handle_UnforeseenWhenHosted_IsInTheApplicationsLog()
    {
        var clock = new BreakableClock();
        var log = new CapturingLogger();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(log);
        builder.Services.AddFranceConnectSimulator(options => options.TimeProvider = clock);
        await using var host = builder.Build();
        await host.StartAsync();
        var simulator = host.Services.GetRequiredService<FranceConnectSimulator>();
        using var browser = new Browser(simulator);
        var page = await browser.GetAsync(
            $"/authorize?client_id={SimulatorClient.DemoClientId}&scope=openid&response_type=code&acr_values=eidas1"
                + "&redirect_uri=http://localhost:5000/signin-franceconnect&state=etat&nonce=nonce-0123456789-0123456789"
        );
        clock.IsBroken = true;

        var answer = await browser.GetAsync(page.Location!);

        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(
            log.Text,
            Does.Match($"Error 9007 .*FCS9007(.|\n)*{nameof(InvalidTimeZoneException)}(.|\n)*{nameof(BreakableClock)}")
        );
        Assert.That(log.Text, Does.Not.Contain("nonce-").And.Not.Contain("etat"));
    }

    [Test]
    public async Task Handle_BodyTooLarge_AnswersJsonWithACode()
    {
        await using var fixture = await SimulatorFixture.StartAsync();

        var answer = await fixture.PostAsync(
            "/token",
            [KeyValuePair.Create("code", (string?)new string('x', 100_000))]
        );

        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(
            answer.Body,
            Is.EqualTo(
                """{"error":"invalid_request","error_description":"FCS9007: the simulator could not process the request"}"""
            )
        );
    }

    private sealed class BreakableClock : TimeProvider
    {
        public const string Secret = "message-de-l-exception";

        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            IsBroken ? throw new InvalidTimeZoneException(Secret) : base.GetUtcNow();
    }
}
