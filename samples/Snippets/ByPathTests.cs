using System.Net;
using System.Security.Claims;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>The guide's rule by path, run: two communes under one host.</summary>
public sealed class ByPathTests
{
    private static readonly string[] Communes = ["bourg", "ville"];

    private readonly CookieContainer _cookies = new();
    private FranceConnectSimulator _simulator = null!;
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    [SetUp]
    public async Task Start()
    {
        _simulator = await FranceConnectSimulator.StartAsync(options =>
        {
            foreach (var id in Communes)
                options.Clients.Add(
                    new SimulatorClient
                    {
                        ClientId = id,
                        ClientSecret = SimulatorClient.DemoClientSecret,
                        RedirectUris = { $"https://portail.example/{id}/signin-franceconnect" },
                    }
                );
        });
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Services.AddAuthorization();
        var franceConnect = builder.Services.AddFranceConnect(options =>
            options.Environment = FranceConnectEnvironment.Custom(_simulator.Issuer)
        );
        foreach (var id in Communes)
            franceConnect.AddTenant(
                id,
                tenant => (tenant.ClientId, tenant.ClientSecret) = (id, SimulatorClient.DemoClientSecret)
            );
        SeveralCollectivites.ByPath(builder);
        _app = builder.Build();
        SeveralCollectivites.UsePaths(_app);
        _app.MapGet("/moi", (ClaimsPrincipal user) => user.FindFranceConnectTenantId()).RequireAuthorization();
        await _app.StartAsync();
        _browser = _app.GetTestClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task Login_OfTwoCommunesByPath_EachHasItsOwnSession()
    {
        foreach (var id in Communes)
        {
            var start = await GetAsync($"/{id}/franceconnect/login?returnUrl=/{id}/moi");
            var callback = await _simulator.AuthorizeAsync(start.Headers.Location!, "test");
            var signedIn = await GetAsync(callback.PathAndQuery);
            Assert.That(signedIn.Headers.Location?.ToString(), Is.EqualTo($"/{id}/moi"));
        }

        foreach (var id in Communes)
            Assert.That(await (await GetAsync($"/{id}/moi")).Content.ReadAsStringAsync(), Is.EqualTo(id));
    }

    [Test]
    public async Task Login_OutsideAnyCommune_IsAPage()
    {
        var page = await GetAsync("/franceconnect/login");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("FCS1008"));
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var address = new Uri(new Uri("https://portail.example"), path);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookieHeader)
            request.Headers.Add("Cookie", cookieHeader);
        var answer = await _browser.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
            _cookies.SetCookies(address, cookie);
        return answer;
    }
}
