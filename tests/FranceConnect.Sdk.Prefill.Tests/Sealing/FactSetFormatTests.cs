using System.Text.Json;
using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class FactSetFormatTests
{
    private static readonly DateTimeOffset s_now = new(2026, 9, 3, 8, 15, 0, TimeSpan.Zero);

    private static readonly FactSourceInfo s_sports = new(
        "Ville.Sports",
        "service des sports de la ville",
        "Donnée fournie par le service des sports le {date}"
    );

    private static readonly FactKey<string> s_licence = Key("Sports.Licence");

    private static IEnumerable<TestCaseData> Cases =>
        WorkedCase.All.Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    [TestCaseSource(nameof(Cases))]
    public async Task Read_WhatWasWritten_IsTheSameSet(object item)
    {
        var worked = (WorkedCase)item;
        var facts = (await worked.RunAsync()).Facts;

        Assert.That(FactSetText.Lines(Read(Write(facts), worked.Form)), Is.EqualTo(FactSetText.Lines(facts)));
    }

    [Test]
    public async Task Read_ChildrenStillToChoose_AreTheSame()
    {
        var facts = await Sealed.CollectAsync();

        var read = Read(Write(facts), Forms.Cantine);

        Assert.That(read.Children, Has.Count.EqualTo(2));
        Assert.That(FactSetText.Lines(read), Is.EqualTo(FactSetText.Lines(facts)));
        Assert.That(FactSetText.Lines(read.ChooseChild(1)), Is.EqualTo(FactSetText.Lines(facts.ChooseChild(1))));
    }

    [Test]
    public void Read_FactOfAVendor_IsRestoredThroughTheForm()
    {
        var facts = Set(s_licence.From("A-12", s_licence.Origins[0], s_now));

        var read = Read(Write(facts), Vendor());

        Assert.That(read.Get(s_licence)?.Value, Is.EqualTo("A-12"));
        Assert.That(FactSetText.Lines(read), Is.EqualTo(FactSetText.Lines(facts)));
    }

    [Test]
    public void Read_OriginTheKeyDoesNotDeclare_IsRestoredThroughTheSource()
    {
        var facts = Set(s_licence.From("A-12", new FactOrigin(s_sports, "autre.chemin", "trim", "upper"), s_now));

        Assert.That(FactSetText.Lines(Read(Write(facts), Vendor(), s_sports)), Is.EqualTo(FactSetText.Lines(facts)));
    }

    [Test]
    public void Read_KeyNobodyKnows_IsLeftOut()
    {
        var known = Facts.Guardian1.Email;
        var facts = Set(
            s_licence.From("A-12", s_licence.Origins[0], s_now),
            known.From("claire@example.org", known.Origins[0], s_now)
        );

        Assert.That(Read(Write(facts), Forms.Cantine).Select(fact => fact.Key), Is.EqualTo(new[] { known }));
    }

    [Test]
    public void Read_SourceNobodyKnows_IsLeftOut()
    {
        var gone = new FactSourceInfo("Ville.Ancien", "ancien service", "Donnée fournie par un ancien service");
        var facts = Set(s_licence.From("A-12", new FactOrigin(gone, "numero"), s_now));

        Assert.That(Read(Write(facts), Vendor()), Is.Empty);
    }

    [Test]
    public void Read_ValueTheKeyNoLongerReads_IsLeftOut()
    {
        var facts = Set(s_licence.From("A-12", s_licence.Origins[0], s_now));
        var number = new FactKey<int>("Sports.Licence", "Licence", FieldType.WholeNumber);
        var form = FormDefinition.Create(
            "sports",
            "Sports",
            form => form.Use(s_sports).Group("g", "Groupe", group => group.Field("licence", "Licence", number))
        );

        Assert.That(Read(Write(facts), form), Is.Empty);
    }

    [Test]
    public void Read_OutcomeAndWarningOfALaterVersion_AreLeftOut()
    {
        const string later = """
            {"tenant":"ville","outcomes":[{"source":"X","kind":"Deferred","at":"2026-09-03T08:15:00Z"},
            {"source":"Y","kind":"Down","at":"2026-09-03T08:15:00Z"}],"warnings":[{"warning":"Unheard"},{"warning":"3"}]}
            """;

        var read = Read(later, Forms.Cantine);

        Assert.That(read.Outcomes.Select(outcome => outcome.Source), Is.EqualTo(new[] { "Y" }));
        Assert.That(read.Warnings, Is.Empty);
    }

    private static FactKey<string> Key(string name)
    {
        var options = new FactKeyOptions();
        options.Origins.Add(new FactOrigin(s_sports, "licence.numero", "trim"));
        return new FactKey<string>(name, "Licence", FieldType.Text, options);
    }

    private static FormDefinition Vendor() =>
        FormDefinition.Create(
            "sports",
            "Sports",
            form => form.Use(s_sports).Group("g", "Groupe", group => group.Field("licence", "Licence", s_licence))
        );

    private static FactSet Set(params Fact[] facts) => new(facts, [], [], []) { TenantId = "ville" };

    private static string Write(FactSet facts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            FactSetWriter.Write(json, facts);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static FactSet Read(string text, FormDefinition form, params FactSourceInfo[] sources)
    {
        using var json = JsonDocument.Parse(text);
        return FactSetReader.Read(json.RootElement, new Vocabulary(form, sources));
    }
}
