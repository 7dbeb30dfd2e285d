using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>
/// Waits for a page, twice: a wait was seen to end without the page that was there, as if its event had come while the wait began. Asked
/// again, Playwright looks at the page first.
/// </summary>
internal static class PageArrival
{
    private const float Patience = 20_000;

    public static Task ArriveAtAsync(this IPage page, string address, float timeout = Patience) =>
        TwiceAsync(() => page.WaitForURLAsync(address, new() { Timeout = timeout / 2 }));

    public static Task LoadedAsync(this IPage page, float timeout = Patience) =>
        TwiceAsync(() => page.WaitForLoadStateAsync(options: new() { Timeout = timeout / 2 }));

    private static async Task TwiceAsync(Func<Task> wait)
    {
        try
        {
            await wait();
        }
        catch (TimeoutException)
        {
            await wait();
        }
    }
}
