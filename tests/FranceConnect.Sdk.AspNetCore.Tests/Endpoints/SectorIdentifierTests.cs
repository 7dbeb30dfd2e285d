using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Endpoints;

internal sealed class SectorIdentifierTests
{
    [Test]
    public async Task Get_OneClientOverSeveralHosts_ListsTheCallbackOfEach()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Tenants = tenants =>
            {
                var shared = Platform.Register(Site.Origin);
                Add(tenants, "bourg", shared, "bourg.example.test", null);
                Add(tenants, "ville", shared, "ville.example.test", null);
                Add(tenants, "lac", shared, "lac.example.test", "https://lac.example.test/retour");
                Add(tenants, "autre", Platform.Register(Site.Origin), "autre.example.test", null);
            }
        );
        using var browser = site.OpenBrowser("https://ville.example.test");

        var page = await browser.GetAsync("/franceconnect/sector-identifier");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.ContentType, Is.EqualTo("application/json"));
        Assert.That(
            System.Text.Json.JsonSerializer.Deserialize<string[]>(page.Body),
            Is.EquivalentTo(
                new[]
                {
                    "https://bourg.example.test/signin-franceconnect",
                    "https://ville.example.test/signin-franceconnect",
                    "https://lac.example.test/retour",
                }
            )
        );
    }

    [Test]
    public async Task Get_UnknownTenant_IsNotFound()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options => options.ResolveTenant = static _ => "inconnue"
        );
        using var browser = site.OpenBrowser();

        Assert.That(
            (await browser.GetAsync("/franceconnect/sector-identifier")).Status,
            Is.EqualTo(HttpStatusCode.NotFound)
        );
    }

    private static void Add(
        FranceConnectBuilder tenants,
        string id,
        Credentials credentials,
        string host,
        string? redirectUri
    ) =>
        tenants.AddTenant(
            id,
            options =>
            {
                credentials.ApplyTo(options);
                options.Host = host;
                options.RedirectUri = redirectUri;
            }
        );
}
