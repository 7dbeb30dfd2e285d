using System.Text.Json.Nodes;
using FranceConnect.Sdk.Browser.Tests.Looking;
using FranceConnect.Sdk.Browser.Tests.Running;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Plus;

/// <summary>A portal on FranceConnect+ by its configuration: a plain login, with each algorithm FranceConnect+ encrypts with.</summary>
[TestFixture(Phone, "ECDH-ES")]
[TestFixture(Desktop, "ECDH-ES")]
[TestFixture(Desktop, "RSA-OAEP")]
[TestFixture(Desktop, "RSA-OAEP-256")]
public sealed class PlusLoginTests(int width, string algorithm) : BrowserTest(width)
{
    private string _path = null!;
    private Portal _portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _path = Path.GetTempFileName();
        await File.WriteAllTextAsync(_path, $"{{\"keys\":[{DecryptionKey.Generate(algorithm).ToPrivateJwk()}]}}");
        _portal = await Portal.StartAsync(
            ("FranceConnect:Platform", "FranceConnectPlus"),
            ("FranceConnect:DecryptionKeysPath", _path)
        );
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _portal?.Dispose();
        File.Delete(_path);
    }

    [Test]
    public async Task Journey_FromButtonToLogout_ShowsIdentityThenEndsBothSessions()
    {
        await Page.GotoAsync(Here("/"));
        await Page.InspectAsync(Named("plus-accueil"));

        await FranceConnectPlusButton().ClickAsync();
        await Page.InspectAsync(Named("plus-identites"));
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.InspectAsync(Named("plus-donnees"));
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(Here("/moi"));
        await Page.InspectAsync(Named("plus-moi"));
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
        var citizen = await WhoAmIAsync();
        Assert.That((string?)citizen["platform"], Is.EqualTo("FranceConnectPlus"));
        Assert.That((string?)citizen["acr"], Is.EqualTo("eidas2"));

        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await Page.ArriveAtAsync(Here("/"));
        await Page.InspectAsync(Named("plus-accueil-deconnecte"));

        await FranceConnectPlusButton().ClickAsync();
        // FranceConnect+ asks again who it is.
        await Assertions.Expect(Page.GetByTestId("persona-test")).ToBeVisibleAsync();
    }

    // What the journey ends on would be seen anyway if FranceConnect+ had no session.
    [Test]
    public async Task Journey_SignedOutOfThePortalAlone_FranceConnectPlusStillKnowsTheCitizen()
    {
        await Page.GotoAsync(Here("/"));
        await FranceConnectPlusButton().ClickAsync();
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(Here("/moi"));
        await Context.ClearCookiesAsync(new() { Name = ".portail-famille" });

        await Page.GotoAsync(Here("/"));
        await FranceConnectPlusButton().ClickAsync();

        await Assertions.Expect(Page.GetByTestId("continue")).ToBeVisibleAsync();
        Assert.That(await Page.GetByTestId("persona-test").CountAsync(), Is.Zero);
    }

    private ILocator FranceConnectPlusButton() =>
        Page.GetByRole(AriaRole.Button, new() { Name = "S’identifier avec FranceConnect+" });

    private async Task<JsonObject> WhoAmIAsync()
    {
        var answer = await Context.APIRequest.GetAsync(
            Here("/moi"),
            new() { Headers = new Dictionary<string, string> { ["Accept"] = "application/json" } }
        );
        return JsonNode.Parse(await answer.TextAsync())!.AsObject();
    }

    private string Named(string page) => algorithm == "ECDH-ES" ? page : $"{page}-{algorithm}";

    private string Here(string path) => new Uri(_portal.Address, path).AbsoluteUri;
}
