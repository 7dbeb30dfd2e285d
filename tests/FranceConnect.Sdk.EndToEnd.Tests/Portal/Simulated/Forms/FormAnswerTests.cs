using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated.Forms;

/// <summary>What is posted to a form: choices, corrections, tampering, the same page sent twice.</summary>
[TestFixture]
internal sealed class FormAnswerTests
{
    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Partner_AcceptedThenRefusedInThePage_LeavesNoTraceAmongTheAnswers()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        var page = await _browser.SubmitAsync((await _browser.OpenAsync(Portal, Cantine)).With("partner", "true"));
        Assert.That(page.Text, Does.Contain("Jean-François"));

        page = await _browser.SubmitAsync(HtmlForm.Find(page, "/cantine").With("partner", "false"));

        Assert.That(page.Body, Does.Not.Match("name=\"guardian2\\.[^\"]*\"[^>]*value=\"[^\"]+\""));
    }

    [Test]
    public async Task Answers_OverOfficialValues_AreNamedAndTheOfficialOnesStay()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");

        var form = await _browser.PostFormAsync(
            Portal,
            Cantine,
            ("guardian1.birthName", "AUTRE"),
            ("household.quotientFamilial", "10"),
            ("guardian1.email", "autre@example.org")
        );

        Assert.Multiple(() =>
        {
            Assert.That(form.ValueOf("guardian1.birthName"), Is.EqualTo("DELORME"));
            Assert.That(form.ValueOf("household.quotientFamilial"), Is.EqualTo("1120"));
            Assert.That(form.FieldOf("household.quotientFamilial")!["contestedValue"]!.ToString(), Is.EqualTo("10"));
            Assert.That(form.ValueOf("guardian1.email"), Is.EqualTo("autre@example.org"));
            Assert.That(
                (string?)form.FieldOf("guardian1.email")!["originalValue"],
                Is.EqualTo("couple-caf@example.org")
            );
            Assert.That(
                form.Texts("warnings", "code"),
                Is.EquivalentTo(["LockedFieldIgnored", "Contested", "OverriddenByUser"])
            );
        });
    }

    [Test]
    public async Task Pupil_OnceChosen_IsAskedOfTheMinistryAtTheHomesDepartement()
    {
        await _browser.SignInForAsync(Portal, Transport, "famille_msa");

        var form = await _browser.PostFormAsync(Portal, Transport, ("child", "0"));

        Assert.Multiple(() =>
        {
            Assert.That(form.ValueOf("schooling.schoolUai"), Is.EqualTo("0630012W"));
            Assert.That(form.ValueOf("schooling.isScholarshipHolder"), Is.EqualTo("true").IgnoreCase);
            Assert.That((string?)form.FieldOf("schooling.boarding")!["trust"], Is.EqualTo("Certified"));
        });
    }

    [Test]
    public async Task Form_SentTwice_IsOneRequestWithItsOrigins()
    {
        await _browser.SignInForAsync(Portal, Creche, "creche");
        await _browser.PostFormAsync(Portal, Creche, ("child", "0"));
        var form = await _browser.OpenAsync(Portal, Creche);
        foreach (
            var (id, value) in (ReadOnlySpan<(string, string)>)
                [
                    ("guardian1.mobilePhone", "06 12 34 56 78"),
                    ("guardian1.role", "pere"),
                    ("request.startDate", DateTimeOffset.Now.AddMonths(1).ToString("yyyy-MM-dd")),
                    ("request.careType", "regulier"),
                    ("request.weeklySlots", "Le lundi"),
                    ("request.structures", "Crèche des Exemples"),
                    ("billing.mode", "guardian1"),
                    ("consent.information", "true"),
                    ("envoyer", "true"),
                ]
        )
            form = form.With(id, value);

        var first = await _browser.SubmitAsync(form);
        var second = await _browser.SubmitAsync(form);
        var agent = await _browser.GoAsync(Portal.At("/agent/demande"));

        Assert.That(first.Address, Is.EqualTo(Portal.At("/demande-envoyee")), first.Text);
        Assert.That(second.Address, Is.EqualTo(first.Address));
        Assert.That(agent.Text, Does.Contain("Certifié").And.Contain("KERMARREC"), "the first one, with its origins");
    }

    [Test]
    public async Task Post_WithoutItsToken_IsRefused()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        var form = await _browser.OpenAsync(Portal, Cantine);

        form = form.With("__RequestVerificationToken", "")
            .With("child", "0")
            .With("address.complement", "Chez Exemple");

        foreach (var path in (string[])["/demarches/cantine", "/demarches/cantine/second-parent"])
        {
            var answer = await _browser.SubmitAsync(form with { Action = Portal.At(path) });
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), path);
            if (path == "/demarches/cantine")
                Assert.That(
                    answer.Text,
                    Does.Contain("Rien n’est envoyé").And.Contain("Chez Exemple"),
                    "nothing is lost"
                );
        }
        var after = await _browser.ReadFormAsync(Portal, Cantine);
        Assert.That(after["children"]!.AsArray(), Has.Count.EqualTo(2), "nothing is done");
    }

    [TestCase("7")]
    [TestCase("0,1")]
    [TestCase("-1")]
    [TestCase("lou")]
    public async Task Child_WhoIsNotInTheList_IsNobodyAndTheListStays(string child)
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");

        var form = await _browser.PostFormAsync(Portal, Cantine, ("child", child));

        Assert.That(form.FieldOf("child.birthName"), Is.Null);
        Assert.That(form["children"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Child_WhoWasTyped_IsNotAskedOfTheMinistry()
    {
        await _browser.SignInForAsync(Portal, Transport, "famille_msa");

        var form = await _browser.PostFormAsync(
            Portal,
            Transport,
            ("child", "autre"),
            ("child.birthName", "BERTHIER"),
            ("child.givenNames", "Lou"),
            ("child.birthDate", "2018-02-14"),
            ("child.gender", "F"),
            ("address.postalCode", "69100"),
            ("address.city", "VILLEURBANNE")
        );

        Assert.That(form.ValueOf("child.givenNames"), Is.EqualTo("Lou"));
        Assert.That(
            form["fields"]!.AsArray().Select(field => (string?)field!["source"]),
            Has.None.EqualTo("ApiParticulier.Scolarite")
        );
    }

    [Test]
    public async Task Address_CorrectedInThePage_ChangesItsCommuneWithoutAFalseAlarm()
    {
        await _browser.SignInForAsync(Portal, Activites, "demenage");
        await _browser.PostFormAsync(Portal, Activites, ("child", "0"));
        var form = await _browser.OpenAsync(Portal, Activites);
        Assert.That(form.Fields["address.cityCode"], Is.EqualTo("69266"));

        var page = await _browser.SubmitAsync(
            form.With("address.houseNumber", "12")
                .With("address.street", "Avenue Thiers")
                .With("address.postalCode", "33100")
                .With("address.city", "Bordeaux")
        );

        Assert.That(page.Text, Does.Not.Contain("n’est pas prise en compte").And.Not.Contain("revenue modifiée"));
        Assert.That(HtmlForm.Find(page, "/" + Activites).Fields["address.cityCode"], Is.EqualTo("33063"));
    }

    [Test]
    public async Task Child_ChosenInThePage_RaisesNoAlarmAboutWhatThePageDidNotShow()
    {
        await _browser.SignInForAsync(Portal, Cantine, "couple_caf");
        var form = await _browser.OpenAsync(Portal, Cantine);
        Assert.That(form.Fields["address.cityCode"], Is.Empty);

        var page = await _browser.SubmitAsync(form.With("child", "0"));

        Assert.That(HtmlForm.Find(page, "/" + Cantine).Fields["address.cityCode"], Is.EqualTo("69266"));
        Assert.That(page.Body, Does.Not.Contain("role=\"alert\""), page.Text);
    }

    [Test]
    public async Task Post_OfAnythingButAForm_IsRefused()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        var answer = await _browser.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, Portal.Form(Cantine)) { Content = content }
        );

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [Test]
    public async Task Request_SentByOnePerson_IsNotReadByTheNextInTheSameBrowser()
    {
        await Form_SentTwice_IsOneRequestWithItsOrigins();
        foreach (Cookie cookie in _browser.Cookies.GetAllCookies())
            cookie.Expired = !cookie.Name.Contains("demande", StringComparison.Ordinal);

        var agent = await _browser.GoAsync(Portal.At("/agent/demande"));

        Assert.That(agent.Text, Does.Contain("Aucune demande").And.Not.Contain("KERMARREC"));
    }
}
