using System.Text.Encodings.Web;
using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Rendering;

public sealed class PrefillFieldTagHelperTests
{
    [Test]
    public async Task Locked_Field_IsReadOnlyAndSaysWhereItComesFrom()
    {
        var html = Render(await FormAsync(), "guardian1.birthName");
        var input = Html.ById(html, "guardian1-birthName");

        Assert.That(input["name"], Is.EqualTo("guardian1.birthName"));
        Assert.That(input["value"], Is.EqualTo("ROUSSEL"));
        Assert.That(input, Contains.Key("readonly").And.Not.ContainKey("disabled"));
        Assert.That(input["autocomplete"], Is.EqualTo("family-name"));
        Assert.That(input["aria-describedby"], Is.EqualTo("guardian1-birthName-origine"));
        Assert.That(html, Does.Contain("<label for=\"guardian1-birthName\">Nom de naissance</label>"));
        Assert.That(
            Described(html, input),
            Is.EqualTo(
                "Certifié Identité transmise par FranceConnect le 03/09/2026. Cette valeur ne se modifie pas ici\u00a0: "
                    + "elle se corrige auprès de l’organisme qui l’a fournie."
            )
        );
        Assert.That(html, Does.StartWith("<div class=\"prefill-field prefill-field--locked\">"));
        Assert.That(html, Does.Not.Contain("<details"));
    }

    [Test]
    public async Task Locked_Date_IsReadTheFrenchWayAndPostedAsItIs()
    {
        var html = Render(await FormAsync(), "guardian1.birthDate");

        Assert.That(Html.ById(html, "guardian1-birthDate")["value"], Is.EqualTo("03/02/1987"));
        Assert.That(
            Html.Posted(html),
            Is.EqualTo(new[] { new KeyValuePair<string, string>("guardian1.birthDate", "1987-02-03") })
        );
    }

    [Test]
    public async Task Contestable_Field_HasAWayToReportAnError()
    {
        var html = Render(await FormAsync(), "household.quotientFamilial");
        var input = Html.ById(html, "household-quotientFamilial");
        var contest = Html.ById(html, "household-quotientFamilial-contestation");

        Assert.That(input, Contains.Key("readonly"));
        Assert.That(input["value"], Is.EqualTo("598"));
        Assert.That(contest["name"], Is.EqualTo("household.quotientFamilial.contest"));
        Assert.That(contest["value"], Is.Empty);
        Assert.That(contest, Does.Not.ContainKey("readonly"));
        Assert.That(html, Does.Contain("for=\"household-quotientFamilial-contestation\""));
        Assert.That(Html.Text(html), Does.Contain("Signaler une erreur"));
        Assert.That(Html.Text(html), Does.Contain("attestation de quotient familial CAF ou MSA"));
        Assert.That(Html.Text(html), Does.Contain("Donnée fournie par la CAF le 03/09/2026."));
        Assert.That(html, Does.Not.Contain("<details class=\"prefill-contest\" open"));
    }

    [Test]
    public async Task Contested_Field_ShowsBothValues()
    {
        var html = Render(await FormAsync(("household.quotientFamilial", "720")), "household.quotientFamilial");

        Assert.That(Html.ById(html, "household-quotientFamilial")["value"], Is.EqualTo("598"));
        Assert.That(Html.ById(html, "household-quotientFamilial-contestation")["value"], Is.EqualTo("720"));
        Assert.That(html, Does.Match("<details[^>]* open=\"open\""));
        Assert.That(
            Described(html, Html.ById(html, "household-quotientFamilial")),
            Does.Contain("Vous avez signalé une erreur et indiqué\u00a0: 720.")
        );
    }

    [Test]
    public async Task Editable_Field_IsAnInputWithItsOrigin()
    {
        var html = Render(await FormAsync(), "guardian1.email");
        var input = Html.ById(html, "guardian1-email");

        Assert.That(input["type"], Is.EqualTo("email"));
        Assert.That(input["maxlength"], Is.EqualTo("254"));
        Assert.That(input["aria-required"], Is.EqualTo("true"));
        Assert.That(input, Does.Not.ContainKey("readonly"));
        Assert.That(
            Described(html, input),
            Does.Contain("Transmis par une administration").And.EndWith("Vous pouvez la modifier.")
        );
        Assert.That(Html.Text(html), Does.Contain("(obligatoire)"));
    }

    [Test]
    public async Task Editable_FieldTypedOver_SaysTheOriginal()
    {
        var html = Render(await FormAsync(("guardian1.email", "autre@example.org")), "guardian1.email");

        Assert.That(Html.ById(html, "guardian1-email")["value"], Is.EqualTo("autre@example.org"));
        Assert.That(
            Described(html, Html.ById(html, "guardian1-email")),
            Does.StartWith("Vous avez remplacé la valeur d’origine\u00a0: claire@example.org.")
        );
    }

    [Test]
    public async Task Locked_FieldSentBackChanged_SaysThatItWasIgnored()
    {
        var html = Render(await FormAsync(("guardian1.birthName", "HAAS")), "guardian1.birthName");

        Assert.That(Html.ById(html, "guardian1-birthName")["value"], Is.EqualTo("ROUSSEL"));
        Assert.That(html, Does.Not.Contain("HAAS"));
        Assert.That(
            Described(html, Html.ById(html, "guardian1-birthName")),
            Does.StartWith("Votre modification n’est pas prise en compte")
        );
    }

