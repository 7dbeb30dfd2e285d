using FranceConnect.Sdk.Browser.Tests.Looking;
using FranceConnect.Sdk.Browser.Tests.Running;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Demarches;

/// <summary>From FranceConnect up to FranceConnect+ and out again, with each algorithm FranceConnect+ encrypts with.</summary>
[TestFixture(Phone, "ECDH-ES")]
[TestFixture(Desktop, "ECDH-ES")]
[TestFixture(Desktop, "RSA-OAEP")]
[TestFixture(Desktop, "RSA-OAEP-256")]
public sealed class BankDetailsTests(int width, string algorithm) : BrowserTest(width)
{
    private string _path = null!;
    private Portal _portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _path = Path.GetTempFileName();
        await File.WriteAllTextAsync(_path, $"{{\"keys\":[{DecryptionKey.Generate(algorithm).ToPrivateJwk()}]}}");
        _portal = await Portal.StartAsync(("FranceConnect:DecryptionKeysPath", _path));
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _portal?.Dispose();
        File.Delete(_path);
    }

    [Test]
    public async Task Journey_StepUpThenSignOut_ChangesTheAccountAndEndsBothSessions()
    {
        var name = Width == Phone || algorithm == "ECDH-ES" ? "" : $"-{algorithm}";
        await Page.GotoAsync(Here("/"));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(Here("/moi"));

        await Page.GotoAsync(Here("/demarches/compte-bancaire"));
        await Page.InspectAsync("compte-bancaire" + name);
        await Page.GetByRole(AriaRole.Link, new() { Name = "S’identifier avec FranceConnect+" }).ClickAsync();
        await Page.InspectAsync("simulateur-plus-identites" + name);
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(Here("/demarches/compte-bancaire/saisie"));
        await Page.InspectAsync("compte-bancaire-saisie" + name);

        await Page.GetByLabel("IBAN").FillAsync("FR7630006000011234567890188");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);
        await Page.InspectAsync("compte-bancaire-erreur" + name);

        await Page.GetByLabel("IBAN").FillAsync("FR76 3000 6000 0112 3456 7890 189");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Votre demande est envoyée")).ToBeVisibleAsync();
        await Page.InspectAsync("compte-bancaire-envoye" + name);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await Page.ArriveAtAsync(Here("/"));
        await Assertions.Expect(FranceConnectButton(Page)).ToBeVisibleAsync();
    }

    [Test]
    public async Task Cancel_AtFranceConnectPlus_ComesBackToAPageThatNeedsNoSession()
    {
        await Page.GotoAsync(Here("/demarches/compte-bancaire"));
        await Page.GetByRole(AriaRole.Link, new() { Name = "S’identifier avec FranceConnect+" }).ClickAsync();
        await Page.GetByTestId("back").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Vous n’avez pas continué");
    }

    private string Here(string path) => new Uri(_portal.Address, path).AbsoluteUri;
}
