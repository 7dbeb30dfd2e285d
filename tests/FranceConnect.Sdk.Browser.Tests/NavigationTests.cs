using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>What people do with a browser: two tabs, the back button, giving up; and what others do to them.</summary>
public sealed class NavigationTests() : BrowserTest(Phone)
{
    [Test]
    public async Task TwoTabs_LoginsBegunInBoth_BothEndSignedIn()
    {
        var second = await Context.NewPageAsync();
        await Page.GotoAsync(At("/"));
        await second.GotoAsync(At("/sans-franceconnect"));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(At("/moi"));

        // FranceConnect keeps one session per browser: the second tab goes straight to what it will transmit.
        await FranceConnectButton(second).ClickAsync();
        await second.GetByTestId("continue").ClickAsync();
        await second.ArriveAtAsync(At("/moi"));

        await Page.ReloadAsync();
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
        Assert.That(await second.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task TwoTabs_SignedOutInOne_TheOtherAsksToSignInAgain()
    {
        await SignInAsync(Page);
        var second = await Context.NewPageAsync();
        await second.GotoAsync(At("/moi"));

        await SignOutAsync(Page);
        await second.ReloadAsync();

        Assert.That(await second.GetByTestId("persona-test").IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task BackButton_AfterLogin_ThenContinueAgain_StaysSignedIn()
    {
        await SignInAsync(Page);

        await BackAsync(Page);
        await Page.GetByTestId("continue").ClickAsync();
        await Page.GetByTestId("back").ClickAsync();

        await Page.GotoAsync(At("/moi"));
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task BackButton_AfterLogout_ShowsNothingOfThePerson()
    {
        await SignInAsync(Page);
        await SignOutAsync(Page);

        await BackAsync(Page);
        Assert.That(await Page.GetByTestId("persona-test").IsVisibleAsync(), Is.True, "FranceConnect asks who it is");
        for (var steps = 0; steps < 2; steps++)
        {
            await BackAsync(Page);
            Assert.That(await Page.ContentAsync(), Does.Not.Contain("test@example.org").And.Not.Contain("Bonjour"));
        }
    }

    [TestCase("/", "Vous n’avez pas continué avec FranceConnect.")]
    [TestCase("/sans-franceconnect", "Vous n’avez pas continué avec FranceConnect.")]
    public async Task Cancel_AtFranceConnect_ComesBackToThePageWithANeutralWord(string path, string word)
    {
        await Page.GotoAsync(At(path));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("back").ClickAsync();

        Assert.That(new Uri(Page.Url).AbsolutePath, Is.EqualTo(path));
        Assert.That(await Page.GetByRole(AriaRole.Status).TextContentAsync(), Does.StartWith(word));
        Assert.That(await FranceConnectButton(Page).IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task Cancel_TwiceInARow_SaysSoAgain()
    {
        await Page.GotoAsync(At("/"));
        for (var time = 1; time <= 2; time++)
        {
            await FranceConnectButton(Page).ClickAsync();
            await Page.GetByTestId("back").ClickAsync();

            Assert.That(await Page.GetByRole(AriaRole.Status).IsVisibleAsync(), Is.True, $"time {time}");
        }
        Assert.That(Page.Url, Is.EqualTo(At("/?franceconnect=annule")));
    }

    [Test]
    public async Task Cancel_OfARetryOnTheFailurePage_ComesHomeWithANeutralWord()
    {
        await Page.GotoAsync(At("/signin-franceconnect?code=contrefait&state=inconnu"));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("back").ClickAsync();

        Assert.That(Page.Url, Is.EqualTo(At("/?franceconnect=annule")));
        Assert.That(await Page.GetByRole(AriaRole.Status).IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task Cancel_FromAPageThatNeedsASession_ComesHome()
    {
        await Page.GotoAsync(At("/moi"));
        await Page.GetByTestId("back").ClickAsync();

        Assert.That(new Uri(Page.Url).AbsolutePath, Is.EqualTo("/"));
        Assert.That(await Page.GetByRole(AriaRole.Status).IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task ForgedCallback_WhileSignedIn_IsRefusedAndTouchesNothing()
    {
        await SignInAsync(Page);

        var response = await Page.GotoAsync(At("/signin-franceconnect?code=contrefait&state=inconnu"));

        Assert.That(response!.Status, Is.EqualTo(400));
        Assert.That(await Page.GetByTestId("error-code").TextContentAsync(), Does.StartWith("FCS"));
        await Page.GotoAsync(At("/moi"));
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task ReplayedCallback_InTheBrowserItSignedIn_GoesOnToItsPage()
    {
        var callback = "";
        Page.Request += (_, request) =>
            callback = request.Url.Contains("/signin-franceconnect", StringComparison.Ordinal) ? request.Url : callback;
        await SignInAsync(Page);
        Assert.That(callback, Does.Contain("code="));

        await Page.GotoAsync(callback);

        Assert.That(Page.Url, Is.EqualTo(At("/moi")));
    }

    // A page that comes back from the browser's memory fires no load event.
    private static async Task BackAsync(IPage page)
    {
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("h1").WaitForAsync();
    }
}
