using System.Net;
using System.Text.RegularExpressions;
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

    [TestCase("/demarches/mariage")]
    [TestCase("/demarches/cantine/inconnu")]
    [TestCase("/demarches/mariage/franceconnect")]
    public async Task Address_OfNoForm_IsNotFound(string path)
    {
        Assert.That((await _browser.AskAsync(Portal.At(path))).Status, Is.EqualTo(HttpStatusCode.NotFound));
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
