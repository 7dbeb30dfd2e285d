using FranceConnect.Sdk.Browser.Tests.Looking;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>The main job, page after page: in with a persona, out here and at FranceConnect.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class LoginJourneyTests(int width) : BrowserTest(width)
{
    [Test]
    public async Task Journey_FromButtonToLogout_ShowsIdentityThenEndsBothSessions()
    {
        await Page.GotoAsync(At("/"));
        await Page.InspectAsync("accueil");

        await FranceConnectButton(Page).ClickAsync();
        await Page.InspectAsync("simulateur-identites");

        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.InspectAsync("simulateur-donnees");

        await Page.GetByText("Continuer").ClickAsync();
        await Page.ArriveAtAsync(At("/moi"));
        await Page.InspectAsync("moi");
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
        Assert.That(await Page.GetByTestId("given-names").TextContentAsync(), Is.EqualTo("Angela, Claire, Louise"));

        await Page.GotoAsync(At("/"));
        await Page.InspectAsync("accueil-connecte");

        await SignOutAsync(Page);
        await Page.InspectAsync("accueil-deconnecte");
        Assert.That(await FranceConnectButton(Page).IsVisibleAsync(), Is.True);

        await FranceConnectButton(Page).ClickAsync();
        Assert.That(
            await Page.GetByTestId("persona-test").IsVisibleAsync(),
            Is.True,
            "FranceConnect asks again who it is"
        );
    }

    [Test]
    public async Task Journey_SignedOutOfThePortalAlone_FranceConnectStillKnowsTheCitizen()
    {
        await SignInAsync(Page);
        await Context.ClearCookiesAsync(new() { Name = ".portail-famille" });

        await Page.GotoAsync(At("/"));
        await FranceConnectButton(Page).ClickAsync();

        Assert.That(await Page.GetByTestId("continue").IsVisibleAsync(), Is.True, "the session of FranceConnect lives");
        Assert.That(await Page.GetByTestId("persona-test").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Simulator_CitizenStillKnown_OffersAFaultAndAnotherPersonOnItsOnlyPage()
    {
        await SignInAsync(Page);

        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByLabel("Anomalie à provoquer pour cette connexion").SelectOptionAsync("wrong-nonce");
        await Page.InspectAsync("simulateur-donnees-session");
        await Page.GetByTestId("continue").ClickAsync();
        Assert.That(await Page.GetByTestId("error-code").TextContentAsync(), Is.EqualTo("FCS3010"));

        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByTestId("change-person").ClickAsync();
        await Page.GetByTestId("persona-avec_nom_dusage").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/moi"));
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("MERCIER"));
    }

    [Test]
    public async Task Simulator_CitizenTurnsBackWithAFault_IsRefusedForIt()
    {
        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByTestId("fault").SelectOptionAsync("callback-issuer");
        await Page.GetByTestId("back-with-fault").ClickAsync();

        Assert.That(await Page.GetByTestId("error-code").TextContentAsync(), Is.EqualTo("FCS2004"));
    }

    [TestCase("nom_prénom_long", "moi-nom-long")]
    [TestCase("nom_50+_caractères", "moi-nom-sans-fin")]
    public async Task Identity_LongestNames_FitThePage(string persona, string name)
    {
        await Page.GotoAsync(At("/franceconnect/login?returnUrl=/moi"));
        await Page.GetByTestId($"persona-{persona}").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/moi"));

        await Page.InspectAsync(name);
    }
}
