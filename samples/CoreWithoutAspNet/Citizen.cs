using System.Net;
using System.Text.RegularExpressions;
using FranceConnect.Sdk.Simulator;

namespace CoreWithoutAspNet;

/// <summary>A fictional citizen in front of the site: goes where it sends them, as a browser does.</summary>
internal static partial class Citizen
{
    private const string Persona = "avec_nom_dusage";

    public static async Task SignInAndOutAsync(FranceConnectSimulator simulator, Uri site)
    {
        using var franceConnectPages = simulator.CreateBrowser();
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
        };
        using var browser = new HttpClient(handler) { BaseAddress = site };

        await ShowAsync(browser, "Before the login, the page says:");

        using var login = await browser.GetAsync(new Uri("/login", UriKind.Relative));
        var callback = await franceConnectPages.AuthorizeAsync(login.Headers.Location!, Persona);
        (await browser.GetAsync(callback)).Dispose();
        await ShowAsync(browser, "Signed in:");

        using var logout = await browser.PostAsync(new Uri("/logout", UriKind.Relative), null);
        var signedOut = await franceConnectPages.LogoutAsync(logout.Headers.Location!);
        (await browser.GetAsync(signedOut)).Dispose();
        await ShowAsync(browser, "Signed out:");
    }

    private static async Task ShowAsync(HttpClient browser, string when)
    {
        var page = await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        Console.WriteLine(when);
        foreach (Match line in Line().Matches(page))
            Console.WriteLine("  " + WebUtility.HtmlDecode(line.Groups[1].Value));
    }

    [GeneratedRegex("<p>(?:<a[^>]*>)?([^<]+)")]
    private static partial Regex Line();
}
