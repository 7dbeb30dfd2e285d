using FsCheck.Fluent;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The properties' own checks: each accepts a sound form, and refuses one where a single thing is wrong.</summary>
public sealed class CheckTests
{
    private static readonly Scenario s_family = new()
    {
        Quotient = new Reply(200, Answers.Household()),
        Child = 0,
        Partner = true,
        Commune = "69266",
        Typed =
        [
            ("guardian1.birthName", "PETIT"),
            ("address.city", "LYON"),
            ("guardian1.mobilePhone", "06 12 34 56 78"),
        ],
    };

    private static readonly Func<Outcome, IEnumerable<string>>[] s_all =
    [
        Checks.Invented,
        Checks.WronglyTrusted,
        Checks.WithoutProvenance,
        Checks.Overwritten,
        Checks.WronglyMissing,
        Checks.Repeated,
        Checks.Changing,
        Checks.Survivors,
    ];

    [Test]
    public void Checks_OfASoundForm_FindNothing()
    {
        var outcome = s_family.Run();

        Assert.That(s_all.SelectMany(check => check(outcome)), Is.Empty);
        Assert.That(outcome.Result.Fields, Has.Count.GreaterThan(20));
    }

    [TestCase("household.quotientFamilial", "599")]
    [TestCase("guardian1.birthName", "ROUSSELLE")]
    [TestCase("child.givenNames", "Léo")]
    [TestCase("guardian1.birthDate", "1987-02-04")]
    [TestCase("guardian2.birthDate", "1984-05-01")]
    [TestCase("guardian1.civility", "Monsieur")]
    [TestCase("address.city", "PARIS")]
    [TestCase("address.cityCode", "75056")]
    [TestCase("address.postalCode", "69000")]
    [TestCase("guardian1.mobilePhone", "06 00 00 00 00")]
    public void Invented_ValueNobodyGave_IsRefused(string field, string text) =>
        Assert.That(Checks.Invented(With(field, known => Doctored.Copy(known, text))), Is.Not.Empty);

    [Test]
    public void Invented_ValueOfAHouseholdSetAside_IsRefused()
    {
        var ours = s_family.Run();
        var theirs = s_family with { Quotient = new Reply(200, Answers.Household($"[{Answers.Partner}]")) };

        Assert.That(Checks.Invented(ours with { Scenario = theirs }), Is.Not.Empty);
    }

    [Test]
    public void Invented_ValueOfARefusal_IsRefused()
    {
        var ours = s_family.Run();
        var theirs = s_family with { Quotient = new Reply(403, Answers.Household()) };

        Assert.That(Checks.Invented(ours with { Scenario = theirs }), Is.Not.Empty);
    }

    [TestCase("guardian1.mobilePhone")]
    [TestCase("address.street")]
    [TestCase("child.birthDate")]
    [TestCase("guardian1.civility")]
    public void WronglyTrusted_CertifiedByNobody_IsRefused(string field) =>
        Assert.That(
            Checks.WronglyTrusted(With(field, known => Doctored.Copy(known, trust: TrustLevel.Certified))),
            Is.Not.Empty
        );

    [Test]
    public void WronglyTrusted_FactWorthMoreThanItIs_IsRefused()
    {
        var outcome = s_family.Run();
        var facts = outcome.Result.Facts.Select(fact =>
            fact.Key == Facts.Address.Street
                ? fact.With(fact.Provenance.As(TrustLevel.Certified, EditPolicy.Editable))
                : fact
        );

        Assert.That(Checks.WronglyTrusted(Doctored.With(outcome, facts: facts)), Is.Not.Empty);
    }

    [Test]
    public void WronglyTrusted_DerivedFromADeclaredInput_IsRefused()
    {
        var outcome = s_family.Run();
        var facts = outcome.Result.Facts.Select(fact =>
            fact.Key == Facts.Guardian1.Gender
                ? fact.With(fact.Provenance.As(TrustLevel.Declared, EditPolicy.Editable))
                : fact
        );

        Assert.That(Checks.WronglyTrusted(Doctored.With(outcome, facts: facts)), Is.Not.Empty);
    }

