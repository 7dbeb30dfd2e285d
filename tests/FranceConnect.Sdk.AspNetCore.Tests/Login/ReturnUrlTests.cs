using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

internal sealed class ReturnUrlTests
{
    private Site _site = null!;

    [OneTimeSetUp]
    public async Task Open() => _site = await Site.StartAsync(setup => setup.OnKestrel = true);

    [OneTimeTearDown]
    public async Task Close() => await _site.DisposeAsync();

    [TestCase("//evil.example.test")]
    [TestCase("/\\evil.example.test")]
    [TestCase("\\\\evil.example.test")]
    [TestCase("https://evil.example.test")]
    [TestCase("https:/evil.example.test")]
    [TestCase("javascript:alert(1)")]
    [TestCase("evil.example.test")]
    [TestCase("/\t/evil.example.test")]
    [TestCase("/\n/evil.example.test")]
    [TestCase("/a\r\nSet-Cookie: x=y")]
    [TestCase("\u0001/moi")]
    [TestCase(" /moi")]
    [TestCase("~/moi")]
    [TestCase("/%00")]
    [TestCase("/moi/%00?a=1")]
    [TestCase("")]
    public async Task Login_ReturnUrlNotLocal_GoesHome(string returnUrl)
    {
        using var browser = _site.OpenBrowser();

        var callback = await browser.LoginAsync(returnUrl);

        Assert.That(callback.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(callback.Location, Is.EqualTo("/"));
    }

    [TestCase("/moi?a=1&b=2#bas", "/moi?a=1&b=2#bas")]
    [TestCase("/%2F/evil.example.test", "/%2F/evil.example.test")]
    [TestCase("/%5Cevil.example.test", "/%5Cevil.example.test")]
    [TestCase("/aide?u=https://evil.example.test", "/aide?u=https://evil.example.test")]
    [TestCase("/écoles/crèche n°1", "/%C3%A9coles/cr%C3%A8che%20n%C2%B01")]
    [TestCase("/\ud83d\ude00", "/%F0%9F%98%80")]
    public async Task Login_ReturnUrlLocal_IsFollowedInAscii(string returnUrl, string expected)
    {
        using var browser = _site.OpenBrowser();

        var callback = await browser.LoginAsync(returnUrl);

        Assert.That(callback.Status, Is.EqualTo(HttpStatusCode.Redirect), callback.Body);
        Assert.That(callback.Location, Is.EqualTo(expected));
    }

    [Test]
    public async Task Login_FromAPageWhosePathHoldsNull_StartsAndACancelGoesHome()
    {
        using var browser = _site.OpenBrowser();
        browser.Headers["Referer"] = $"{_site.Address}/aide%00";

        var start = await browser.GetAsync("/franceconnect/login?returnUrl=/moi");
        Assert.That(start.Status, Is.EqualTo(HttpStatusCode.Redirect), start.Body);
        browser.Headers.Remove("Referer");
        var back = await browser.GetAsync(await browser.CancelAsync(start.LocationUri));

        Assert.That(back.Location, Is.EqualTo("/?franceconnect=annule"));
    }

    [TestCase('a')]
    [TestCase('&')]
    [TestCase('é')]
    [TestCase('"')]
    public async Task Login_LongReturnUrl_StillFitsTheCookieOrGoesHome(char filler)
    {
        using var browser = _site.OpenBrowser();
        foreach (var length in new[] { 150, 340, 500, 1000, 1023, 1024 })
        {
            var returnUrl = "/" + new string(filler, length);
            browser.Headers["Referer"] = new Uri(_site.Address + returnUrl).AbsoluteUri;

            var start = await browser.GetAsync($"/franceconnect/login?returnUrl={Uri.EscapeDataString(returnUrl)}");

            Assert.That(start.SetCookies[^1].Split(';')[0], Has.Length.LessThanOrEqualTo(4096));
        }
    }
}
