using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Authentication;

/// <summary>Where a page that needs a session sends a visitor who has none.</summary>
internal sealed class LoginPathTests
{
    private const string FrameworkDefault = "/Account/Login";
    private const string Ours = "/franceconnect/login";

    [Test]
    public async Task ProtectedPage_TenLinesOfTheDocumentation_LeadsToFranceConnectAndBack()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        var challenge = await browser.GetAsync("/moi?page=2");
        Assert.That(challenge.LocationUri.AbsolutePath, Is.EqualTo(Ours));
        var start = await browser.GetAsync(challenge.Location!);
        var callback = await browser.GetAsync(await browser.AuthorizeAsync(start.LocationUri));

        Assert.That(callback.Location, Is.EqualTo("/moi?page=2"));
    }

    [Test]
    public async Task ProtectedPage_LoginPathOfTheVendor_IsKept()
    {
        await using var site = await Site.StartAsync(setup => setup.Session = options => options.LoginPath = "/agents");
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/moi")).LocationUri.AbsolutePath, Is.EqualTo("/agents"));
    }

    [Test]
    public async Task ProtectedPage_TheVendorHasAPageAtTheFrameworksDefault_IsKept()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app => app.MapGet("/account/login", () => "connexion des agents")
        );
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/moi")).LocationUri.AbsolutePath, Is.EqualTo(FrameworkDefault));
    }

    [Test]
    public async Task ProtectedPage_UnderAPathBase_StaysUnderIt()
    {
        await using var site = await Site.StartAsync(setup => setup.Front = app => app.UsePathBase("/famille"));
        using var browser = site.OpenBrowser($"{Site.Origin}/famille");

        var challenge = await browser.GetAsync("/moi");

        Assert.That(challenge.LocationUri.AbsolutePath, Is.EqualTo($"/famille{Ours}"));
        Assert.That(challenge.QueryOf("returnUrl"), Is.EqualTo("/famille/moi"));
    }

    [TestCase("GET /moi?page=2 HTTP/1.0\r\n\r\n")]
    [TestCase("GET /moi?page=2 HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    public async Task ProtectedPage_RequestWithoutHost_LeadsToFranceConnect(string request)
    {
        await using var site = await Site.StartAsync(setup => setup.OnKestrel = true);
        var address = new Uri(site.Address);
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);

        var answer = await reader.ReadToEndAsync();

        Assert.That(answer, Does.StartWith("HTTP/1.1 302 "));
        Assert.That(answer, Does.Contain($"{Ours}?returnUrl=%2Fmoi%3Fpage%3D2\r\n"));
    }

    [Test]
    public async Task ProtectedPage_EventsOfTheVendor_HaveTheLastWord()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Session = options =>
                options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = 401;
                    return Task.CompletedTask;
                }
        );
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ProtectedPage_AskedByAScript_Is401AsTheFrameworkDoes()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        browser.Headers["X-Requested-With"] = "XMLHttpRequest";

        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ProtectedPage_EndpointsNotMapped_KeepsTheFrameworksDefault()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddFranceConnect(options =>
        {
            options.Environment = Platform.Environment;
            Platform.Register(Site.Origin).ApplyTo(options);
        });
        builder.Services.AddAuthorization();
        // FranceConnect first, then the cookie: the order must not matter.
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddFranceConnect()
            .AddCookie();
        await using var app = builder.Build();
        app.MapGet("/moi", (ClaimsPrincipal user) => user.Identity!.Name).RequireAuthorization();
        await app.StartAsync();
        using var browser = new Browser(Site.Origin, app.GetTestServer().CreateHandler());

        Assert.That((await browser.GetAsync("/moi")).LocationUri.AbsolutePath, Is.EqualTo(FrameworkDefault));
    }
}
