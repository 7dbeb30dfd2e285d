namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class ProvenanceRecordTests
{
    private static readonly DateTimeOffset s_now = new(2026, 9, 3, 8, 15, 0, TimeSpan.Zero);

    private static IEnumerable<TestCaseData> Cases =>
        WorkedCase.All.Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    [TestCaseSource(nameof(Cases))]
    public async Task OpenRecord_OfACase_SaysWhatTheFormSaid(object item)
    {
        var result = await ((WorkedCase)item).RunAsync();
        var kept = new Sealed(s_now);

        var text = kept.Seal.Seal(ProvenanceRecord.Create(result, s_now));
        var record = kept.Seal.OpenRecord(text, result.Form.Id, result.Facts.TenantId).Value;

        await TestContext.Out.WriteLineAsync($"{result.Fields.Count} fields, {text.Length} characters");
        Assert.That(record.RecordedAt, Is.EqualTo(s_now));
        Assert.That(record.Entries.Select(Line), Is.EqualTo(result.Fields.Select(Line)));
        Assert.That(text.Length, Is.LessThanOrEqualTo(8 * 1024));
    }

    [Test]
    public async Task Find_ContestedField_HasTheOfficialValueAndTheCitizens()
    {
        var entry = (await RecordAsync("P12")).Find("household.quotientFamilial")!;

        Assert.That(entry.Trust, Is.EqualTo(TrustLevel.Certified));
        Assert.That(entry.ContestedText, Is.EqualTo("1180"));
        Assert.That(entry.Text, Is.Not.EqualTo("1180"));
    }

    [Test]
    public async Task Find_FieldTypedOver_HasTheOriginal()
    {
        var entry = (await RecordAsync("P10")).Find("address.city")!;

        Assert.That(entry.Trust, Is.EqualTo(TrustLevel.Declared));
        Assert.That(entry.Text, Is.EqualTo("LYON"));
        Assert.That(entry.Original?.Trust, Is.EqualTo(TrustLevel.Administrative));
    }

    [Test]
    public async Task OpenRecord_AnyBitAltered_IsRefused()
    {
        var kept = new Sealed(s_now);
        var text = kept.Seal.Seal(await RecordAsync("P12"));

        Assert.That(
            Sealed
                .WithOneBitChanged(text)
                .Select(changed => kept.Seal.OpenRecord(changed, "activites-municipales", "ville").Refusal)
                .Distinct(),
            Is.EqualTo(new SealRefusal?[] { SealRefusal.Altered })
        );
    }

    [TestCase("activites-municipales", "autre-ville", SealRefusal.OtherTenant)]
    [TestCase("activites-municipales", null, SealRefusal.OtherTenant)]
    [TestCase("cantine", "ville", SealRefusal.OtherForm)]
    public async Task OpenRecord_OfAnother_IsRefused(string form, string? tenant, SealRefusal refusal)
    {
        var kept = new Sealed(s_now);
        var text = kept.Seal.Seal(await RecordAsync("P12"));

        Assert.That(kept.Seal.OpenRecord(text, form, tenant).Refusal, Is.EqualTo(refusal));
    }

    [Test]
    public async Task OpenDraft_OfARecord_IsRefused()
    {
        var kept = new Sealed(s_now);
        var text = kept.Seal.Seal(await RecordAsync("P01"));

        Assert.That(
            kept.Seal.OpenDraft(text, Sealed.Cantine, "ville", FranceConnectSubject.From("aaaa")).Refusal,
            Is.EqualTo(SealRefusal.Altered)
        );
    }

    [Test]
    public async Task ToString_OfARecord_HoldsNoValue()
    {
        var record = await RecordAsync("P01");
        var text = $"{record} {string.Join(' ', record.Entries)}";

        Assert.That(text, Does.Not.Contain(record.Find("guardian1.birthName")!.Text));
    }

    private static async Task<ProvenanceRecord> RecordAsync(string id) =>
        ProvenanceRecord.Create(await WorkedCase.All.Single(item => item.Id == id).RunAsync(), s_now);

    private static string Line(PrefillField field) =>
        Line(field.Id, field.Text, field.Provenance)
        + $" {field.ContestedText} < "
        + (field.Original is { } original ? Line(original.Id, original.Text, original.Provenance) : "");

    private static string Line(string id, string text, Provenance origin) =>
        $"{id} = {text}: {origin.Source} {origin.Path} {origin.Trust} {origin.ObtainedOn} {origin.Sentence}";

    private static string Line(ProvenanceEntry entry) =>
        Value(entry) + $" {entry.ContestedText} < " + (entry.Original is { } original ? Value(original) : "");

    private static string Value(ProvenanceEntry entry) =>
        $"{entry.FieldId} = {entry.Text}: {entry.Source} {entry.Path} {entry.Trust} {entry.ObtainedOn} {entry.Sentence}";
}