    [TestCase("Donnée fournie par la MSA le 03/09/2026")]
    [TestCase("Donnée fournie par la CAF le 04/09/2026")]
    [TestCase(" ")]
    public void WithoutProvenance_AnotherSentence_IsRefused(string sentence)
    {
        var source = new FactSourceInfo(FactSourceInfo.QuotientFamilial.Id, "CAF ou MSA", "x");
        var other = sentence.Trim().Length == 0 ? source : new FactSourceInfo(source.Id, source.Label, sentence);

        Assert.That(
            Checks.WithoutProvenance(
                With(
                    "household.quotientFamilial",
                    known => Doctored.Copy(known, origin: new FactOrigin(other, known.Provenance.Path))
                )
            ),
            Is.Not.Empty
        );
    }

    [Test]
    public void WithoutProvenance_SourceNobodyKnows_IsRefused()
    {
        var source = new FactSourceInfo("Ville.Inconnue", "Inconnue", "Donnée fournie par la ville");

        Assert.That(
            Checks.WithoutProvenance(
                With("address.street", known => Doctored.Copy(known, origin: new FactOrigin(source, "rue")))
            ),
            Is.Not.Empty
        );
    }

    [Test]
    public void WithoutProvenance_EmptyValue_IsRefused() =>
        Assert.That(Checks.WithoutProvenance(With("address.street", known => Doctored.Copy(known, " "))), Is.Not.Empty);

    [Test]
    public void Overwritten_LockedValueThatWasTyped_IsRefused() =>
        Assert.That(
            Checks.Overwritten(With("guardian1.birthName", known => Doctored.Copy(known, "PETIT"))),
            Is.Not.Empty
        );

    [Test]
    public void Overwritten_LockedValueThatIsGone_IsRefused() =>
        Assert.That(
            Checks.Overwritten(
                Doctored.With(
                    s_family.Run(),
                    fields: fields => fields.Where(field => field.Id != "guardian1.birthName")
                )
            ),
            Is.Not.Empty
        );

    [Test]
    public void Overwritten_TypedOverAndNotNamed_IsRefused() =>
        Assert.That(Checks.Overwritten(s_family.Run() with { Alterations = [] }), Is.Not.Empty);

    [Test]
    public void WronglyMissing_RequiredFieldForgotten_IsRefused() =>
        Assert.That(
            Checks.WronglyMissing(Doctored.With(s_family.Run(), missing: missing => missing.Skip(1))),
            Is.Not.Empty
        );

    [Test]
    public void WronglyMissing_FieldThatHasAValue_IsRefused() =>
        Assert.That(
            Checks.WronglyMissing(
                Doctored.With(
                    s_family.Run(),
                    missing: missing => missing.Prepend(Forms.Cantine.Find("guardian1.birthName")!)
                )
            ),
            Is.Not.Empty
        );

    [Test]
    public void Repeated_WarningTwice_IsRefused() =>
        Assert.That(
            Checks.Repeated(Doctored.With(s_family.Run(), warnings: warnings => warnings.Append(warnings[0]))),
            Is.Not.Empty
        );

    [Test]
    public void Repeated_FieldTwice_IsRefused() =>
        Assert.That(
            Checks.Repeated(Doctored.With(s_family.Run(), fields: fields => fields.Append(fields[0]))),
            Is.Not.Empty
        );

    [Test]
    public void Changing_AnotherFormTheSecondTime_IsRefused()
    {
        var outcome = s_family.Run();

        Assert.That(Checks.Changing(outcome with { Again = outcome.Untyped }), Is.Not.Empty);
    }

    [TestCase("2019-00-00 Léo Paul")]
    [TestCase("léo paul")]
    public void Survivors_OtherChildInTheDraft_IsRefused(string text) =>
        Assert.That(Checks.Survivors(s_family.Run() with { Draft = Json(text) }), Is.Not.Empty);

