namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class PrefillVerificationTests
{
    private static IEnumerable<TestCaseData> OfficialFields =>
        from form in Forms.All
        from official in OfficialFacts.FieldsOf(form)
        select new TestCaseData(form.Id, official.Id);

    [Test]
    public void OfficialFields_OfTheFourForms_AreManyInEach() =>
        Assert.That(Forms.All.Select(form => OfficialFacts.FieldsOf(form).Count), Is.All.GreaterThan(5));

    [TestCaseSource(nameof(OfficialFields))]
    public void Verify_OfficialValueChanged_IsNamedAndNotKept(string formId, string fieldId)
    {
        var (form, field) = Find(formId, fieldId);

        var verified = Verify(form, fieldId, OfficialFacts.Changed(field.Type));

        Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(new[] { fieldId }));
        Assert.That(verified.Result.Find(fieldId)!.Text, Is.EqualTo(Official(form, field)));
        Assert.That(verified.Result.Find(fieldId)!.Provenance.Source, Is.Not.EqualTo("User"));
        Assert.That(
            verified.Alterations[0].Official.ContestedText,
            Is.EqualTo(field.Policy == EditPolicy.Locked ? null : OfficialFacts.Changed(field.Type))
        );
    }

    [TestCaseSource(nameof(OfficialFields))]
    public void Verify_OfficialValueBlanked_IsNamedAndNotKept(string formId, string fieldId)
    {
        var (form, field) = Find(formId, fieldId);

        var verified = Verify(form, fieldId, "  ");

        Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(new[] { fieldId }));
        Assert.That(verified.Result.Find(fieldId)!.Text, Is.EqualTo(Official(form, field)));
        Assert.That(verified.Alterations[0].Official.ContestedText, Is.Null);
    }

    [TestCaseSource(nameof(OfficialFields))]
    public void Verify_OfficialValueSentBack_NamesNothing(string formId, string fieldId)
    {
        var (form, field) = Find(formId, fieldId);

        Assert.That(Verify(form, fieldId, $" {Official(form, field)} ").Alterations, Is.Empty);
    }

    [Test]
    public void Verify_NothingSent_NamesNothing() =>
        Assert.That(Verify(Forms.Cantine, "guardian1.birthName", null).Alterations, Is.Empty);

    [Test]
    public void Verify_EditableAndUnknownFields_AreNotNamed()
    {
        Assert.That(Verify(Forms.Cantine, "guardian1.mobilePhone", "06 12 34 56 78").Alterations, Is.Empty);
        Assert.That(Verify(Forms.Cantine, "role", "admin").Alterations, Is.Empty);
    }

    [Test]
    public void ToString_OfAnAlteration_HoldsNoValue()
    {
        var verified = Verify(Forms.Cantine, "guardian1.birthName", "HAAS");

        Assert.That($"{verified} {verified.Alterations[0]}", Does.Not.Contain("HAAS").And.Not.Contain("ROUSSEL"));
    }

    private static (FormDefinition Form, FormField Field) Find(string formId, string fieldId)
    {
        var form = Forms.All.Single(form => form.Id == formId);
        return (form, form.Find(fieldId)!);
    }

    private static string Official(FormDefinition form, FormField field) =>
        OfficialFacts.Of(form).Find(field.Fact!)!.Text;

    private static VerifiedForm Verify(FormDefinition form, string fieldId, string? posted)
    {
        using var site = new Site();
        var input = new PrefillInput();
        input.Typed[fieldId] = posted;
        return site.Prefill.Verify(form, OfficialFacts.Of(form), input);
    }
}
