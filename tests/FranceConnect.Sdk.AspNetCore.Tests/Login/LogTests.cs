using System.Text.RegularExpressions;
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
        FranceConnectSession? session = null;
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    session = context.Session;
                    return Task.CompletedTask;
                };
            setup.Services = services =>
                services.AddLogging(logging =>
                {
                    logging.SetMinimumLevel(LogLevel.Trace);
                    foreach (var category in Framework)
                        logging.AddFilter(category, LogLevel.None);
                });
        });
        using var browser = site.OpenBrowser();
        // One who has everything a person can have, the name of use included.
        var persona = Platform.Simulator.Population.Find("avec_nom_dusage")!;
        var start = await browser.StartAsync();
        var pending = browser.PendingLogins.Single().Value;
        var callback = new Uri(await browser.AuthorizeAsync(start, persona.Id));
        await browser.GetAsync(callback.AbsoluteUri);
        var cookies = browser.SessionCookies.Select(cookie => cookie.Value).ToList();
        await browser.GetAsync("/moi");
        await browser.GetAsync(callback.AbsoluteUri);
        await browser.LoginAsync(persona: persona.Id, fault: SimulatorFault.WrongNonce);
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
            pending,
            .. cookies,
            session!.AccessToken.Value,
            session.IdToken,
            session.Identity.Subject.Value,
            persona.Email!,
        ];
        string[] personal =
        [
            .. persona.Identity.GivenNames,
            persona.Identity.FamilyName!,
            persona.Identity.PreferredUsername!,
            persona.Identity.Gender!,
            persona.Identity.BirthDate!,
            persona.Identity.BirthPlace!,
            persona.Identity.BirthCountry!,
        ];
        var text = site.Log.Text;
        Assert.That(
            text,
            Does.Contain("Trace ").And.Contain("Debug 2100 ").And.Contain("Login completed for tenant default")
        );
        Assert.That(cookies, Is.Not.Empty);
        Assert.That(secrets, Has.All.Length.GreaterThan(20));
        Assert.That(personal, Has.All.Not.Empty);
        Assert.That(secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        // Short ones as words: five digits may be those of a port.
        Assert.That(
            personal.Where(value =>
                Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(value)}(?!\w)", RegexOptions.IgnoreCase)
            ),
            Is.Empty
        );
    }
}
