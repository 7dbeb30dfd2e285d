using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>Asking twice must not accept what never comes.</summary>
public sealed class PageArrivalTests() : BrowserTest(Phone)
{
    private const float Soon = 500;

    [Test]
    public async Task ArriveAtAsync_OnAnotherPage_Refuses()
    {
        await Page.GotoAsync(At("/"));

        Assert.ThrowsAsync<TimeoutException>(() => Page.ArriveAtAsync(At("/moi"), Soon));
        Assert.DoesNotThrowAsync(() => Page.ArriveAtAsync(At("/"), Soon));
    }

    [Test]
    public async Task LoadedAsync_StyleSheetThatNeverComes_Refuses()
    {
        await Page.RouteAsync("**/*.css*", _ => { });
        await Page.GotoAsync(At("/"), new() { WaitUntil = WaitUntilState.Commit });

        Assert.ThrowsAsync<TimeoutException>(() => Page.LoadedAsync(Soon));
    }
}
