namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Rule R14: a homonym's file is someone else's private life.</summary>
public sealed class HouseholdGuardTests
{
    private const string Stranger = """
        {"nom_naissance":"ROUSSEL","nom_usage":"SECRET","prenoms":"CLAIRE","date_naissance":"1987-02-04","sexe":"F"}
        """;

    [TestCase("""{"nom_naissance":"ROUSSEL","prenoms":"X","date_naissance":"1987-02-03","sexe":"F"}""", false)]
    [TestCase("""{"nom_naissance":"rous-sel","prenoms":"X","date_naissance":"1987-02-03","sexe":"F"}""", false)]
    [TestCase("""{"nom_naissance":"ROUSSEL","prenoms":"CLAIRE","date_naissance":"1987-02-03","sexe":"M"}""", true)]
    [TestCase("""{"nom_naissance":"ROUSSEL","prenoms":"claire x","date_naissance":"1987-02-00","sexe":"F"}""", true)]
    [TestCase("""{"nom_naissance":"ROUSSEL","prenoms":"CLAIRE","date_naissance":null,"sexe":"F"}""", true)]
    public async Task Collect_ApplicantInTheHousehold_KeepsTheAnswer(string claimant, bool isLoose)
    {
        var facts = await CollectAsync($"[{claimant}]");

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Household.QuotientFamilial)?.Value, Is.EqualTo(598));
            Assert.That(Codes(facts).Contains(PrefillWarningCode.ApplicantMatchedLoosely), Is.EqualTo(isLoose));
        });
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase($"[{Stranger}]")]
    [TestCase("""[{"nom_naissance":"ROUSSET","prenoms":"CLAIRE","date_naissance":"1987-02-03","sexe":"F"}]""")]
    [TestCase("""[{"nom_naissance":"ROUSSEL","prenoms":"ANNE","date_naissance":"1987-02-00","sexe":"F"}]""")]
    [TestCase("""[{"nom_naissance":null,"prenoms":null,"date_naissance":null,"sexe":null}]""")]
    public async Task Collect_ApplicantNotInTheHousehold_KeepsNothingButTheOutcome(string claimants)
    {
        var facts = await CollectAsync(claimants);

        Assert.Multiple(() =>
        {
            Assert.That(
                facts.Select(fact => fact.Provenance.Source),
                Is.All.EqualTo("FranceConnect").Or.EqualTo("Cog")
            );
            Assert.That(facts.Children, Is.Empty);
            Assert.That(Codes(facts), Is.EqualTo(new[] { PrefillWarningCode.ApplicantNotInHousehold }));
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.NotMatched));
        });
    }

    [Test]
    public async Task Collect_LooseMatchBeforeAStrictOne_TakesTheStrictOne()
    {
        var loose = """{"nom_naissance":"ROUSSEL","prenoms":"CLAIRE","date_naissance":"1987-00-00","sexe":"F"}""";

        var facts = await CollectAsync($"[{loose},{Answers.Applicant}]");

        Assert.Multiple(() =>
        {
            Assert.That(Codes(facts), Does.Not.Contain(PrefillWarningCode.ApplicantMatchedLoosely));
            Assert.That(facts.Get(Facts.Partner.BirthName)?.Value, Is.EqualTo("ROUSSEL"));
        });
    }

    [Test]
    public async Task Collect_ClaimantsNotGranted_KeepsTheAnswerAndWarns()
    {
        using var site = new Site().Answers(
            Answers.QuotientRoute,
            200,
            Answers.Data(("quotient_familial", Answers.Quotient))
        );

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Household.QuotientFamilial)?.Value, Is.EqualTo(598));
            Assert.That(
                facts.Warnings.Select(warning => $"{warning.Code} {warning.Key}"),
                Is.EqualTo(
                    new[] { "ScopeNotGranted allocataires", "ScopeNotGranted enfants", "ScopeNotGranted adresse" }
                )
            );
        });
    }

    [Test]
    public async Task WriteForCitizen_HouseholdSetAside_ReadsLikeAHouseholdNotFound()
    {
        var setAside = await PageAsync(200, Answers.Household($"[{Stranger}]"));
        var notFound = await PageAsync(404, Answers.Refusal("37003"));

        Assert.Multiple(() =>
        {
            Assert.That(setAside, Is.EqualTo(notFound));
            Assert.That(setAside, Does.Contain("HouseholdNotFound").And.Not.Contain("SECRET"));
        });
    }

    [Test]
    public async Task Collect_OneOfTwoAnswersSetAside_KeepsTheOther()
    {
        var form = Forms.Creche.Derive("creche-qf", "Crèche", form => form.Use(FactSourceInfo.QuotientFamilial));
        using var site = new Site()
            .Answers(Answers.EajeRoute, 200, Answers.Household($"[{Stranger}]", quotient: null))
            .Answers(Answers.QuotientRoute, 200, Answers.Household());

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [form]);

        Assert.Multiple(() =>
        {
            Assert.That(
                facts.Get(Facts.Address.City)?.Provenance.Source,
                Is.EqualTo("ApiParticulier.QuotientFamilial")
            );
            Assert.That(
                facts.Outcomes.Select(outcome => outcome.Kind),
                Is.EqualTo(
                    new[] { SourceOutcomeKind.Answered, SourceOutcomeKind.NotMatched, SourceOutcomeKind.Answered }
                )
            );
        });
    }

    private static async Task<FactSet> CollectAsync(string claimants)
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household(claimants));
        return await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
    }

    private static async Task<string> PageAsync(int status, string body)
    {
        using var site = new Site().Answers(Answers.QuotientRoute, status, body);
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
        return ResultJson.Page(site.Prefill.Fill(Forms.Cantine, facts));
    }

    private static IEnumerable<PrefillWarningCode> Codes(FactSet facts) =>
        facts.Warnings.Select(warning => warning.Code);
}
