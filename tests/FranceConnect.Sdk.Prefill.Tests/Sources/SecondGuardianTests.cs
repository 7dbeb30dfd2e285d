namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Rules R24 and R41: a second parent signs in.</summary>
public sealed class SecondGuardianTests
{
    private const string Marc = """
        {"sub":"bbbb","given_name":"Marc Henri","family_name":"HAAS","birthdate":"1984-05-00","gender":"male","email":"m@example.org"}
        """;

    [Test]
    public async Task CollectSecondGuardian_SamePersonAgain_AddsNothing()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await site.SessionAsync(Answers.Claire);
        var facts = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        var both = await site.Prefill.CollectSecondGuardianAsync(facts, session, [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(both.HasSecondGuardian, Is.False);
            Assert.That(both.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.SamePerson));
            Assert.That(site.Asked, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void CollectSecondGuardian_NobodyFirst_IsRefused()
    {
        using var site = new Site();

        Assert.That(
            async () =>
                await site.Prefill.CollectSecondGuardianAsync(
                    FactSet.Empty,
                    await site.SessionAsync(Marc),
                    [Forms.Cantine]
                ),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task CollectSecondGuardian_AnotherSecondGuardian_ReplacesTheFormer()
    {
        using var site = new Site();
        var both = await BothAsync(site, Answers.Household($"[{Answers.Partner}]"));
        var other = """{"sub":"cccc","given_name":"Luc","family_name":"PETIT","gender":"male"}""";
        site.Answers(Answers.QuotientRoute, 404, Answers.Refusal("37003"));

        var replaced = await site.Prefill.CollectSecondGuardianAsync(
            both,
            await site.SessionAsync(other),
            [Forms.Cantine]
        );

        Assert.Multiple(() =>
        {
            Assert.That(replaced.Get(Facts.Guardian2.BirthName)?.Value, Is.EqualTo("PETIT"));
            Assert.That(replaced.Find(Facts.Guardian2.Email), Is.Null);
            Assert.That(replaced.Find(Facts.Household2.QuotientFamilial), Is.Null);
            Assert.That(replaced.Outcomes.Count(outcome => outcome.Session == 2), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task CollectSecondGuardian_OwnQuotient_ComesWithItsOwnWarnings()
    {
        using var site = new Site();
        var both = await BothAsync(
            site,
            Answers.Data(
                ("allocataires", $"[{Answers.Partner}]"),
                ("quotient_familial", """{"fournisseur":"MSA","valeur":1420,"annee":2026,"mois":8}""")
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(both.Get(Facts.Household2.QuotientFamilial)?.Value, Is.EqualTo(1420));
            Assert.That(
                both.Get(Facts.Household2.QuotientFamilial)?.Provenance.Sentence,
                Is.EqualTo("Donnée fournie par la MSA le 03/09/2026")
            );
            Assert.That(both.Get(Facts.Guardian2.BirthName)?.Provenance.Path, Is.EqualTo("secondSession:family_name"));
            Assert.That(both.Find(Facts.Partner.BirthName), Is.Not.Null);
            Assert.That(
                both.Warnings.Select(warning => $"{warning.Code} {warning.Fact} {warning.Session}"),
                Is.EquivalentTo(
                    new[]
                    {
                        "PartialDate Partner.BirthDate ",
                        "GivenNamesAmbiguous Guardian2.FirstGivenName ",
                        "PartialDate Guardian2.BirthDate ",
                        "QfPeriodMismatch  2",
                    }
                )
            );
            Assert.That(site.Prefill.Fill(Forms.Cantine, both).Proposals, Is.Empty);
        });
    }

    [Test]
    public async Task Fill_PartnerConfirmedBesideASecondSignIn_MixesNobody()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
        site.Answers(Answers.QuotientRoute, 404, Answers.Refusal("37003"));
        var other = await site.SessionAsync("""{"sub":"cccc","family_name":"PETIT"}""");
        facts = await site.Prefill.CollectSecondGuardianAsync(facts, other, [Forms.Cantine]);

        var result = site.Prefill.Fill(Forms.Cantine, facts, new PrefillInput { PartnerIsGuardian2 = true });

        Assert.Multiple(() =>
        {
            Assert.That(result.Find("guardian2.birthName")!.Text, Is.EqualTo("PETIT"));
            Assert.That(result.Find("guardian2.givenNames"), Is.Null);
            Assert.That(result.Find("guardian2.birthDate"), Is.Null);
        });
    }

    [Test]
    public async Task Verify_PartnersNameOverASecondSignIn_IsNamed()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
        site.Answers(Answers.QuotientRoute, 404, Answers.Refusal("37003"));
        var other = await site.SessionAsync("""{"sub":"cccc","family_name":"PETIT"}""");
        facts = await site.Prefill.CollectSecondGuardianAsync(facts, other, [Forms.Cantine]);
        var partner = facts.Find(Facts.Partner.BirthName)!.Text;

        var posted = new PrefillInput { PartnerIsGuardian2 = false, Typed = { ["guardian2.birthName"] = partner } };
        var verified = site.Prefill.Verify(Forms.Cantine, facts, posted);

        Assert.That(verified.Alterations.Select(altered => altered.Field.Id), Is.EqualTo(["guardian2.birthName"]));
        Assert.That(verified.Result.Find("guardian2.birthName")!.Text, Is.EqualTo("PETIT"));
    }

    [Test]
    public async Task CollectSecondGuardian_NotOfTheirHousehold_KeepsNoQuotient()
    {
        using var site = new Site();
        var both = await BothAsync(site, Answers.Household($"[{Answers.Applicant}]"));

        Assert.Multiple(() =>
        {
            Assert.That(both.Find(Facts.Household2.QuotientFamilial), Is.Null);
            Assert.That(both.Get(Facts.Household.QuotientFamilial)?.Value, Is.EqualTo(598));
            Assert.That(
                both.Warnings.Single(warning => warning.Code == PrefillWarningCode.ApplicantNotInHousehold).Session,
                Is.EqualTo(2)
            );
            Assert.That(both.Outcomes[^1].Session, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task CollectSecondGuardian_NothingGranted_WarnsOfTheQuotientOnly()
    {
        using var site = new Site();
        var both = await BothAsync(site, Answers.Data());

        Assert.That(
            both.Warnings.Where(warning => warning.Code == PrefillWarningCode.ScopeNotGranted)
                .Select(warning => $"{warning.Key} {warning.Session}"),
            Is.EqualTo(new[] { "quotient_familial 2" })
        );
    }

    [Test]
    public async Task CompletedBy_SamePersonForAnotherForm_KeepsWhatWasNotAskedAgain()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await site.SessionAsync(Answers.Claire);
        var earlier = await site.Prefill.CollectAsync(session, [Forms.Cantine]);
        var later = await site.Prefill.CollectAsync(session, []);

        var both = later.CompletedBy(earlier);

        Assert.Multiple(() =>
        {
            Assert.That(both.Get(Facts.Household.QuotientFamilial)?.Value, Is.EqualTo(598));
            Assert.That(both.Children, Has.Count.EqualTo(2));
            Assert.That(both.Outcomes, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task CompletedBy_HouseholdNoLongerTheirs_LeavesNothingOfIt()
    {
        using var site = new Site()
            .Answers(Answers.QuotientRoute, 200, Answers.Household())
            .Answers(Answers.QuotientRoute, 200, Answers.Household("[]"));
        var session = await site.SessionAsync(Answers.Claire);
        var earlier = (await site.Prefill.CollectAsync(session, [Forms.Cantine])).ChooseChild(0);
        var later = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        var both = later.CompletedBy(earlier);

        Assert.That(both.Select(fact => fact.Provenance.Source), Is.All.EqualTo("FranceConnect").Or.EqualTo("Cog"));
    }

    [Test]
    public async Task CompletedBy_SomebodyElse_KeepsNothingOfThem()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var earlier = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
        var later = await site.Prefill.CollectAsync(await site.SessionAsync(Marc), []);

        Assert.That(later.CompletedBy(earlier), Is.SameAs(later));
    }

    private static async Task<FactSet> BothAsync(Site site, string second)
    {
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);
        site.Answers(Answers.QuotientRoute, 200, second);
        return await site.Prefill.CollectSecondGuardianAsync(facts, await site.SessionAsync(Marc), [Forms.Cantine]);
    }
}
