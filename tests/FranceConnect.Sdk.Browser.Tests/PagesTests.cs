using FranceConnect.Sdk.Browser.Tests.Looking;
using FranceConnect.Sdk.Simulator;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>Every page off the main path, looked at like the ones on it.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class PagesTests(int width) : BrowserTest(width)
{
    [TestCase("/sans-franceconnect", 200, "sans-franceconnect")]
    [TestCase("/nulle-part", 404, "erreur-404")]
    [TestCase("/signin-franceconnect?code=contrefait&state=inconnu", 400, "erreur-connexion")]
    public async Task Page_OfThePortal_IsAccessibleAndFits(string path, int status, string name)
    {
        var response = await Page.GotoAsync(At(path));

        Assert.That(response!.Status, Is.EqualTo(status));
        await Page.InspectAsync(name);
    }

    [Test]
    public async Task ErrorPage_FormWithoutItsToken_SaysSoInFrench()
    {
        await Page.GotoAsync(At("/"));
        await Page.EvaluateAsync(
            "() => { const form = document.querySelector('form'); form.method = 'post'; form.action = '/'; form.submit(); }"
        );

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Cette page ne peut pas s’afficher");
        await Page.InspectAsync("erreur-400");
    }

    [TestCase("token-500", "FCS2013", "erreur-franceconnect")]
    [TestCase("userinfo-signature", "FCS3024", "erreur-securite")]
    public async Task FailurePage_FranceConnectAtFault_ShowsCodeAndTheWaysOn(string fault, string code, string name)
    {
        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByTestId("fault").SelectOptionAsync(fault);
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();

        Assert.That(await Page.GetByTestId("error-code").TextContentAsync(), Is.EqualTo(code));
        Assert.That(await FranceConnectButton(Page).IsVisibleAsync(), Is.True);
        Assert.That(await Page.GetByText("Continuer sans FranceConnect").IsVisibleAsync(), Is.True);
        await Page.InspectAsync(name);
    }

    [TestCase("/", "accueil-annule")]
    [TestCase("/sans-franceconnect", "sans-franceconnect-annule")]
    public async Task CancelledLogin_PageItCameFrom_IsAccessibleAndFits(string path, string name)
    {
        await Page.GotoAsync(At(path));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("back").ClickAsync();

        Assert.That(await Page.GetByRole(AriaRole.Status).IsVisibleAsync(), Is.True);
        await Page.InspectAsync(name);
    }

    [Test]
    public async Task FailurePage_OfSomeoneSignedIn_IsAccessibleAndFits()
    {
        await SignInAsync(Page);
        await Page.GotoAsync(At("/signin-franceconnect?code=contrefait&state=inconnu"));

        await Page.InspectAsync("erreur-connexion-connecte");
    }

    [Test]
    public async Task SimulatorErrorPage_CitizenUnknownToTheCivilRegister_LeadsBackToThePortal()
    {
        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByTestId("persona-E010008").ClickAsync();

        Assert.That(await Page.GetByTestId("error-code").TextContentAsync(), Is.EqualTo("Y010008"));
        await Page.InspectAsync("simulateur-erreur");

        await Page.GetByTestId("back").ClickAsync();
        await Page.ArriveAtAsync(At("/**"));
        await Page.InspectAsync("accueil-apres-erreur");
    }

    [Test]
    public async Task SimulatorErrorPage_MalformedRequest_IsAccessibleAndFits()
    {
        var response = await Page.GotoAsync(new Uri(Portal.Simulator, "/api/v2/authorize").AbsoluteUri);

        Assert.That(response!.Status, Is.EqualTo(400));
        await Page.InspectAsync("simulateur-erreur-sans-retour");
    }

    [Test]
    public async Task SimulatorChoicePage_ProviderFailed_AsksToChooseAgain()
    {
        await Page.GotoAsync(At("/franceconnect/login"));
        var fields = Page.Context.APIRequest.CreateFormData();
        foreach (var name in (string[])["csrfToken", "providerUid"])
            fields.Set(name, await Page.Locator($"input[name={name}]").InputValueAsync());
        fields.Set("persona", "test");
        var answer = await Page.Context.APIRequest.PostAsync(
            new Uri(Portal.Simulator, "/api/v2/redirect-to-idp").AbsoluteUri,
            new() { Form = fields, MaxRedirects = 0 }
        );

        var failed = answer.Headers["location"].Replace("code=", "error=server_error&code=", StringComparison.Ordinal);
        await Page.GotoAsync(new Uri(Portal.Simulator, failed).AbsoluteUri);

        Assert.That(await Page.GetByTestId("provider-failed").IsVisibleAsync(), Is.True);
        await Page.InspectAsync("simulateur-identites-echec");
    }

    [Test]
    public async Task SimulatorLogoutPages_WithoutTheScriptThatSubmits_ShowAButtonAndTheLastWord()
    {
        await Context.RouteAsync(
            "**/simulateur.js",
            route => route.FulfillAsync(new() { ContentType = "text/javascript" })
        );
        await SignInAsync(Page);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await Page.InspectAsync("simulateur-deconnexion");

        await Page.GetByTestId("continue").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/"));

        await Page.GotoAsync(new Uri(Portal.Simulator, "/api/v2/session/end/success?client_id=x").AbsoluteUri);
        await Page.InspectAsync("simulateur-deconnecte");
    }

    [Test]
    public async Task SimulatorConsentPage_PrivateService_AsksForTheBox()
    {
        var client = SimulatorClient.CreateDemo();
        client.IsPrivate = true;
        client.Name = "Service privé de démonstration";
        client.RedirectUris.Add(At("/"));
        await using var simulator = await FranceConnectSimulator.StartAsync(options =>
        {
            options.Clients.Clear();
            options.Clients.Add(client);
        });
        var query =
            $"client_id={client.ClientId}&response_type=code&scope=openid%20given_name%20email&acr_values=eidas1"
            + $"&redirect_uri={Uri.EscapeDataString(At("/"))}&state={new string('a', 64)}&nonce={new string('b', 64)}";
        await Page.GotoAsync(new Uri(simulator.BaseAddress, $"/api/v2/authorize?{query}").AbsoluteUri);
        await Page.GetByTestId("persona-test").ClickAsync();

        Assert.That(await Page.GetByTestId("consent").IsVisibleAsync(), Is.True);
        await Page.InspectAsync("simulateur-consentement");
    }

    [Test]
    public async Task Titles_OfDifferentPages_Differ()
    {
        Dictionary<string, string> titles = [];
        async Task NoteAsync(string page) => titles.Add(page, await Page.TitleAsync());

        await Page.GotoAsync(At("/"));
        await NoteAsync("accueil");
        await Page.GotoAsync(At("/sans-franceconnect"));
        await NoteAsync("sans FranceConnect");
        await Page.GotoAsync(At("/nulle-part"));
        await NoteAsync("404");
        await Page.GotoAsync(At("/signin-franceconnect"));
        await NoteAsync("échec");
        await Page.GotoAsync(At("/moi"));
        await NoteAsync("identités");
        await Page.GetByTestId("persona-test").ClickAsync();
        await NoteAsync("données");
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/moi"));
        await NoteAsync("moi");

        Assert.That(titles.Values, Is.Unique.And.All.Not.Empty);
    }
}
