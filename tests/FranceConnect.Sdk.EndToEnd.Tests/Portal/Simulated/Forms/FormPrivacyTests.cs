using System.Net;
using System.Text.RegularExpressions;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated.Forms;

/// <summary>What one person's form never shows the next, nor prints.</summary>
[TestFixture]
internal sealed class FormPrivacyTests
{
    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Household_OfSomebodyElse_IsToldAsIfThereWereNone()
    {
        var unknown = await new ScriptedBrowser().SignInForAsync(Portal, Cantine, "inconnue_caf");
        var homonym = await _browser.SignInForAsync(Portal, Cantine, "homonyme_caf");

        Assert.Multiple(() =>
        {
            Assert.That(homonym["warnings"]!.ToJsonString(), Is.EqualTo(unknown["warnings"]!.ToJsonString()));
            Assert.That(homonym["outcomes"]!.ToJsonString(), Is.EqualTo(unknown["outcomes"]!.ToJsonString()));
            Assert.That(homonym["children"]!.AsArray(), Is.Empty);
            Assert.That(homonym.Texts("fields", "source"), Is.All.AnyOf("FranceConnect", "Derived", "Cog"));
        });
    }

    [TestCase(Cantine)]
    [TestCase(Creche)]
    public async Task Page_OfAHouseholdOfSomebodyElse_SaysWordForWordWhatItSaysWhenThereIsNone(string form)
    {
        using var other = new ScriptedBrowser();
        var unknown = await ReadAsync(other, "inconnue_caf");
        var homonym = await ReadAsync(_browser, "homonyme_caf");

        Assert.That(unknown, Does.Contain("CAF ou MSA").And.Contain("Vous pouvez remplir le formulaire vous-même"));
        Assert.That(homonym, Is.EqualTo(unknown));

        // From the head of the form to its first group: what is said of the sources.
        async Task<string> ReadAsync(ScriptedBrowser browser, string persona)
        {
            await browser.SignInForAsync(Portal, form, persona);
            var page = await browser.GoAsync(Portal.Form(form));
            var start = page.Text.IndexOf("<h1>", StringComparison.Ordinal);
            var body = page.Text[start..page.Text.IndexOf("Responsable légal 1", StringComparison.Ordinal)];
            return Regex.Replace(body, "value=\"[^\"]+\"", "");
        }
    }

    [Test]
    public async Task Logout_OfTheCitizen_LeavesNothingForTheNextOne()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        var kept = _browser.Cookies.GetCookies(Portal.At("/")).Select(cookie => (cookie.Name, cookie.Value)).ToList();
        Assert.That(kept.Select(cookie => cookie.Name), Has.Some.Contains("Prefill"));

        await _browser.SignOutAsync(await _browser.GoAsync(Portal.At("/moi")));
        Assert.That((bool)(await _browser.ReadFormAsync(Portal, Cantine))["collected"]!, Is.False);

        // The old cookies, and the same person signed in again without the form: it was wiped, not only forgotten by the browser.
        foreach (var (name, value) in kept)
            _browser.Cookies.Add(Portal.At("/"), new Cookie(name, value, "/"));
        Assert.That((bool)(await _browser.ReadFormAsync(Portal, Cantine))["collected"]!, Is.False);
    }

    [Test]
    public async Task Facts_OfOnePerson_AreNotThoseOfTheNextInTheSameBrowser()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        foreach (Cookie cookie in _browser.Cookies.GetAllCookies())
            cookie.Expired = !cookie.Name.Contains("Prefill", StringComparison.Ordinal);

        await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");

        Assert.That((bool)(await _browser.ReadFormAsync(Portal, Cantine))["collected"]!, Is.False);
    }

    [Test]
    public async Task Session_OfOneCommune_OpensNoFormOfTheOther()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf", SimulatedPortal.Bourg);
        _browser.Carry(Portal.At("/", SimulatedPortal.Bourg), Portal.At("/", SimulatedPortal.Ville));

        var form = await _browser.ReadFormAsync(Portal, Cantine, SimulatedPortal.Ville);

        Assert.That((bool)form["collected"]!, Is.False);
        Assert.That(form["fields"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Facts_LostBeforeTheFormIsSent_AreSaidAndNothingIsSent()
    {
        await _browser.SignInForAsync(Portal, Creche, "creche");
        var form = await _browser.OpenAsync(Portal, Creche);
        foreach (Cookie cookie in _browser.Cookies.GetCookies(Portal.At("/")))
            cookie.Expired = cookie.Name.Contains("Prefill", StringComparison.Ordinal);

        var page = await _browser.SubmitAsync(form.With("envoyer", "true"));

        Assert.That(page.Address, Is.EqualTo(Portal.Form(Creche)));
        Assert.That(page.Text, Does.Contain("ne sont plus disponibles. Rien n’est envoyé").And.Contain("KERMARREC"));
    }

    [Test]
    public async Task Prefilling_AtTrace_PrintsNothingOfTheFamily()
    {
        var form = await _browser.SignInForAsync(Portal, Transport, "famille_msa");
        form = await _browser.PostFormAsync(
            Portal,
            Transport,
            ("child", "0"),
            ("guardian1.mobilePhone", "0698765432"),
            ("billing.iban", "FR7630006000011234567890189")
        );

        var values = form["fields"]!
            .AsArray()
            .Select(field => field!["value"]!.ToString())
            .Where(value => value.Length > 3 && value is not ("true" or "Madame" or "SCOLAIRE" or "interne" or "4EME"))
            .ToList();
        Assert.That(values, Has.Count.GreaterThan(12).And.Contain("LES CHAMPS DE BAS"));
        Assert.That(Portal.Output, Does.Contain("/geocodage/search"), "Debug is on");
        Assert.Multiple(() =>
        {
            foreach (var value in values.Append("Océane"))
                Assert.That(
                    Portal.Output,
                    Does.Not.Match($@"(?<!\w){Regex.Escape(value)}(?!\w)")
                        .And.Not.Contain(Uri.EscapeDataString(value + "&"))
                );
        });
    }
}
