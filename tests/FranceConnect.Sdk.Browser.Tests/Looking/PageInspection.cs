using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Looking;

/// <summary>What holds of every page at every width; and its picture, taken for a person to look at.</summary>
internal static class PageInspection
{
    // Every rule of axe, the ones it leaves off by default and its best practices included. None is disabled.
    private static readonly AxeRunOptions EveryRule = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values =
            [
                "wcag2a",
                "wcag2aa",
                "wcag2aaa",
                "wcag21a",
                "wcag21aa",
                "wcag22aa",
                "best-practice",
                "experimental",
            ],
        },
    };

    // A link inside a sentence is exempt (WCAG 2.5.5); the skip link shows only when focused. A label only widens its control, and a box or a button
    // to choose is as large as its label.
    private const string SmallTargets = """
        () => [...document.querySelectorAll("a, button, select, summary, label, input:not([type=hidden])")]
          .filter(element => !element.matches(".skip"))
          .filter(element => !(element.matches("a") && getComputedStyle(element).display === "inline"
            && element.parentElement.textContent.trim() !== element.textContent.trim()))
          .filter(element => !(element.matches("input[type=checkbox], input[type=radio]") && element.labels.length > 0))
          .filter(element => !(element.matches("label") && element.control && element.control.getBoundingClientRect().height >= 43.5))
          .map(element => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 44 || box.height < 43.5)
          .map(({ element, box }) => `${element.textContent.trim().replace(/\s+/g, " ")}: ${box.width}x${box.height}`)
        """;

    private const string ClippedTexts = """
        () => [...document.querySelectorAll("body *")]
          .filter(element => getComputedStyle(element).overflowX !== "visible" || getComputedStyle(element).textOverflow === "ellipsis")
          .filter(element => element.scrollWidth > element.clientWidth + 1)
          .map(element => element.textContent.trim())
        """;

    /// <summary>Where the pictures of the pages go.</summary>
    private static readonly string Screenshots = Environment.GetEnvironmentVariable("FCSDK_SCREENSHOTS")
        is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(SourceTree.Root, "artifacts", "screenshots");

    /// <summary>Takes the page's picture as <c>name-width.png</c>, then asserts what holds of every page.</summary>
    public static async Task InspectAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        await page.LoadedAsync();
        Directory.CreateDirectory(Screenshots);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{width}.png"), FullPage = true });
        var axe = await page.RunAxe(EveryRule);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(axe.Violations.SelectMany(Describe), Is.Empty, $"{name} at {width}: axe");
            Assert.That(axe.Incomplete.SelectMany(Describe), Is.Empty, $"{name} at {width}: axe could not decide");
            Assert.That(axe.Passes, Is.Not.Empty, $"{name} at {width}: axe ran nothing");
            Assert.That(
                await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
                Is.LessThanOrEqualTo(width),
                $"{name} at {width}: scrolls sideways"
            );
            Assert.That(
                await page.EvaluateAsync<string[]>(SmallTargets),
                Is.Empty,
                $"{name} at {width}: small targets"
            );
            Assert.That(
                await page.EvaluateAsync<string[]>(ClippedTexts),
                Is.Empty,
                $"{name} at {width}: clipped texts"
            );
            Assert.That(await page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("fr"));
            Assert.That(await page.Locator("h1").CountAsync(), Is.EqualTo(1), $"{name}: headings of level 1");
        }
    }

    private static IEnumerable<string> Describe(AxeResultItem item) =>
        item.Nodes.Select(node =>
            $"{item.Id}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"
        );
}
