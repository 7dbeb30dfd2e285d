using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated.Forms;

/// <summary>The second parent signs in on the first one's form: by a gesture, with an account of their own, and nowhere else.</summary>
[TestFixture]
internal sealed class SecondParentTests
{
    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task SecondParent_AfterTheGesture_IsAddedWhileTheFirstStaysSignedIn()
    {
        await _browser.SignInForAsync(Portal, Cantine, "separee");

        var page = await AddSecondParentAsync("separe");

        var form = await _browser.ReadFormAsync(Portal, Cantine);
        var citizen = await _browser.WhoAmIAsync(Portal);
        Assert.Multiple(() =>
        {
            Assert.That(page.Address, Is.EqualTo(Portal.Form(Cantine)));
            Assert.That(form.ValueOf("guardian1.birthName"), Is.EqualTo("ROUSSEL"));
            Assert.That(form.ValueOf("guardian2.birthName"), Is.EqualTo("HAAS"));
            Assert.That((string?)form.FieldOf("guardian2.birthName")!["policy"], Is.EqualTo("locked"));
            Assert.That(
                form.FieldOf("household2.quotientFamilial")!["value"],
                Is.Null,
                "never shown to the first (R24)"
            );
            Assert.That(page.Body, Does.Not.Contain("1432"));
            Assert.That((string?)citizen!["familyName"], Is.EqualTo("ROUSSEL"));
        });
    }

    [Test]
    public async Task SecondParent_Added_LeavesNoSessionAtFranceConnect()
    {
        await _browser.SignInForAsync(Portal, Cantine, "separee");
        await AddSecondParentAsync("separe");

        var choice = await _browser.GoAsync(Portal.At("/demarches/cantine/franceconnect"));

        Assert.That(choice.Body, Does.Contain("persona-separe"), "it asks who is there");
    }

    [Test]
    public async Task SecondParent_WhoIsTheFirstAgain_IsSaidAndAddsNothing()
    {
        await _browser.SignInForAsync(Portal, Cantine, "separee");

        var page = await AddSecondParentAsync("separee");

        Assert.That(page.Text, Does.Contain("L’autre parent doit s’identifier avec son propre compte"));
        Assert.That((await _browser.ReadFormAsync(Portal, Cantine)).FieldOf("guardian2.birthName"), Is.Null);
    }

    [Test]
    public async Task SecondParent_WhoTurnsBack_LeavesTheFormAsItWas()
    {
        var before = await _browser.SignInForAsync(Portal, Cantine, "separee");
        var choice = await StartAsync();

        var page = await _browser.GoAsync(choice.Link("back"));

        Assert.That(page.Address.AbsolutePath, Is.EqualTo("/demarches/cantine"));
        Assert.That(
            (await _browser.ReadFormAsync(Portal, Cantine))["fields"]!.ToJsonString(),
            Is.EqualTo(before["fields"]!.ToJsonString())
        );
    }

    [Test]
    public async Task Address_WithoutTheGesture_SendsBackToTheForm()
    {
        await _browser.SignInForAsync(Portal, Cantine, "separee");

        var answer = await _browser.AskAsync(Portal.At("/demarches/cantine/second-parent"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Next, Is.EqualTo(Portal.Form(Cantine)));
    }

    [Test]
    public async Task Gesture_ForOneForm_IsNotForAnotherNorForTwice()
    {
        await _browser.SignInForAsync(Portal, Cantine, "separee");
        var callback = Portal.At("/signout-callback-franceconnect").AbsoluteUri;
        var form = await _browser.OpenAsync(Portal, Cantine);
        await _browser.SubmitAsync(form with { Action = Portal.At("/demarches/cantine/second-parent") }, callback);

        var other = await _browser.AskAsync(Portal.At("/demarches/activites-municipales/second-parent"));
        var own = await _browser.AskAsync(Portal.At("/demarches/cantine/second-parent"));

        Assert.That(other.Next, Is.EqualTo(Portal.Form(Activites)));
        Assert.That(own.Next, Is.EqualTo(Portal.Form(Cantine)), "taken by the other one");
    }

    [Test]
    public async Task Gesture_OfNobody_SendsBackToTheForm()
    {
        var form = await _browser.OpenAsync(Portal, Cantine);

        var page = await _browser.SubmitAsync(form with { Action = Portal.At("/demarches/cantine/second-parent") });

        Assert.That(page.Address, Is.EqualTo(Portal.Form(Cantine)));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>The gesture, and FranceConnect's logout, until its page asks who is there.</summary>
    private async Task<Visit> StartAsync()
    {
        var form = await _browser.OpenAsync(Portal, Cantine);
        return await LeaveAsync(
            await _browser.SubmitAsync(form with { Action = Portal.At("/demarches/cantine/second-parent") })
        );
    }

    private async Task<Visit> AddSecondParentAsync(string persona)
    {
        var choice = await StartAsync();
        var information = await _browser.SubmitAsync(
            HtmlForm.Find(choice, "/redirect-to-idp").With("persona", persona).With("fault", "")
        );
        return await LeaveAsync(
            await _browser.SubmitAsync(HtmlForm.Find(information, "/login").With("consent", "yes"))
        );
    }

    /// <summary>FranceConnect's logout pages submit themselves in a browser with scripts.</summary>
    private async Task<Visit> LeaveAsync(Visit page)
    {
        while (page.Body.Contains("data-auto-submit", StringComparison.Ordinal))
            page = await _browser.SubmitAsync(HtmlForm.Find(page, ""));
        return page;
    }
}
