using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>A browser that runs no script.</summary>
public sealed class WithoutScriptTests() : BrowserTest(Phone)
{
    protected override bool RunsScripts => false;

    [Test]
    public async Task LoginAndLogout_WithoutScript_GoToTheEnd()
    {
        await SignInAsync(Page);
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));

        // Without script, FranceConnect's logout pages wait for the citizen's hand.
        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/"));

        await FranceConnectButton(Page).ClickAsync();
        Assert.That(await Page.GetByTestId("persona-test").IsVisibleAsync(), Is.True);
    }
}