    [Test]
    public async Task Invalid_Value_IsAnErrorOfTheInput()
    {
        var html = Render(await FormAsync(("child.birthDate", "hier")), "child.birthDate");
        var input = Html.ById(html, "child-birthDate");

        Assert.That(input["aria-invalid"], Is.EqualTo("true"));
        Assert.That(input["value"], Is.EqualTo("hier"));
        Assert.That(Described(html, input), Does.StartWith("La valeur saisie n’est pas valide."));
    }

    [Test]
    public async Task Error_OfTheModelState_IsTiedToTheInput()
    {
        var html = Render(await FormAsync(), "guardian1.mobilePhone", error: "Indiquez un numéro de téléphone");
        var input = Html.ById(html, "guardian1-mobilePhone");

        Assert.That(input["aria-invalid"], Is.EqualTo("true"));
        Assert.That(input["type"], Is.EqualTo("tel"));
        Assert.That(Described(html, input), Is.EqualTo("Indiquez un numéro de téléphone."));
    }

    [Test]
    public async Task Choice_OfTheForm_IsAListInWords()
    {
        var html = Render(await FormAsync(("guardian1.role", "mere")), "guardian1.role");

        Assert.That(Html.Posted(html).Single().Value, Is.EqualTo("mere"));
        Assert.That(Html.Text(html), Does.Contain("Mère"));
        Assert.That(Html.Text(html), Does.Contain("Tuteur ou tutrice"));
    }

    [Test]
    public async Task Choice_OfTheApplication_TakesItsOwnList()
    {
        var html = Render(
            await FormAsync(("schooling.school", "jaures")),
            "schooling.school",
            choices: [new SelectListItem("École Jean-Jaurès", "jaures"), new SelectListItem("École Curie", "curie")]
        );

        Assert.That(Html.Posted(html).Single().Value, Is.EqualTo("jaures"));
        Assert.That(Html.Text(html), Does.Contain("École Curie"));
    }

    [Test]
    public async Task Weekdays_OfTheForm_AreBoxesInAFieldset()
    {
        var html = Render(await FormAsync(("request.lunchDays", "lundi,jeudi")), "request.lunchDays");

        Assert.That(html, Does.Contain("<fieldset").And.Contain("<legend>"));
        Assert.That(Html.Posted(html).Select(box => box.Value), Is.EqualTo(new[] { "lundi", "jeudi" }));
        Assert.That(Html.Values(html, "for"), Is.SubsetOf(Html.Values(html, "id")));
    }

    [Test]
    public async Task Agreement_OfTheCitizen_IsNeverTickedBeforehand()
    {
        var html = Render(await FormAsync(), "consent.information");

        Assert.That(Html.ById(html, "consent-information")["type"], Is.EqualTo("checkbox"));
        Assert.That(html, Does.Not.Contain("checked"));
    }

    [Test]
    public async Task Proposal_OfThePartner_IsToldAndNotFilledIn()
    {
        var html = Render(await FormAsync(), "guardian2.birthName");
        var input = Html.ById(html, "guardian2-birthName");

        Assert.That(input["value"], Is.Empty);
        Assert.That(Described(html, input), Does.StartWith("Valeur proposée\u00a0: HAAS."));
    }

    [Test]
    public async Task Value_OfHtml_IsEncoded()
    {
        const string attack = "\"><script>alert(1)</script>";
        var html = Render(await FormAsync(("guardian1.email", attack)), "guardian1.email");

        Assert.That(html, Does.Not.Contain("<script"));
        Assert.That(Html.ById(html, "guardian1-email")["value"], Is.EqualTo(attack));
    }

    [Test]
    public async Task Field_TheFormHasNot_IsAMistakeOfThePage()
    {
        var form = await FormAsync();

        Assert.That(() => Render(form, "guardian1.inconnu"), Throws.InvalidOperationException);
        Assert.That(() => Render(null, "guardian1.birthName"), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Summary_OfAForm_CountsWhatTheSourcesFilled()
    {
        var form = await FormAsync(("guardian1.mobilePhone", "06 12 34 56 78"));
        var html = Render(new PrefillSummaryTagHelper { Result = form });

        Assert.That(Html.Attributes(html)["role"], Is.EqualTo("status"));
        Assert.That(Html.Text(html), Does.Contain($"{form.Fields.Count - 1} champs ont été remplis"));
    }

    private static async Task<PrefillResult> FormAsync(params (string Id, string Text)[] typed) =>
        Collected.Fill(Forms.Cantine, await Collected.FactsAsync(), typed);

    /// <summary>The notes the input is described by, in their order.</summary>
    private static string Described(string html, IReadOnlyDictionary<string, string> input) =>
        string.Join(
            ' ',
            input["aria-describedby"]
                .Split(' ')
                .Select(id =>
                {
                    var start = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
                    var end = html.IndexOf("</p>", start, StringComparison.Ordinal);
                    var note = Html.Text("<p " + html[start..end]);
                    return string.Join(' ', note.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                })
        );

    private static string Render(
        PrefillResult? form,
        string field,
        IEnumerable<SelectListItem>? choices = null,
        string? error = null
    )
    {
        var view = new ViewContext
        {
            ViewData = new(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), new()),
        };
        if (error is not null)
            view.ViewData.ModelState.AddModelError(field, error);
        return Render(
            new PrefillFieldTagHelper
            {
                Field = field,
                Result = form,
                Choices = choices,
                ViewContext = view,
            }
        );
    }

    private static string Render(TagHelper helper)
    {
        var output = new TagHelperOutput(
            "prefill",
            [],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
