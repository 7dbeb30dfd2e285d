using FranceConnect.Sdk.Browser.Tests.Looking;
using FranceConnect.Sdk.Browser.Tests.Running;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>« Mon quotient familial »: its notice, then what three families are told.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class QuotientFamilialTests(int width) : BrowserTest(width)
{
    private const string Path = "/demarches/quotient-familial";

    [Test]
    public async Task Notice_BeforeAnythingIsAsked_SaysWhatAndWhy()
    {
        await Page.GotoAsync(At("/"));
        await Page.GetByRole(AriaRole.Link, new() { Name = "Récupérer mon quotient familial" }).ClickAsync();

        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Mon quotient familial");
        await Page.InspectAsync("quotient-familial-notice");
    }

    [TestCase("test", "la CAF", "caf")]
    [TestCase("famille_msa", "la MSA", "msa")]
    public async Task Answer_OfAFamilyOfTheFund_ShowsWhatCameFromWhomAndForWhen(
        string persona,
        string fund,
        string name
    )
    {
        await AskAsync(persona);

        await Assertions.Expect(Page.GetByTestId("fund")).ToHaveTextAsync(fund);
        await Assertions.Expect(Page.GetByTestId("quotient")).ToContainTextAsync("€");
        await Assertions.Expect(Page.GetByTestId("period")).ToContainTextAsync($"{DateTimeOffset.Now.Year}");
        await Page.InspectAsync($"quotient-familial-{name}");
    }

    [Test]
    public async Task Answer_FamilyUnknownToTheFunds_SaysSoAndWhatToDo()
    {
        await AskAsync("inconnue_caf");

        await Assertions
            .Expect(Page.GetByTestId("reason"))
            .ToHaveTextAsync("Ni la CAF ni la MSA n’ont de dossier à votre nom.");
        await Assertions.Expect(Page.GetByText("Fournir l’attestation")).ToBeVisibleAsync();
        await Page.InspectAsync("quotient-familial-inconnu");
    }

    // The simulator runs in the portal's process, out of reach: API Particulier is where nobody listens.
    [Test]
    public async Task Answer_ProviderDown_SaysSoWithACodeAndWhatToDo()
    {
        using var portal = await Portal.StartAsync(("ApiParticulier:BaseUrl", "http://127.0.0.1:1"));

        await AskAsync("test", portal);

        await Assertions.Expect(Page.GetByTestId("reason")).ToContainTextAsync("ne répond pas pour le moment");
        await Assertions.Expect(Page.GetByTestId("error-code")).ToHaveTextAsync("FCS4024");
        await Assertions.Expect(Page.GetByText("Fournir l’attestation")).ToBeVisibleAsync();
        await Page.InspectAsync("quotient-familial-indisponible");
    }

    [Test]
    public async Task Answer_CitizenTurnsBack_SaysNothingWasAsked()
    {
        await Page.GotoAsync(At(Path + "/franceconnect"));
        await Page.GetByTestId("back").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rien n’a été demandé");
        await Page.InspectAsync("quotient-familial-annule");
    }

    [Test]
    public async Task PlainLogin_Afterwards_AsksNothingOfTheFunds()
    {
        await SignInAsync(Page);
        await Page.GotoAsync(At(Path));

        await Assertions.Expect(Page.GetByText("Ce que nous demandons, et pourquoi")).ToBeVisibleAsync();
    }

    private async Task AskAsync(string persona, Portal? portal = null)
    {
        var demarche = new Uri((portal ?? Portal).Address, Path).AbsoluteUri;
        await Page.GotoAsync(demarche);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Récupérer avec FranceConnect" }).ClickAsync();
        await Page.GetByTestId($"persona-{persona}").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(demarche);
    }
}
