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
    public async Task Get_TenantsOfFranceConnectPlusAlone_ListsTheCallbacksOfItsClientOnly()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Tenants = tenants =>
            {
                foreach (var (id, client) in new[] { ("bourg", "a"), ("ville", "b"), ("lac", "a") })
                    tenants.AddTenant(
                        id,
                        options =>
                        {
                            options.Host = $"{id}.example.test";
                            options.FranceConnectPlus = Plus(client);
                        }
                    );
            }
        );
        using var browser = site.OpenBrowser("https://bourg.example.test");

        Assert.That(
            await ListAsync(browser),
            Is.EquivalentTo(
                new[]
                {
                    "https://bourg.example.test/signin-franceconnect",
                    "https://lac.example.test/signin-franceconnect",
                }
            )
        );
    }

    [Test]
    public async Task Get_TenantRegisteredAtBoth_ListsTheCallbacksOfBothClients()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Tenants = tenants =>
            {
                var shared = Platform.Register(Site.Origin);
                tenants.AddTenant(
                    "bourg",
                    options =>
                    {
                        options.Host = "bourg.example.test";
                        options.FranceConnect = new FranceConnectRegistrationOptions();
                        shared.ApplyTo(options.FranceConnect);
                        options.FranceConnectPlus = Plus("plus");
                    }
                );
                Add(tenants, "ville", shared, "ville.example.test", null);
                tenants.AddTenant(
                    "lac",
                    options =>
                    {
                        options.Host = "lac.example.test";
                        options.FranceConnectPlus = Plus("plus");
                    }
                );
                // The same client id at another platform is another client.
                tenants.AddTenant(
                    "mont",
                    options =>
                    {
                        options.Host = "mont.example.test";
                        options.FranceConnectPlus = Plus(shared.Id);
                    }
                );
            }
        );
        using var browser = site.OpenBrowser("https://bourg.example.test");

        Assert.That(
            await ListAsync(browser),
            Is.EquivalentTo(
                new[]
                {
                    "https://bourg.example.test/signin-franceconnect",
                    "https://ville.example.test/signin-franceconnect",
                    "https://lac.example.test/signin-franceconnect",
                }
            )
        );
    }

    [Test]
    public async Task Get_AddressesTheVendorAdds_AreListedOnceForTheirTenant()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options =>
                options.FindSectorRedirectUris = (_, tenant) =>
                    Task.FromResult<IReadOnlyCollection<string>>([
                        $"{Site.Origin}/signin-franceconnect",
                        $"https://{tenant.Id}.example.test/signin-franceconnect",
                    ])
        );
        using var browser = site.OpenBrowser();

        Assert.That(
            await ListAsync(browser),
            Is.EqualTo(
                new[] { $"{Site.Origin}/signin-franceconnect", "https://default.example.test/signin-franceconnect" }
            )
        );
    }

    [TestCase("bourg.example.test:0", "https://bourg.example.test")]
    [TestCase("bourg.example.test:443", "https://bourg.example.test")]
    [TestCase("bourg.example.test:8443", "https://bourg.example.test:8443")]
    public async Task Get_PortOfTheRequest_IsKeptWhenItIsOne(string host, string origin)
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Tenants = tenants => Add(tenants, "bourg", Platform.Register(Site.Origin), "bourg.example.test", null)
        );
        using var browser = site.OpenBrowser();
        browser.Headers["Host"] = host;

        Assert.That(await ListAsync(browser), Is.EqualTo(new[] { $"{origin}/signin-franceconnect" }));
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

    private static async Task<string[]> ListAsync(Browser browser) =>
        System.Text.Json.JsonSerializer.Deserialize<string[]>(
            (await browser.GetAsync("/franceconnect/sector-identifier")).Body
        )!;

    private static FranceConnectRegistrationOptions Plus(string clientId) =>
        new()
        {
            Environment = FranceConnectEnvironment.Custom(
                Platform.Simulator.Issuer,
                FranceConnectPlatform.FranceConnectPlus
            ),
            ClientId = clientId,
            ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789",
        };

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
