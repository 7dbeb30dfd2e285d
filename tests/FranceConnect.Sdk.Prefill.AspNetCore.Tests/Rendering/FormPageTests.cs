using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Prefill.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Rendering;

/// <summary>A whole form on a Razor page, and back.</summary>
public sealed class FormPageTests
{
    [TestCaseSource(typeof(Collected), nameof(Collected.SignedIn))]
    public async Task Page_OfACase_SentBackUntouched_ChangesNothing(object item)
    {
        var filled = await ((WorkedCase)item).RunAsync();
        var html = await RenderAsync(filled);

        var posted = Read(Html.Posted(html)).ReadPrefillInput(filled.Form);
        var verified = Collected.Verify(filled.Form, filled.Facts, posted);

        Assert.That(verified.Alterations.Where(altered => altered.Official.ContestedText is null), Is.Empty);
        Assert.That(
            verified.Result.Fields.Select(field =>
                $"{field.Id} {field.Text} {field.ContestedText} {field.Original?.Text}"
            ),
            Is.EqualTo(
                filled.Fields.Select(field => $"{field.Id} {field.Text} {field.ContestedText} {field.Original?.Text}")
            )
        );
    }

    [TestCaseSource(typeof(Collected), nameof(Collected.SignedIn))]
    public async Task Page_OfACase_EveryReadOnlyValueChangedInTheBrowser_IsNamed(object item)
    {
        var filled = await ((WorkedCase)item).RunAsync();
        var html = await RenderAsync(filled);
        var official = filled
            .Fields.Where(field => field.Policy is EditPolicy.Locked or EditPolicy.Contestable)
            .ToList();

        foreach (var field in official)
        {
            var posted = Html.Posted(html)
                .Where(input => input.Key != field.Id && !input.Key.EndsWith(".contest", StringComparison.Ordinal))
                .Append(new(field.Id, field.Text + "9")); // a page that withholds the value posts none; a forged post may
            var verified = Collected.Verify(filled.Form, filled.Facts, Read(posted).ReadPrefillInput(filled.Form));

            Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(new[] { field.Id }));
            Assert.That(verified.Result.Find(field.Id)!.Text, Is.EqualTo(field.Text));
        }
        Assert.That(official, Is.Not.Empty);
    }

    [TestCase("creche")]
    [TestCase("cantine")]
    [TestCase("transport-scolaire")]
    [TestCase("activites-municipales")]
    public async Task Page_OfEachForm_EveryOfficialValueChangedInTheBrowser_IsNamed(string formId)
    {
        var form = Forms.All.Single(form => form.Id == formId);
        var filled = Collected.Fill(form, await Collected.EveryOfficialFactAsync(form));
        var html = await RenderAsync(filled);
        var official = form.Fields.Where(field =>
            field.Fact is not null && field.Policy is EditPolicy.Locked or EditPolicy.Contestable
        );

        foreach (var id in official.Select(field => field.Id))
        {
            var posted = Html.Posted(html).Where(input => input.Key != id).Append(new(id, "2099"));
            var verified = Collected.Verify(form, filled.Facts, Read(posted).ReadPrefillInput(form));

            Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(new[] { id }));
            Assert.That(verified.Result.Find(id)!.Text, Is.EqualTo(filled.Find(id)!.Text));
        }
        Assert.That(official.Count(), Is.GreaterThan(8));
    }

    [TestCaseSource(typeof(Collected), nameof(Collected.SignedIn))]
    public async Task Page_OfACase_HasLabelsNotesAndNoScript(object item)
    {
        var filled = await ((WorkedCase)item).RunAsync();
        var html = await RenderAsync(filled);
        var ids = Html.Values(html, "id").ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(Html.Values(html, "for"), Is.SubsetOf(ids));
        Assert.That(Html.Values(html, "aria-describedby").SelectMany(list => list.Split(' ')), Is.SubsetOf(ids));
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("style=").And.Not.Match("\\son[a-z]+="));
        Assert.That(html, Does.Contain("class=\"ligne prefill-field"));
    }

    [Test]
    public async Task Page_WithAnErrorOfTheModelState_ShowsIt()
    {
        await using var portal = await Portal.StartAsync();
        using var browser = portal.OpenBrowser();
        portal.Page.Result = Collected.Fill(Forms.Cantine, FactSet.Empty);
        portal.Page.Errors["guardian1.birthName"] = "Indiquez votre nom de naissance.";

        var html = await browser.GetAsync("/Formulaire");

        Assert.That(Html.ById(html, "guardian1-birthName")["aria-invalid"], Is.EqualTo("true"));
        Assert.That(Html.Text(html), Does.Contain("Indiquez votre nom de naissance."));
        Assert.That(Html.Text(html), Does.Contain("Aucun champ n’a pu être rempli"));
    }

    [TestCase("guardian1.birthDate", "3/2/1987", "1987-02-03")]
    [TestCase("guardian1.birthDate", "02/1987", "1987-02")]
    [TestCase("guardian1.birthDate", "1987", "1987")]
    [TestCase("guardian1.birthDate", "1987-02-03", "1987-02-03")]
    [TestCase("household.quotientFamilialPeriod", "09/2026", "2026-09")]
    [TestCase("guardian1.birthName", "3/2/1987", "3/2/1987")]
    [TestCase("guardian1.birthDate", "hier", "hier")]
    public void ReadPrefillInput_Dates_MayBeWrittenTheFrenchWay(string field, string posted, string read) =>
        Assert.That(Read([new(field, posted)]).ReadPrefillInput(Forms.Cantine).Typed[field], Is.EqualTo(read));

    [Test]
    public void ReadPrefillInput_Contest_StandsForTheValue()
    {
        var input = Read([
                new("household.quotientFamilial", "598"),
                new("household.quotientFamilial.contest", "720"),
                new("guardian1.email", "a@example.org"),
                new("guardian1.email.contest", "  "),
                new("role", "admin"),
                new("request.lunchDays", "lundi"),
                new("request.lunchDays", "jeudi"),
                new("partner", "true"),
            ])
            .ReadPrefillInput(Forms.Cantine);

        Assert.That(input.Typed["household.quotientFamilial"], Is.EqualTo("720"));
        Assert.That(input.Typed["guardian1.email"], Is.EqualTo("a@example.org"));
        Assert.That(input.Typed["request.lunchDays"], Is.EqualTo("lundi,jeudi"));
        Assert.That(input.Typed.Keys, Has.None.EqualTo("role"));
        Assert.That(input.PartnerIsGuardian2, Is.True);
    }

    private static async Task<string> RenderAsync(PrefillResult result)
    {
        await using var portal = await Portal.StartAsync();
        using var browser = portal.OpenBrowser();
        portal.Page.Result = result;
        return await browser.GetAsync("/Formulaire");
    }

    private static FormCollection Read(IEnumerable<KeyValuePair<string, string>> posted) =>
        new(
            posted
                .GroupBy(input => input.Key)
                .ToDictionary(same => same.Key, same => new StringValues(same.Select(input => input.Value).ToArray()))
        );
}
