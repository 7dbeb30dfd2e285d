namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>A page for each form says what the form does.</summary>
public sealed class FormPageTests
{
    private static IEnumerable<TestCaseData> Pages() =>
        new (FormDefinition Form, string Property)[]
        {
            (Forms.Creche, nameof(Forms.Creche)),
            (Forms.Cantine, nameof(Forms.Cantine)),
            (Forms.TransportScolaire, nameof(Forms.TransportScolaire)),
            (Forms.ActivitesMunicipales, nameof(Forms.ActivitesMunicipales)),
        }.Select(page => new TestCaseData(page.Form, page.Property).SetArgDisplayNames(page.Form.Id));

    [TestCaseSource(nameof(Pages))]
    public void FormPage_OfEachForm_IsUpToDate(FormDefinition form, string property)
    {
        var file = Path.Combine(SourceTree.Root, "docs", "forms", $"{form.Id}.md");
        var page = FormPage.Render(form, property);
        if (Environment.GetEnvironmentVariable("FCSDK_UPDATE") == "1")
            File.WriteAllText(file, page);

        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null, Is.EqualTo(page));
    }

    [Test]
    public void FormPage_FormChanged_IsAnotherPage()
    {
        var changed = Forms.Cantine.Derive(
            Forms.Cantine.Id,
            Forms.Cantine.Label,
            form => form.Group("guardian1", "Responsable légal 1 (vous)", group => group.Without("guardian1.usageName"))
        );

        Assert.That(
            FormPage.Render(changed, nameof(Forms.Cantine)),
            Is.Not.EqualTo(FormPage.Render(Forms.Cantine, nameof(Forms.Cantine))).And.Not.Contain("guardian1.usageName")
        );
    }
}
