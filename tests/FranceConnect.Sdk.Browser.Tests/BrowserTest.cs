using FranceConnect.Sdk.Browser.Tests.Running;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>A citizen's browser, new for each test. Whatever a page writes to the console as an error fails the test.</summary>
[Parallelizable(ParallelScope.None)]
public abstract class BrowserTest(int width)
{
    private readonly List<string> _complaints = [];

    protected const int Phone = 360;
    protected const int Desktop = 1280;

    protected int Width { get; } = width;

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    private protected static Portal Portal => Site.Portal;

    protected virtual bool RunsScripts => true;

    protected static string At(string path) => new Uri(Portal.Address, path).AbsoluteUri;

    [SetUp]
    public async Task OpenBrowser()
    {
        await Site.StartAsync();
        _complaints.Clear();
        Context = await Site.Browser.NewContextAsync(
            new()
            {
                Locale = "fr-FR",
                JavaScriptEnabled = RunsScripts,
                ViewportSize = new() { Width = Width, Height = Width == Phone ? 740 : 800 },
            }
        );
        Context.SetDefaultTimeout(20_000);
        Context.Console += (_, message) => Listen(message);
        Context.WebError += (_, error) => _complaints.Add(error.Error);
        Page = await Context.NewPageAsync();
    }

    [TearDown]
    public async Task CloseBrowser()
    {
        if (Context is null)
            return;
        await Context.CloseAsync();
        Assert.That(_complaints, Is.Empty, "errors in the console, policy violations included");
    }

    /// <summary>Signs a persona in from the home page.</summary>
    protected static async Task SignInAsync(IPage page, string persona = "test")
    {
        await page.GotoAsync(At("/"));
        await FranceConnectButton(page).ClickAsync();
        await page.GetByTestId($"persona-{persona}").ClickAsync();
        await page.GetByTestId("continue").ClickAsync();
        await page.ArriveAtAsync(At("/moi"));
    }

    /// <summary>Signs out with the button of the banner, and waits for the home page at the end of the round.</summary>
    protected static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await page.ArriveAtAsync(At("/"));
    }

    protected static ILocator FranceConnectButton(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "S’identifier avec FranceConnect" });

    // The browser also reports a page answered with 4xx or 5xx: that status is the page's own, asserted where it is expected.
    private void Listen(IConsoleMessage message)
    {
        var isOwnStatus =
            message.Text.StartsWith(
                "Failed to load resource: the server responded with a status of",
                StringComparison.Ordinal
            )
            && message.Page is { } page
            && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isOwnStatus)
            _complaints.Add($"{message.Type}: {message.Text} ({message.Location})");
    }
}
