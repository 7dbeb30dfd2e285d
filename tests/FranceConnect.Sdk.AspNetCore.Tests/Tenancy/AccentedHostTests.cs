using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.AspNetCore.Tests.Tenancy;

/// <summary>Domain names with accents: browsers and addresses write them <c>xn--…</c>, people and the framework decode them.</summary>
internal sealed class AccentedHostTests
{
    private const string Accented = "mairie-évian.example.test";
    private const string Encoded = "xn--mairie-vian-hbb.example.test";
    private const string Origin = $"https://{Encoded}";

    private static Task<Site> StartAsync(string host = Encoded) =>
        Site.StartAsync(setup =>
            setup.Tenants = tenants =>
                tenants
                    .AddTenant(
                        "premiere",
                        options => Platform.Register(Origin, "https://premiere.example.test").ApplyTo(options)
                    )
                    .AddTenant(
                        "evian",
                        options =>
                        {
                            Platform.Register(Origin).ApplyTo(options);
                            options.Host = host;
                        }
                    )
        );

    [Test]
    public void Encoded_IsTheNameOfTheAccentedOne() =>
        Assert.That(new System.Globalization.IdnMapping().GetAscii(Accented), Is.EqualTo(Encoded));

    [TestCase(Encoded)]
    [TestCase(Accented)]
    [TestCase("MAIRIE-ÉVIAN.example.test")]
    public async Task Login_HostConfiguredInEitherSpelling_IsOfItsTenant(string host)
    {
        await using var site = await StartAsync(host);
        using var browser = site.OpenBrowser(Origin);

        var page = await browser.LoginAsync();

        Assert.That(page.SetsSession, Is.True, page.Body);
        Assert.That((await browser.GetAsync("/moi")).Body, Does.EndWith(" à evian"));
    }

    [TestCase(Origin, true)]
    [TestCase("https://xn--mairie-evian-abc.example.test", false)]
    [TestCase("https://xn--99999999.example.test", false)]
    public async Task Logout_OriginOfTheButton_IsComparedByName(string origin, bool accepted)
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser(Origin);
        await browser.LoginAsync();
        browser.Headers["Origin"] = origin;

        var page = await browser.PostAsync("/franceconnect/logout");

        Assert.That(page.Status, Is.EqualTo(accepted ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Cancel_FromAPage_ComesBackToIt()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser(Origin);
        browser.Headers["Referer"] = $"{Origin}/aide";

        var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync("/moi")));

        Assert.That(back.Location, Is.EqualTo("/aide?franceconnect=annule"));
    }

    [Test]
    public async Task Request_HostThatCannotBeRead_IsAClearRefusal()
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.OnKestrel = true;
            // The host's own line about a request asks for its host, and throws: vendors are told to silence it.
            setup.Services = services =>
                services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.None));
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        browser.Headers["Host"] = "xn--99999999";

        FailurePages.AssertIs(await browser.GetAsync("/franceconnect/login"), "FCS1008");
        FailurePages.AssertIs(await browser.GetAsync("/signin-franceconnect?code=x&state=y"), "FCS1008");
        Assert.That((await browser.PostAsync("/franceconnect/logout")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            (await browser.GetAsync("/franceconnect/sector-identifier")).Status,
            Is.EqualTo(HttpStatusCode.NotFound)
        );
        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
