using System.Net;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Snippets;

#region factory
/// <summary>Your application in memory, with a FranceConnect of its own.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    public FranceConnectSimulator Simulator => Services.GetRequiredService<FranceConnectSimulator>();

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
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
#endregion

public sealed class LoginTests
{
    private SiteFactory _site = null!;
    private HttpClient _browser = null!;

    [SetUp]
    public void Open()
    {
        _site = new SiteFactory();
        _browser = _site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    [TearDown]
    public void Close()
    {
        _browser.Dispose();
        _site.Dispose();
    }

    #region login
    [Test]
    public async Task Citizen_SignsIn_IsGreetedByName()
    {
        var answer = await SignInAsync("avec_nom_dusage");

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/moi"));
        Assert.That(await _browser.GetStringAsync("/moi"), Does.Contain("Pierre"));
    }

    [Test]
    public async Task Citizen_TurnsBack_IsNotSignedIn()
    {
        var login = await _browser.GetAsync("/franceconnect/login?returnUrl=/moi");

        var callback = await _site.Simulator.CancelAsync(login.Headers.Location!);
        var answer = await _browser.GetAsync(callback.PathAndQuery);

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/?franceconnect=annule"));
    }

    [Test]
    public async Task ForgedUserInfo_SignsNobodyIn()
    {
        var answer = await SignInAsync("test", SimulatorFault.ForgedUserInfoSignature);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("FCS3024"));
    }

    /// <summary>The button, the pages of FranceConnect, the callback: the address the browser is sent to next.</summary>
    private async Task<HttpResponseMessage> SignInAsync(string persona, SimulatorFault? fault = null)
    {
        var login = await _browser.GetAsync("/franceconnect/login?returnUrl=/moi");
        var callback = await _site.Simulator.AuthorizeAsync(login.Headers.Location!, persona, fault);
        return await _browser.GetAsync(callback.PathAndQuery);
    }
    #endregion
}
