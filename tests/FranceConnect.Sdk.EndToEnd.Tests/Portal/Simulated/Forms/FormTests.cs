using System.Net;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated.Forms;

/// <summary>The four forms as the contract of the portal says them, on the portal's own simulator.</summary>
[TestFixture]
internal sealed class FormTests
{
    private static readonly string[] s_forms = [Cantine, Creche, Transport, Activites];

    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [TestCaseSource(nameof(s_forms))]
    public async Task Form_OfNobody_IsEmptyUsableAndSaysWhatItWouldAsk(string form)
    {
        var page = await _browser.AskAsync(Portal.Form(form));
        var data = await _browser.ReadFormAsync(Portal, form);

        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Body, Does.Contain($"href=\"/demarches/{form}/franceconnect\"").And.Contain("<form"));
            Assert.That(page.Text, Does.Contain("CAF ou MSA"));
            Assert.That((string?)data["form"], Is.EqualTo(form));
            Assert.That((bool)data["collected"]!, Is.False);
            Assert.That(data["fields"]!.AsArray(), Is.Empty);
            Assert.That(data["missing"]!.AsArray(), Is.Not.Empty);
        });
    }

    [TestCase(Cantine, "cnaf_quotient_familial cnaf_allocataires cnaf_enfants cnaf_adresse")]
    [TestCase(Transport, "cnaf_quotient_familial cnaf_allocataires cnaf_enfants cnaf_adresse")]
    [TestCase(Activites, "cnaf_quotient_familial cnaf_allocataires cnaf_enfants cnaf_adresse")]
    [TestCase(
        Creche,
        "cnav_participation_familiale_eaje_allocataires cnav_participation_familiale_eaje_enfants cnav_participation_familiale_eaje_adresse cnav_participation_familiale_eaje_parametres_calcul"
    )]
    public async Task Button_OfAForm_AsksTheIdentityAndItsOwnScopesAndNoMore(string form, string scopes)
    {
        var answer = await _browser.AskAsync(Portal.At($"/demarches/{form}/franceconnect"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        var asked = HttpUtility.ParseQueryString(answer.Next!.Query)["scope"]!.Split(' ');
        Assert.That(
            asked,
            Is.EquivalentTo(scopes.Split(' ').Concat(["openid", "identite_pivot", "preferred_username", "email"]))
        );
    }

    [Test]
    public async Task PlainLogin_BackToAForm_CollectsNothing()
    {
        var page = await _browser.SignInAsync(
            Portal.At("/franceconnect/login?returnUrl=/demarches/cantine"),
            "couple_caf"
        );

        Assert.That(page.Address, Is.EqualTo(Portal.Form(Cantine)));
        Assert.That((bool)(await _browser.ReadFormAsync(Portal, Cantine))["collected"]!, Is.False);
    }

    [Test]
    public async Task Cantine_OfACafFamily_IsFilledThenKeepsTheChosenChildAlone()
    {
        var form = await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        Assert.Multiple(() =>
        {
            Assert.That((bool)form["collected"]!, Is.True);
            Assert.That(form.Texts("children", "givenNames"), Is.EqualTo(["Lou", "Nino Paul"]));
            Assert.That(form.FieldOf("child.givenNames"), Is.Null);
            Assert.That(form.Texts("proposals", "id"), Does.Contain("guardian2.birthName"));
            Assert.That((string?)form.FieldOf("guardian1.birthName")!["policy"], Is.EqualTo("locked"));
        });

        form = await _browser.PostFormAsync(Portal, Cantine, ("child", "1"), ("partner", "true"));
        Assert.Multiple(() =>
        {
            Assert.That(form.ValueOf("child.givenNames"), Is.EqualTo("Nino Paul"));
            Assert.That(form.ValueOf("guardian2.birthName"), Is.EqualTo("BERTHIER"));
            Assert.That(form.ValueOf("address.cityCode"), Is.EqualTo("69266"));
            Assert.That(form["fields"]!.AsArray(), Has.Count.GreaterThanOrEqualTo(20));
            Assert.That(form["proposals"]!.AsArray(), Is.Empty);
            Assert.That(form["children"]!.AsArray(), Is.Empty);
        });

        form = await _browser.PostFormAsync(Portal, Cantine, ("child", "0"), ("partner", "false"));
        Assert.That(form.ValueOf("child.givenNames"), Is.EqualTo("Nino Paul"), "the other one is gone");
        Assert.That(form.FieldOf("guardian2.birthName"), Is.Null);
    }

    [TestCase("application/json", true)]
    [TestCase("application/json;q=0.5, text/html;q=0.1", true)]
    [TestCase("text/html, application/json;q=0.1", false)]
    [TestCase("text/html,application/xhtml+xml,*/*;q=0.8", false)]
    [TestCase("application/json;q=0", false)]
    public async Task Accept_OfTheCaller_ChoosesBetweenDataAndPage(string accept, bool isJson)
    {
        var answer = await _browser.AskAsync(Portal.Form(Cantine), ("Accept", accept));

        Assert.That(answer.ContentType, Is.EqualTo(isJson ? "application/json" : "text/html"));
    }

    [TestCase("/demarches/mariage")]
    [TestCase("/demarches/cantine/inconnu")]
    [TestCase("/demarches/mariage/franceconnect")]
    public async Task Address_OfNoForm_IsNotFound(string path)
    {
        Assert.That((await _browser.AskAsync(Portal.At(path))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
