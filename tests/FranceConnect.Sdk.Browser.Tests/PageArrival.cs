using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>
/// Waits for a page, twice: a wait was seen to end without the page that was there, as if its event had come while the wait began. Asked
/// again, Playwright looks at the page first.
/// </summary>
internal static class PageArrival
{
    private const float HalfTheTime = 10_000;

    public static Task ArriveAtAsync(this IPage page, string address) =>
        TwiceAsync(() => page.WaitForURLAsync(address, new() { Timeout = HalfTheTime }));

    public static Task LoadedAsync(this IPage page) =>
        TwiceAsync(() => page.WaitForLoadStateAsync(options: new() { Timeout = HalfTheTime }));

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
