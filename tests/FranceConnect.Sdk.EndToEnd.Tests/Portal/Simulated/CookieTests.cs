using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

/// <summary>The attributes of every cookie from the button to the session, in clear and behind a proxy that ends TLS.</summary>
[TestFixture]
internal sealed class CookieTests
{
    private static PortalProcess Portal => SimulatedPortal.Portal;

    [TestCase("http", false)]
    [TestCase("https", true)]
    public async Task SignIn_Throughout_SetsClosedCookies(string scheme, bool isSecure)
    {
        using var browser = new ScriptedBrowser();
        using var simulatorBrowser = new ScriptedBrowser();
        var proxied = ("X-Forwarded-Proto", scheme);
        var callbackAddress = $"{scheme}://127.0.0.1:{Portal.Port}/signin-franceconnect";

        var login = await browser.AskAsync(Portal.At(PortalBrowsing.Login), proxied);
        var door = await simulatorBrowser.SignInAsync(login.Next!, "test", callbackAddress);
        // The cookies of https would not be sent to this plain address by a browser.
        using var behindProxy = new ScriptedBrowser();
        var pending = SetCookies(login).Single().Split(';')[0].Split('=', 2);
        behindProxy.Cookies.Add(Portal.At("/"), new Cookie(pending[0], pending[1]));
        var callback = await behindProxy.AskAsync(Portal.At(door.Address.PathAndQuery), proxied);

        Assert.That(callback.Next?.AbsolutePath, Is.EqualTo("/moi"), callback.Body);
        var cookies = SetCookies(login).Concat(SetCookies(callback)).ToList();
        var name = isSecure ? "__Host-.fc-login." : ".fc-login.";
        Assert.That(cookies, Has.Some.StartsWith(name).And.Some.StartsWith(".portail-famille="));
        Assert.Multiple(() =>
        {
            foreach (var cookie in cookies.Select(text => text.ToLowerInvariant()))
            {
                Assert.That(cookie, Does.Contain("; httponly"));
                Assert.That(cookie, Does.Contain("; samesite=lax"));
                Assert.That(cookie.Contains("; secure", StringComparison.Ordinal), Is.EqualTo(isSecure), cookie);
            }
        });
    }

    private static string[] SetCookies(Visit visit) =>
        visit.Headers.TryGetValues("Set-Cookie", out var values) ? [.. values] : [];
}
