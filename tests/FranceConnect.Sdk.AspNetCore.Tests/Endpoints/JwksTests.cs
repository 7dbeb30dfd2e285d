using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Endpoints;

internal sealed class JwksTests
{
    private static readonly DecryptionKey Young = DecryptionKey.Generate(keyId: "2026-11");
    private static readonly DecryptionKey Old = DecryptionKey.Generate(DecryptionKey.RsaOaep256, "2025-11");

    [Test]
    public async Task Get_KeysOfTheTenant_ArePublishedOldAndNew()
    {
        await using var site = await StartAsync(plus =>
        {
            plus.DecryptionKeys.Add(Young);
            plus.DecryptionKeys.Add(Old);
        });
        using var browser = site.OpenBrowser("https://bourg.example.test");

        var page = await browser.GetAsync("/franceconnect/jwks");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.ContentType, Is.EqualTo("application/jwk-set+json"));
        Assert.That(page.CacheControl, Is.EqualTo("public, max-age=600"));
        Assert.That(page.Body, Is.EqualTo($"{{\"keys\":[{Young.ToPublicJwk()},{Old.ToPublicJwk()}]}}"));
    }

    [Test]
    public async Task Get_TenantWithoutKeys_IsNotFound()
    {
        await using var site = await StartAsync(_ => { });
        using var browser = site.OpenBrowser("https://bourg.example.test");

        Assert.That((await browser.GetAsync("/franceconnect/jwks")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Get_TenantOfFranceConnectAlone_IsNotFound()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/franceconnect/jwks")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Get_VaultThatIsDown_IsUnavailableAndNotKept()
    {
        await using var site = await StartAsync(plus => plus.FindDecryptionKeys = _ => throw new TimeoutException());
        using var browser = site.OpenBrowser("https://bourg.example.test");

        var page = await browser.GetAsync("/franceconnect/jwks");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.CacheControl, Is.Empty);
        Assert.That(page.Body, Is.Empty);
    }

    private static Task<Site> StartAsync(Action<FranceConnectRegistrationOptions> change) =>
        Site.StartAsync(setup =>
            setup.Tenants = tenants =>
                tenants.AddTenant(
                    "bourg",
                    options =>
                    {
                        options.Host = "bourg.example.test";
                        options.FranceConnectPlus = new FranceConnectRegistrationOptions
                        {
                            Environment = FranceConnectEnvironment.Custom(
                                Platform.Simulator.Issuer,
                                FranceConnectPlatform.FranceConnectPlus
                            ),
                            ClientId = "plus",
                            ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789",
                        };
                        change(options.FranceConnectPlus);
                    }
                )
        );
}