    [Test]
    public void Survivors_BirthplaceOrUnknownMember_IsRefused()
    {
        var unknown = s_family with
        {
            Quotient = new Reply(200, Answers.Household(address: """{"pays":"FRANCE","digicode":"ZKDIGICODE"}""")),
            UserInfo = Answers.Claire.Replace("67482", "2A004", StringComparison.Ordinal),
        };
        var outcome = unknown.Run();

        Assert.That(Checks.Survivors(outcome), Is.Empty);
        Assert.That(Checks.Survivors(outcome with { Record = Json("2A004") }), Is.Not.Empty);
    }

    [Test]
    public void Survivors_HouseholdSetAside_IsRefused()
    {
        var other = s_family with { Quotient = new Reply(200, Answers.Household($"[{Answers.Partner}]")) };
        var outcome = other.Run();

        Assert.That(Checks.Survivors(outcome), Is.Empty);
        Assert.That(Checks.Survivors(outcome with { Page = Json("8 RUE DU FOSSE") }), Is.Not.Empty);
    }

    [Test]
    public void Scenarios_OfTheGenerator_ReachWhatMatters()
    {
        var outcomes = ScenarioGen.Scenarios.Generator.Sample(600).Select(scenario => scenario.Run()).ToList();
        var reached = new Dictionary<string, int>
        {
            ["a quotient familial"] = outcomes.Count(outcome => Knows(outcome, Facts.Household.QuotientFamilial)),
            ["a crèche's parameters"] = outcomes.Count(outcome => Knows(outcome, Facts.Household.DependentChildren)),
            ["a partner"] = outcomes.Count(outcome => Knows(outcome, Facts.Partner.BirthName)),
            ["a chosen child"] = outcomes.Count(outcome => Knows(outcome, Facts.Child.BirthName)),
            ["a school"] = outcomes.Count(outcome => Knows(outcome, Facts.Schooling.SchoolUai)),
            ["a tax income"] = outcomes.Count(outcome => Knows(outcome, Facts.Household.FiscalReferenceIncome)),
            ["a second parent"] = outcomes.Count(outcome => Knows(outcome, Facts.Household2.QuotientFamilial)),
            ["a household set aside"] = outcomes.Count(outcome =>
                outcome.Result.Outcomes.Any(one => one.Kind == SourceOutcomeKind.NotMatched)
            ),
            ["an official value typed over"] = outcomes.Count(outcome => outcome.Alterations.Count > 0),
            ["a proposal"] = outcomes.Count(outcome => outcome.Result.Proposals.Count > 0),
        };

        TestContext.Out.WriteLine(string.Join(", ", reached.Select(entry => $"{entry.Value} with {entry.Key}")));
        // Far below what is usual: a generator that no longer gets there is seen, an unlucky draw is not.
        Assert.That(reached.Where(entry => entry.Value < 3).Select(entry => entry.Key), Is.Empty);
    }

    [Test]
    public void Shrinker_OfAScenario_GivesSmallerOnesOnly()
    {
        var scenario = ScenarioGen.Scenarios.Generator.Sample(1).Single();

        foreach (var smaller in ScenarioShrink.Of(scenario))
            Assert.That(smaller, Is.Not.EqualTo(scenario));
        Assert.That(
            ScenarioShrink.Of("""{"a":[1,{"b":2}]}"""),
            Is.EqualTo(new[] { "{}", """{"a":[{"b":2}]}""", """{"a":[1]}""", """{"a":[1,{}]}""" })
        );
    }

    private static bool Knows(Outcome outcome, FactKey key) => outcome.Result.Facts.Find(key) is not null;

    private static string Json(string text) => $"[{JsonGen.Quote(text)}]";

    private static Outcome With(string id, Func<PrefillField, PrefillField> change) =>
        Doctored.With(s_family.Run(), fields: fields => fields.Select(field => field.Id == id ? change(field) : field));
}
