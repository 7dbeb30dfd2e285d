using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

#region factory
/// <summary>An application that knows nothing of the simulator, in memory, with a FranceConnect of its own.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    public FranceConnectSimulator Simulator => Services.GetRequiredService<FranceConnectSimulator>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test"); // the simulator refuses Production, and the application adds none of its own
        builder.ConfigureServices(services =>
        {
            services.AddFranceConnectSimulator(options =>
            {
                options.Clients[0].RedirectUris.Add("http://localhost/signin-franceconnect");
                options.Clients[0].PostLogoutRedirectUris.Add("http://localhost/signout-callback-franceconnect");
            });
            services
                .AddOptions<FranceConnectOptions>()
                .Configure<FranceConnectSimulator>(
                    (options, simulator) =>
                    {
                        options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
                        options.ClientId = SimulatorClient.DemoClientId;
                        options.ClientSecret = SimulatorClient.DemoClientSecret;
                    }
                );
        });
    }
}
#endregion

public sealed class SiteTests
{
    #region cancel
    [Test]
    public async Task Login_CitizenTurnsBack_GoesOnWithoutFranceConnect()
    {
        await using var site = new SiteFactory();
        using var browser = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var start = await browser.GetAsync("/franceconnect/login?returnUrl=%2Fmoi");
        var callback = await site.Simulator.CancelAsync(start.Headers.Location!);
        var answer = await browser.GetAsync(callback);

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/?franceconnect=annule"));
    }
    #endregion

    [Test]
    public async Task PageThatNeedsASession_Stranger_IsSentToTheLogin()
    {
        await using var site = new SiteFactory();
        using var browser = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var answer = await browser.GetAsync("/moi");

        Assert.That(answer.Headers.Location?.ToString(), Does.EndWith("/franceconnect/login?ReturnUrl=%2Fmoi"));
    }
}
