using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Tests.Authentication;

internal sealed class ChallengeTests
{
    [Test]
    public async Task Challenge_NothingSaid_AsksTheIdentityAtTheLowestLevel()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        var start = await browser.GetAsync("/franceconnect/login");

        Assert.Multiple(() =>
        {
            Assert.That(start.QueryOf("acr_values"), Is.EqualTo("eidas1"));
            Assert.That(start.QueryOf("scope").Split(' '), Does.Contain("openid").And.Contain("family_name"));
            Assert.That(start.QueryOf("claims"), Is.Empty);
            Assert.That(start.QueryOf("prompt"), Is.Empty);
            Assert.That(start.QueryOf("idp_hint"), Is.Empty);
        });
    }

    [TestCase("portail.example.test:443", "https://portail.example.test")]
    [TestCase("portail.example.test:8443", "https://portail.example.test:8443")]
    public async Task Login_ProxyThatNamesThePort_TheDefaultOneIsLeftOut(string host, string origin)
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        browser.Headers["Host"] = host;

        var start = await browser.GetAsync("/franceconnect/login");

        Assert.That(start.QueryOf("redirect_uri"), Is.EqualTo($"{origin}/signin-franceconnect"));
    }

    [TestCase("", "fc")]
    [TestCase("FranceConnect", "fc")]
    [TestCase("FranceConnectPlus", "plus")]
    [TestCase("1", "fc")]
    [TestCase("ailleurs", "fc")]
    public async Task Login_ButtonOfAPlatform_StartsThere(string platform, string clientId)
    {
        await using var site = await StartAtBothAsync(FranceConnectPlatform.FranceConnect);
        using var browser = site.OpenBrowser();

        var start = await browser.GetAsync($"/franceconnect/login?platform={platform}");

        Assert.That(start.QueryOf("client_id"), Is.EqualTo(clientId));
        Assert.That(start.QueryOf("acr_values"), Is.EqualTo(clientId == "plus" ? "eidas2" : "eidas1"));
    }

    [TestCase(null, "plus")]
    [TestCase(FranceConnectPlatform.FranceConnect, "fc")]
    [TestCase(FranceConnectPlatform.FranceConnectPlus, "plus")]
    public async Task Login_ButtonOfASiteWhoseDefaultIsPlus_StartsWhereItSays(
        FranceConnectPlatform? platform,
        string clientId
    )
    {
        await using var site = await StartAtBothAsync(FranceConnectPlatform.FranceConnectPlus);
        using var browser = site.OpenBrowser();
        var form = System.Text.RegularExpressions.Regex.Match(
            FranceConnectHtml.Button(platform: platform),
            "name=\"platform\" value=\"(?<value>[^\"]+)\""
        );

        var start = await browser.GetAsync($"/franceconnect/login?platform={form.Groups["value"].Value}");

        Assert.That(start.QueryOf("client_id"), Is.EqualTo(clientId));
    }

    private static Task<Site> StartAtBothAsync(FranceConnectPlatform byDefault) =>
        Site.StartAsync(setup =>
        {
            setup.Tenants = tenants =>
                tenants.AddTenant(
                    "bourg",
                    options =>
                    {
                        options.FranceConnect = Registration("fc", FranceConnectPlatform.FranceConnect);
                        options.FranceConnectPlus = Registration("plus", FranceConnectPlatform.FranceConnectPlus);
                    }
                );
            setup.Login = options => options.Platform = byDefault;
        });

    private static FranceConnectRegistrationOptions Registration(string clientId, FranceConnectPlatform platform) =>
        new()
        {
            Environment = FranceConnectEnvironment.Custom(Platform.Simulator.Issuer, platform),
            ClientId = clientId,
            ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789",
        };

    [Test]
    public async Task Challenge_PropertiesOfTheVendor_WinOverTheOptions()
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Login = options =>
            {
                options.Scopes.Add(FranceConnectScope.From("openid"));
                options.AssuranceLevel = AssuranceLevel.Eidas1;
            };
            setup.Pages = app =>
                app.MapGet(
                    "/demarche",
                    (HttpContext context) =>
                        context.ChallengeAsync(
                            FranceConnectDefaults.AuthenticationScheme,
                            new FranceConnectChallengeProperties
                            {
                                RedirectUri = "/moi",
                                CancelUrl = "/aide",
                                Scopes = { FranceConnectScope.From("openid"), FranceConnectScope.From("email") },
                                Platform = FranceConnectPlatform.FranceConnect,
                                AssuranceLevel = AssuranceLevel.Eidas2,
                                Prompt = "login",
                                IdpHint = "fournisseur-fictif",
                            }
                        )
                );
        });
        using var browser = site.OpenBrowser();

        var plain = await browser.GetAsync("/franceconnect/login");
        var form = await browser.GetAsync("/demarche");

        Assert.Multiple(() =>
        {
            Assert.That(plain.QueryOf("scope"), Is.EqualTo("openid"));
            Assert.That(form.QueryOf("scope"), Is.EqualTo("openid email"));
            Assert.That(form.QueryOf("acr_values"), Is.EqualTo("eidas2"));
            Assert.That(form.QueryOf("prompt"), Is.EqualTo("login"));
            Assert.That(form.QueryOf("idp_hint"), Is.EqualTo("fournisseur-fictif"));
        });
    }

    [Test]
    public async Task Challenge_AuthenticationMethodsAsked_AreClaimsAndInTheIdentity()
    {
        ClaimsPrincipal? seen = null;
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Login = options => options.RequestAuthenticationMethods = true;
            setup.Pages = app =>
                app.MapGet(
                    "/qui",
                    (ClaimsPrincipal user) =>
                    {
                        seen = user;
                    }
                );
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        await browser.GetAsync("/qui");

        Assert.That(seen!.FindAll("amr").Select(claim => claim.Value), Is.EqualTo(new[] { "fc", "pwd" }));
        Assert.That(
            seen!.GetFranceConnectIdentity().AuthenticationMethods.Select(method => method.ToString()),
            Is.EqualTo(new[] { "fc", "pwd" })
        );
    }

    [Test]
    public async Task Callback_TokenRevocationAskedFor_RevokesAfterTheEvent()
    {
        var before = Platform.Simulator.Requests.Count("revocation");
        int? duringTheEvent = null;
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Engine = options => options.RevokeAccessToken = true;
            setup.Login = options =>
                options.Events.OnSessionCreated = _ =>
                {
                    duringTheEvent = Platform.Simulator.Requests.Count("revocation");
                    return Task.CompletedTask;
                };
        });
        using var browser = site.OpenBrowser();

        Assert.That((await browser.LoginAsync()).SetsSession, Is.True);

        Assert.That(duringTheEvent, Is.EqualTo(before));
        Assert.That(Platform.Simulator.Requests.Count("revocation"), Is.EqualTo(before + 1));
    }
}
