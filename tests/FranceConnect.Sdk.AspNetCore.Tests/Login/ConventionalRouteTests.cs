using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>In an MVC site one pattern leads to every action: some need a session, some do not.</summary>
internal sealed class ConventionalRouteTests
{
    [TestCase("/Accueil/Aide", "/Accueil/Aide")]
    [TestCase("/Espace/Dossier", "/")]
    [TestCase("/Espace/Ouvert", "/Espace/Ouvert")]
    public async Task Cancel_ActionOfAController_ComesBackToItUnlessItNeedsASession(string page, string expected)
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync(page)));

        Assert.That(back.Location, Is.EqualTo($"{expected}?franceconnect=annule"));
    }

    [Test]
    public async Task ProtectedAction_NoPageAtTheFrameworksLoginPath_LeadsToFranceConnect()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        Assert.That(
            (await browser.GetAsync("/Espace/Dossier")).LocationUri.AbsolutePath,
            Is.EqualTo("/franceconnect/login")
        );
    }

    private static Task<Site> StartAsync() =>
        Site.StartAsync(setup =>
        {
            setup.Services = services =>
                services.AddControllers().AddApplicationPart(typeof(AccueilController).Assembly);
            setup.Pages = app => app.MapControllerRoute("default", "{controller=Accueil}/{action=Index}/{id?}");
        });
}

public sealed class AccueilController : ControllerBase
{
    public ContentResult Aide() => Content("aide");
}

[Authorize]
public sealed class EspaceController : ControllerBase
{
    public ContentResult Dossier() => Content("dossier");

    [AllowAnonymous]
    public ContentResult Ouvert() => Content("ouvert");
}
