using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

internal sealed class LogTests
{
    // The framework's own lines about requests and responses print query strings: vendors are told to silence them.
    private static readonly string[] Framework = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.HttpLogging"];

    [Test]
    public async Task Logins_AtTrace_NothingOfTheCitizenNorASecretIsWritten()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Services = services =>
                services.AddLogging(logging =>
                {
                    logging.SetMinimumLevel(LogLevel.Trace);
                    foreach (var category in Framework)
                        logging.AddFilter(category, LogLevel.None);
                })
        );
        using var browser = site.OpenBrowser();
        var persona = Platform.Simulator.Population.Find("test")!;
        var start = await browser.StartAsync();
        var callback = new Uri(await browser.AuthorizeAsync(start));
        await browser.GetAsync(callback.AbsoluteUri);
        await browser.GetAsync("/moi");
        await browser.GetAsync(callback.AbsoluteUri);
        await browser.LoginAsync(fault: SimulatorFault.WrongNonce);
        var logout = await browser.PostAsync("/franceconnect/logout");
        await browser.GetAsync(callback.AbsoluteUri);

        var sent = System.Web.HttpUtility.ParseQueryString(start.Query);
        var returned = System.Web.HttpUtility.ParseQueryString(callback.Query);
        string[] secrets =
        [
            sent["state"]!,
            sent["nonce"]!,
            returned["code"]!,
            logout.QueryOf("id_token_hint"),
            logout.QueryOf("state"),
            site.Services.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClientSecret!,
            persona.Identity.FamilyName!,
            persona.Identity.BirthDate!,
            persona.Email!,
            .. persona.Identity.GivenNames,
        ];
        var text = site.Log.Text;
        Assert.That(
            text,
            Does.Contain("Trace ").And.Contain("Debug 2100 ").And.Contain("Login completed for tenant default")
        );
        Assert.That(secrets, Has.All.Not.Empty);
        Assert.That(secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }
}
