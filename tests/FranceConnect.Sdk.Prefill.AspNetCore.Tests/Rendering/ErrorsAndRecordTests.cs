using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Prefill.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Primitives;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Rendering;

/// <summary>What the citizen reads of a form that cannot be sent, and the agent of one that was.</summary>
public sealed class ErrorsAndRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 3, 10, 0, 0, TimeSpan.Zero);

    private static IEnumerable<FormDefinition> AllForms =>
        [Forms.Cantine, Forms.Creche, Forms.TransportScolaire, Forms.ActivitesMunicipales];

    [TestCaseSource(nameof(AllForms))]
    public void Errors_OfAnEmptyForm_EachSayWhatToDoAndLinkToTheField(FormDefinition form)
    {
        var result = Collected.Fill(form, FactSet.Empty);
        var state = new ModelStateDictionary();
        state.AddPrefillFaults(result.Validate(Now));

        var html = RenderErrors(result, state);
        var page = string.Concat(form.Fields.Select(field => RenderField(result, field.Id, state)));

        Assert.That(html, Does.StartWith("<div class=\"prefill-errors\" role=\"alert\">"));
        Assert.That(Html.Text(html), Does.Contain($"{state.Count} réponses sont à revoir"));
        Assert.That(state.Keys, Is.SupersetOf(result.Missing.Select(field => field.Id)));
        var links = Html.Values(html, "href").Select(link => link[1..]).ToList();
        Assert.That(links, Is.SubsetOf(Html.Values(page, "id")));
        Assert.That(links, Has.Count.EqualTo(state.Count));
        Assert.That(Html.Text(html), Does.Not.Match(" [:;!?]"));
    }

    [TestCase("guardian1.mobilePhone", "demain", "Indiquez un numéro de téléphone, par exemple 06 12 34 56 78.")]
    [TestCase("guardian1.email", "moi", "Indiquez une adresse électronique complète, par exemple nom@exemple.fr.")]
    [TestCase(
        "guardian1.birthDate",
        "2030",
        "Indiquez une date déjà passée. Au format JJ/MM/AAAA, par exemple 01/09/2026."
    )]
    [TestCase("guardian1.role", "cousine", "Choisissez une des réponses proposées.")]
    [TestCase(
        "address.complement",
        "Un texte bien trop long pour une ligne d’adresse",
        "Indiquez 38 caractères au plus."
    )]
    [TestCase("household.quotientFamilial", "-3", "Indiquez un nombre d’au moins 0.")]
    [TestCase("consent.information", "false", "Cochez cette case pour continuer.")]
    public void Error_OfAWrongValue_SaysWhatToDo(string field, string text, string sentence)
    {
        var state = new ModelStateDictionary();
        state.AddPrefillFaults(Collected.Fill(Forms.Cantine, FactSet.Empty, (field, text)).Validate(Now));

        Assert.That(state[field]!.Errors.Select(error => error.ErrorMessage), Is.EqualTo(new[] { sentence }));
    }

    [Test]
    public void Errors_OfOneField_AreCountedAsOne()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("guardian1.email", "Indiquez votre adresse.");

        Assert.That(
            Html.Text(RenderErrors(Collected.Fill(Forms.Cantine, FactSet.Empty), state)),
            Does.Contain("1 réponse est à revoir").And.Contain("Adresse électronique\u00a0: Indiquez votre adresse.")
        );
    }

    [Test]
    public void Errors_OfAValidForm_AreNothing() =>
        Assert.That(RenderErrors(Collected.Fill(Forms.Cantine, FactSet.Empty), new ModelStateDictionary()), Is.Empty);

    [Test]
    public async Task Field_OfTheOtherParentsHousehold_IsSaidAndNotShown()
    {
        var result = await WorkedCase.All.Single(item => item.Id == "P03").RunAsync();
        var value = result.Find("household2.quotientFamilial")!.Text;

        var html = RenderField(result, "household2.quotientFamilial", new ModelStateDictionary());

        Assert.That(html, Does.Not.Contain(value).And.Not.Contain("name=").And.Not.Contain("<details"));
        Assert.That(Html.ById(html, "household2-quotientFamilial")["value"], Is.EqualTo("Transmis à la mairie"));
        Assert.That(RenderRecord(ProvenanceRecord.Create(result, Now), Forms.Cantine), Does.Contain(value));
    }

    [Test]
    public async Task Record_OfASentForm_SaysValueWorthOriginAndWhatWasChanged()
    {
        var facts = (await Collected.FactsAsync()).ChooseChild(0);
        var result = Collected.Fill(
            Forms.Cantine,
            facts,
            ("household.quotientFamilial", "720"),
            ("guardian1.email", "autre@example.org"),
            ("guardian1.role", "mere"),
            ("schooling.school", "<b>École</b>")
        );

        var html = RenderRecord(ProvenanceRecord.Create(result, Now), Forms.Cantine);

        Assert.Multiple(() =>
        {
            Assert.That(Row(html, "household.quotientFamilial"), Does.Contain("598").And.Contain("Certifié"));
            Assert.That(
                Row(html, "household.quotientFamilial"),
                Does.Contain("L’usager conteste et indique\u00a0: 720.").And.Contain("attestation de quotient familial")
            );
            Assert.That(Row(html, "guardian1.email"), Does.Contain("autre@example.org").And.Contain("Déclaré"));
            Assert.That(Row(html, "guardian1.email"), Does.Contain("L’usager a remplacé\u00a0:"));
            Assert.That(Row(html, "guardian1.birthDate"), Does.Contain("03/02/1987"));
            Assert.That(Row(html, "guardian1.role"), Does.Contain("Mère"));
            Assert.That(html, Does.Contain("&lt;b&gt;").And.Not.Contain("<b>"));
            Assert.That(html, Does.Contain("<caption>Scolarité</caption>").And.Contain("scope=\"row\""));
        });
    }

    [Test]
    public void Record_OfAFieldTheFormHasNoMore_ShowsItLast()
    {
        var longer = Forms.Cantine.Derive(
            "cantine",
            "Cantine",
            form => form.Group("plus", "Plus", group => group.Input("plus.note", "Note", FieldType.Text))
        );
        var record = ProvenanceRecord.Create(Collected.Fill(longer, FactSet.Empty, ("plus.note", "bonjour")), Now);

        var html = RenderRecord(record, Forms.Cantine);

        Assert.That(html, Does.Contain("<caption>Autres réponses</caption>"));
        Assert.That(Row(html, "plus.note"), Does.Contain("bonjour"));
    }

    [Test]
    public void Record_OfAnotherForm_IsRefused() =>
        Assert.That(
            () =>
                RenderRecord(ProvenanceRecord.Create(Collected.Fill(Forms.Creche, FactSet.Empty), Now), Forms.Cantine),
            Throws.InvalidOperationException
        );

    [Test]
    public void ReadPrefillInput_Document_IsItsFilesName()
    {
        var files = new FormFileCollection
        {
            new FormFile(new MemoryStream([1]), 0, 1, "consent.insurance", "C:\\docs/attestation.pdf"),
            new FormFile(new MemoryStream([1]), 0, 1, "guardian1.birthName", "nom.pdf"),
        };

        var input = new FormCollection([], files).ReadPrefillInput(Forms.Cantine);

        Assert.That(input.Typed["consent.insurance"], Does.EndWith("attestation.pdf").And.Not.Contain("/"));
        Assert.That(input.Typed.Keys, Has.None.EqualTo("guardian1.birthName"));
    }

    [Test]
    public void Document_AlreadySent_IsSaidAndSentAgain()
    {
        var result = Collected.Fill(Forms.Cantine, FactSet.Empty, ("consent.insurance", "attestation.pdf"));

        var html = RenderField(result, "consent.insurance", new ModelStateDictionary());

        Assert.That(Html.Text(html), Does.Contain("Document déjà joint\u00a0: attestation.pdf."));
        Assert.That(
            Html.Posted(html),
            Is.EqualTo(new[] { new KeyValuePair<string, string>("consent.insurance", "attestation.pdf") })
        );
    }

    [TestCase("guardian1.birthName", "D\u2019ARCY", "D'ARCY")]
    [TestCase("schooling.school", "L\u2019École", "L\u2019École")]
    public void ReadPrefillInput_ApostropheOfAPhone_IsThatOfCivilStatusInNames(
        string field,
        string posted,
        string read
    ) =>
        Assert.That(
            new FormCollection(new Dictionary<string, StringValues> { [field] = posted })
                .ReadPrefillInput(Forms.Cantine)
                .Typed[field],
            Is.EqualTo(read)
        );

    private static string Row(string html, string field)
    {
        var start = html.IndexOf($"<tr data-field=\"{field}\">", StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, html);
        return Html.Text(html[start..html.IndexOf("</tr>", start, StringComparison.Ordinal)]);
    }

    private static string RenderErrors(PrefillResult result, ModelStateDictionary state) =>
        Render(new PrefillErrorsTagHelper { Result = result, ViewContext = View(state) });

    private static string RenderField(PrefillResult result, string field, ModelStateDictionary state) =>
        Render(
            new PrefillFieldTagHelper
            {
                Result = result,
                Field = field,
                ViewContext = View(state),
            }
        );

    private static string RenderRecord(ProvenanceRecord record, FormDefinition form) =>
        Render(new PrefillRecordTagHelper { Record = record, Form = form });

    private static ViewContext View(ModelStateDictionary state) =>
        new() { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), state) };

    private static string Render(TagHelper helper)
    {
        var output = new TagHelperOutput(
            "prefill",
            [],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }
}
