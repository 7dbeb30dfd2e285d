using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>All cookies of a site travel in one header line; a common proxy answers 400 above 8 KiB, and the site is then lost.</summary>
internal sealed class PendingLoginSizeTests
{
    [Test]
    public async Task Login_FiveTabsWithOrdinaryPages_AllArePending()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        for (var i = 0; i < 5; i++)
            await browser.StartAsync($"/demarches/cantine/inscription?annee=2026&enfant={i}");

        Assert.That(browser.PendingLogins, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Login_ManyVeryLongPages_LeavesRoomForTheSessionAndTheYoungestWorks()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        var longPage = "/aide?" + new string('a', 1000);
        for (var i = 0; i < 4; i++)
            await browser.StartAsync(longPage);
        var last = await browser.StartAsync(longPage);

        Assert.That(browser.Cookies.GetCookieHeader(new Uri(Site.Origin)), Has.Length.LessThan(7 * 1024));
        Assert.That((await browser.GetAsync(await browser.AuthorizeAsync(last))).Location, Is.EqualTo(longPage));
    }
}
