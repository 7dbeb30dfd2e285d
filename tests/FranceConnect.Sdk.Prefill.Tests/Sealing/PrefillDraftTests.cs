namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class PrefillDraftTests
{
    [Test]
    public async Task Create_FormWithoutRetention_IsRefused()
    {
        var facts = await Sealed.CollectAsync();

        Assert.That(
            () => PrefillDraft.Create(Forms.Cantine, facts),
            Throws
                .TypeOf<FranceConnectException>()
                .With.Property("Code")
                .EqualTo(FranceConnectErrorCode.RetentionMissing)
        );
    }

    [Test]
    public void Create_FactsOfNobody_IsRefused() =>
        Assert.That(() => PrefillDraft.Create(Sealed.Cantine, FactSet.Empty), Throws.ArgumentException);

    [Test]
    public async Task Create_FactsTypedAtTheDesk_IsRefused()
    {
        var desk = WorkedCase.All.Single(item => item.Id == "P09");
        var facts = (await desk.RunAsync()).Facts;

        Assert.That(
            () => PrefillDraft.Create(desk.Form.WithRetention(Sealed.Retention), facts),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task Create_PlaceOfBirth_StaysInMemory()
    {
        var facts = await Sealed.CollectAsync();

        var draft = PrefillDraft.Create(Sealed.Cantine, facts);

        Assert.That(facts.Get(Facts.Guardian1.BirthPlaceCode), Is.Not.Null);
        Assert.That(
            facts.Select(fact => fact.Key.Name).Except(draft.Facts.Select(fact => fact.Key.Name)),
            Is.EquivalentTo(
                new[]
                {
                    "Guardian1.BirthPlaceCode",
                    "Guardian1.BirthPlaceLabel",
                    "Guardian1.BirthCountryCode",
                    "Guardian1.BirthCountryLabel",
                }
            )
        );
    }

    [Test]
    public async Task Create_PlaceOfBirthTheFormBinds_IsKept()
    {
        var facts = await Sealed.CollectAsync();
        var form = Sealed.Cantine.Derive(
            "naissance",
            "Avec le lieu de naissance",
            form => form.Group("n", "Naissance", g => g.Field("lieu", "Commune", Facts.Guardian1.BirthPlaceCode))
        );

        Assert.That(PrefillDraft.Create(form, facts).Facts.Get(Facts.Guardian1.BirthPlaceCode), Is.Not.Null);
    }

    [Test]
    public async Task ExpiresAt_OfFactsOfSeveralDates_CountsFromTheOldest()
    {
        var facts = await Sealed.CollectAsync();
        var later = facts.With(
            [
                Facts.Address.CityCode.From(
                    CommuneCode.From("69266"),
                    Facts.Address.CityCode.Origins[0],
                    facts.Get(Facts.Guardian1.Sub)!.Provenance.ObtainedAt.AddDays(3)
                ),
            ],
            [],
            []
        );

        var draft = PrefillDraft.Create(Sealed.Cantine, later);

        Assert.That(draft.CollectedAt, Is.EqualTo(facts.Get(Facts.Guardian1.Sub)!.Provenance.ObtainedAt));
        Assert.That(draft.ExpiresAt - draft.CollectedAt, Is.EqualTo(Sealed.Retention));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(3661)]
    public void WithRetention_OutOfBounds_IsRefused(int days) =>
        Assert.That(
            () => Forms.Cantine.WithRetention(TimeSpan.FromDays(days)),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void Retention_OfOurForms_IsNotDeclared() =>
        Assert.That(Forms.All.Select(form => form.Retention), Is.All.Null);

    [Test]
    public async Task ToString_OfADraft_HoldsNoValue()
    {
        var facts = await Sealed.CollectAsync();
        var text = PrefillDraft.Create(Sealed.Cantine, facts).ToString();

        // A number of children may be any number.
        var texts = facts.Where(fact => fact.Key.FieldType != FieldType.WholeNumber).ToList();
        Assert.That(texts, Is.Not.Empty);
        Assert.That(texts.Where(fact => text.Contains(fact.Text, StringComparison.Ordinal)), Is.Empty);
    }
}
