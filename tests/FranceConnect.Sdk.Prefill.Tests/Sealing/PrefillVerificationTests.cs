using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class PrefillVerificationTests
{
    /// <summary>By the project's file of forms, so that none is forgotten.</summary>
    [Test]
    public void OfficialFields_OfTheFourForms_AreThoseOfTheFile()
    {
        var expected =
            from form in Data.Forms.GetProperty("forms").EnumerateArray()
            from grouped in form.GetProperty("groups").EnumerateArray()
            from field in grouped.GetProperty("fields").EnumerateArray()
            where field.TryGetProperty("fact", out var fact) && fact.ValueKind == JsonValueKind.String
            where field.GetProperty("policy").GetString() is "locked" or "contestable"
            select $"{form.GetProperty("id")} {field.GetProperty("id")}";
        var fields = OfficialFacts.Fields.Select(field => $"{field.Arguments[0]} {field.Arguments[1]}").ToList();

        Assert.That(fields, Is.EqualTo(expected));
        Assert.That(fields, Has.Count.GreaterThan(40));
    }

    [TestCaseSource(typeof(OfficialFacts), nameof(OfficialFacts.Fields))]
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

    [TestCaseSource(typeof(OfficialFacts), nameof(OfficialFacts.Fields))]
    public void Verify_OfficialValueBlanked_IsNamedAndNotKept(string formId, string fieldId)
    {
        var (form, field) = Find(formId, fieldId);

        var verified = Verify(form, fieldId, "  ");

        Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(new[] { fieldId }));
        Assert.That(verified.Result.Find(fieldId)!.Text, Is.EqualTo(Official(form, field)));
        Assert.That(verified.Alterations[0].Official.ContestedText, Is.Null);
    }

    [TestCaseSource(typeof(OfficialFacts), nameof(OfficialFacts.Fields))]
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
