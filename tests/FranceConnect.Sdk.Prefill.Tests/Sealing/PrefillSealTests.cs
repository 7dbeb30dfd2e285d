using System.Buffers.Text;
using System.Text;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class PrefillSealTests
{
    private const int MaxSealed = 8 * 1024;

    private static IEnumerable<TestCaseData> SignedIn =>
        WorkedCase
            .All.Where(item => item.Id != "P09")
            .Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    [TestCaseSource(nameof(SignedIn))]
    public async Task OpenDraft_OfACase_FillsTheFormAsBefore(object item)
    {
        var worked = (WorkedCase)item;
        var before = await worked.RunAsync();
        var form = worked.Form.WithRetention(Sealed.Retention);
        var kept = new Sealed(Obtained(before.Facts));

        var text = kept.Text(form, before.Facts);
        var opened = kept.Seal.OpenDraft(text, form, before.Facts.TenantId!, before.Facts.Subject);

        await TestContext.Out.WriteLineAsync($"{worked.Id}: {before.Facts.Count} facts, {text.Length} characters");
        using var site = new Site(Obtained(before.Facts));
        Assert.That(
            site.Prefill.Fill(form, opened.Value.Facts).Fields.Select(ResultJson.Field),
            Is.EqualTo(site.Prefill.Fill(form, before.Facts).Fields.Select(ResultJson.Field))
        );
        Assert.That(text.Length, Is.LessThanOrEqualTo(MaxSealed));
    }

    [Test]
    public async Task OpenDraft_OfAnotherUser_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        var opened = kept.Seal.OpenDraft(text, Sealed.Cantine, facts.TenantId!, FranceConnectSubject.From("bbbb"));

        Assert.That(opened.Refusal, Is.EqualTo(SealRefusal.OtherUser));
        Assert.That(() => opened.Value, Throws.InvalidOperationException);
    }

    [Test]
    public async Task OpenDraft_ForNobody_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        Assert.That(
            kept.Seal.OpenDraft(text, Sealed.Cantine, facts.TenantId!, default).Refusal,
            Is.EqualTo(SealRefusal.OtherUser)
        );
    }

    [Test]
    public async Task OpenDraft_OfAnotherCollectivite_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        Assert.That(
            kept.Seal.OpenDraft(text, Sealed.Cantine, "autre-ville", facts.Subject).Refusal,
            Is.EqualTo(SealRefusal.OtherTenant)
        );
    }

    [Test]
    public async Task OpenDraft_OfAnotherForm_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        Assert.That(
            kept.Seal.OpenDraft(text, Forms.Creche, facts.TenantId!, facts.Subject).Refusal,
            Is.EqualTo(SealRefusal.OtherForm)
        );
    }

    [Test]
    public async Task OpenDraft_PastItsRetention_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        kept.Time.Advance(Sealed.Retention - TimeSpan.FromSeconds(1));
        var before = kept.Seal.OpenDraft(text, Sealed.Cantine, facts.TenantId!, facts.Subject);
        kept.Time.Advance(TimeSpan.FromSeconds(1));
        var after = kept.Seal.OpenDraft(text, Sealed.Cantine, facts.TenantId!, facts.Subject);

        Assert.That(before.IsAccepted);
        Assert.That(after.Refusal, Is.EqualTo(SealRefusal.Expired));
    }

    [TestCaseSource(typeof(OfficialFacts), nameof(OfficialFacts.Forms))]
    public void OpenDraft_OfEachForm_IsForItsOwnerAndItsFormUntilItsRetention(string formId)
    {
        var form = Forms.All.Single(form => form.Id == formId).WithRetention(Sealed.Retention);
        var facts = OfficialFacts.Of(form, "aaaa");
        var kept = new Sealed(OfficialFacts.ObtainedAt);
        var text = kept.Text(form, facts);

        Assert.That(Open(form).Value.Facts.Count, Is.EqualTo(facts.Count));
        Assert.That(Open(form, subject: "bbbb").Refusal, Is.EqualTo(SealRefusal.OtherUser));
        Assert.That(Open(form, tenant: "autre-ville").Refusal, Is.EqualTo(SealRefusal.OtherTenant));
        Assert.That(
            Forms.All.Where(other => other.Id != formId).Select(other => Open(other).Refusal),
            Is.All.EqualTo(SealRefusal.OtherForm)
        );
        kept.Time.Advance(Sealed.Retention);
        Assert.That(Open(form).Refusal, Is.EqualTo(SealRefusal.Expired));

        Unsealed<PrefillDraft> Open(FormDefinition opened, string subject = "aaaa", string tenant = "ville") =>
            kept.Seal.OpenDraft(text, opened, tenant, FranceConnectSubject.From(subject));
    }

    [Test]
    public async Task OpenDraft_RetentionShortenedSince_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();
        kept.Time.Advance(TimeSpan.FromDays(2));

        var opened = kept.Seal.OpenDraft(
            text,
            Forms.Cantine.WithRetention(TimeSpan.FromDays(1)),
            facts.TenantId!,
            facts.Subject
        );

        Assert.That(opened.Refusal, Is.EqualTo(SealRefusal.Expired));
    }

    [Test]
    public async Task OpenDraft_AnyBitAltered_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        Assert.That(
            Sealed
                .WithOneBitChanged(text)
                .Select(changed => kept.Seal.OpenDraft(changed, Sealed.Cantine, facts.TenantId!, facts.Subject).Refusal)
                .Distinct(),
            Is.EqualTo(new SealRefusal?[] { SealRefusal.Altered })
        );
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("A")]
    [TestCase("pas un texte scellé")]
    public void OpenDraft_AnythingElse_IsRefused(string? text) =>
        Assert.That(
            new Sealed(DateTimeOffset.UnixEpoch)
                .Seal.OpenDraft(text, Sealed.Cantine, "ville", FranceConnectSubject.From("aaaa"))
                .Refusal,
            Is.EqualTo(SealRefusal.Altered)
        );

    [Test]
    public void OpenDraft_EndlessText_IsRefusedUnread() =>
        Assert.That(
            new Sealed(DateTimeOffset.UnixEpoch)
                .Seal.OpenDraft(
                    new string('A', 64 * 1024 * 1024),
                    Sealed.Cantine,
                    "ville",
                    FranceConnectSubject.From("aaaa")
                )
                .Refusal,
            Is.EqualTo(SealRefusal.Altered)
        );

    [Test]
    public async Task OpenDraft_SealedWithOtherKeys_IsRefused()
    {
        var (_, text, facts) = await SealAsync();
        var (other, _, _) = await SealAsync();

        Assert.That(
            other.Seal.OpenDraft(text, Sealed.Cantine, facts.TenantId!, facts.Subject).Refusal,
            Is.EqualTo(SealRefusal.Altered)
        );
    }

    [TestCase("""{"v":2,"form":"cantine"}""")]
    [TestCase("""{"v":1,"form":"cantine"}""")]
    [TestCase("""{"v":1,"form":"cantine","at":"x","until":"y","facts":{"facts":[["Guardian1.Sub","aaaa",7,0]]}}""")]
    [TestCase("""[1]""")]
    [TestCase("""pas du JSON""")]
    public void OpenDraft_FormatOfAnotherVersion_IsRefused(string json)
    {
        var protector = new AesProtector();
        var text = Base64Url.EncodeToString(
            protector.Protect("FranceConnect.Sdk.Prefill.Draft", Encoding.UTF8.GetBytes(json))
        );

        Assert.That(
            new PrefillSeal(protector)
                .OpenDraft(text, Sealed.Cantine, "ville", FranceConnectSubject.From("aaaa"))
                .Refusal,
            Is.EqualTo(SealRefusal.Unreadable)
        );
    }

    [Test]
    public async Task OpenRecord_OfADraft_IsRefused()
    {
        var (kept, text, facts) = await SealAsync();

        Assert.That(
            kept.Seal.OpenRecord(text, Sealed.Cantine.Id, facts.TenantId).Refusal,
            Is.EqualTo(SealRefusal.Altered)
        );
    }

    [Test]
    public async Task Seal_Draft_HoldsNothingReadable()
    {
        var (_, text, _) = await SealAsync();
        var bytes = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));

        Assert.That(bytes, Does.Not.Contain("ROUSSEL").And.Not.Contain("Guardian1"));
    }

    private static DateTimeOffset Obtained(FactSet facts) => facts.Get(Facts.Guardian1.Sub)!.Provenance.ObtainedAt;

    private static async Task<(Sealed Kept, string Text, FactSet Facts)> SealAsync()
    {
        var facts = await Sealed.CollectAsync();
        var kept = new Sealed(Obtained(facts));
        return (kept, kept.Text(Sealed.Cantine, facts), facts);
    }
}
