using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class CollectTests
{
    [TestCase(404, "37003", PrefillWarningCode.HouseholdNotFound, SourceOutcomeKind.NotFound)]
    [TestCase(401, "00101", PrefillWarningCode.AccessDenied, SourceOutcomeKind.Refused)]
    [TestCase(403, "00100", PrefillWarningCode.AccessDenied, SourceOutcomeKind.Refused)]
    [TestCase(409, "00015", PrefillWarningCode.Conflict, SourceOutcomeKind.Down)]
    [TestCase(422, "00366", PrefillWarningCode.RequestRejected, SourceOutcomeKind.Refused)]
    [TestCase(429, "00429", PrefillWarningCode.TooManyRequests, SourceOutcomeKind.Down)]
    [TestCase(502, "37999", PrefillWarningCode.ProviderUnavailable, SourceOutcomeKind.Down)]
    [TestCase(504, "37002", PrefillWarningCode.ProviderUnavailable, SourceOutcomeKind.Down)]
    public async Task Collect_SourceFails_WarnsByTheStatusAndKeepsTheIdentity(
        int status,
        string code,
        PrefillWarningCode warning,
        SourceOutcomeKind kind
    )
    {
        using var site = new Site().Answers(Answers.QuotientRoute, status, Answers.Refusal(code));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Guardian1.BirthName)?.Value, Is.EqualTo("ROUSSEL"));
            Assert.That(
                facts.Warnings.Select(ResultJson.Warning),
                Is.EqualTo(
                    new[]
                    {
                        $$"""{"code":"{{warning}}","httpStatus":{{status}},"providerCode":"{{code}}","source":"ApiParticulier.QuotientFamilial"}""",
                    }
                )
            );
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(kind));
            Assert.That(facts.Outcomes[^1].ErrorCode, Is.Not.Null);
        });
    }

    [Test]
    public async Task Collect_TokenAlreadyDead_IsARefusalWithoutStatus()
    {
        using var site = new Site();
        var session = await site.SessionAsync(Answers.Claire);
        site.Time.Advance(TimeSpan.FromMinutes(2));

        var facts = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Warnings.Single().Code, Is.EqualTo(PrefillWarningCode.AccessDenied));
            Assert.That(facts.Warnings.Single().HttpStatus, Is.Null);
            Assert.That(site.Asked, Is.Empty);
        });
    }

    [Test]
    public async Task Collect_AnswerWithoutAnyBlock_NamesEachScope()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Data());

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        Assert.That(
            facts.Warnings.Select(warning => $"{warning.Code} {warning.Key}"),
            Is.EquivalentTo(
                new[]
                {
                    "ScopeNotGranted quotient_familial",
                    "ScopeNotGranted allocataires",
                    "ScopeNotGranted enfants",
                    "ScopeNotGranted adresse",
                }
            )
        );
    }

    [Test]
    public async Task Collect_TwoFormsOfTheFunds_ReadsTheCrecheAnswerFirst()
    {
        using var site = new Site()
            .Answers(Answers.EajeRoute, 200, Answers.Household(address: null, quotient: null))
            .Answers(Answers.QuotientRoute, 200, Answers.Household(children: "[]"));

        var facts = await site.Prefill.CollectAsync(
            await site.SessionAsync(Answers.Claire),
            [Forms.Cantine, Forms.Creche]
        );

        Assert.Multiple(() =>
        {
            Assert.That(facts.Children, Has.Count.EqualTo(2));
            Assert.That(facts.Get(Facts.Household.ListedChildren)?.Value, Is.EqualTo(2));
            Assert.That(
                facts.Get(Facts.Partner.BirthName)?.Provenance.Sentence,
                Is.EqualTo("Donnée fournie par la CAF ou la MSA le 03/09/2026")
            );
            Assert.That(
                facts.Get(Facts.Address.City)?.Provenance.Sentence,
                Is.EqualTo("Donnée fournie par la CAF le 03/09/2026")
            );
        });
    }

    [Test]
    public async Task Collect_QuotientOfAnotherMonth_WarnsOfBothMonths()
    {
        using var site = new Site().Answers(
            Answers.QuotientRoute,
            200,
            Answers.Household(quotient: """{"fournisseur":"MSA","valeur":0,"annee":2026,"mois":8}""")
        );

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Household.QuotientFamilial)?.Value, Is.Zero);
            Assert.That(
                facts.Warnings.Select(ResultJson.Warning),
                Has.Member("""{"actual":"2026-08","code":"QfPeriodMismatch","expected":"2026-09"}""")
            );
        });
    }

    [Test]
    public async Task Collect_EuropeanIdentity_LeavesTheBirthNameMissing()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await site.SessionAsync(Answers.Claire, [AuthenticationMethod.EuropeanIdentity]);

        var facts = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Find(Facts.Guardian1.BirthName), Is.Null);
            Assert.That(facts.Find(Facts.Guardian1.BirthPlaceCode), Is.Null);
            Assert.That(facts.Get(Facts.Guardian1.UsageName)?.Value, Is.EqualTo("ROUSSEL"));
            Assert.That(
                facts.Warnings.Select(warning => warning.Code),
                Is.EquivalentTo(new[] { PrefillWarningCode.EidasIdentity, PrefillWarningCode.ApplicantNotInHousehold })
            );
        });
    }

    [TestCase("""{"sub":"a","given_name":"Marie Laure"}""", "Marie", true)]
    [TestCase("""{"sub":"a","given_name":"Marie Laure","given_name_array":["Marie Laure"]}""", "Marie Laure", false)]
    [TestCase("""{"sub":"a","given_name":"Marie","given_name_array":[]}""", "Marie", false)]
    [TestCase("""{"sub":"a","given_name":"Marie Laure","given_name_array":"Marie Laure"}""", "Marie", true)]
    [TestCase("""{"sub":"a","given_name":"Marie","given_name_array":"[Marie"}""", "Marie", false)]
    [TestCase("""{"sub":"a","given_name":"Marie","given_name_array":[1,null,""]}""", "Marie", false)]
    [TestCase("""{"sub":"a","given_name":"Marie","given_name_array":["\ud83d"]}""", "Marie", false)]
    [TestCase("""{"sub":"a","given_name":"Marie Laure","given_name_array":["\ud83d","Laure"]}""", "Laure", false)]
    public async Task Collect_GivenNames_AreGuessedOnlyWithoutTheirList(string userInfo, string first, bool isGuessed)
    {
        using var site = new Site();

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(userInfo), []);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Guardian1.FirstGivenName)?.Value, Is.EqualTo(first));
            Assert.That(
                facts.Warnings.Any(warning => warning.Code == PrefillWarningCode.GivenNamesAmbiguous),
                Is.EqualTo(isGuessed)
            );
        });
    }

    [TestCase("\"eidas\"")]
    [TestCase("[\"pwd\",\"eidas\"]")]
    public async Task Collect_EuropeanMethodInTheUserInfo_IsReadToo(string amr)
    {
        using var site = new Site();
        var userInfo = $$"""{"sub":"a","family_name":"ROSSI","amr":{{amr}}}""";

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(userInfo), []);

        Assert.That(facts.Get(Facts.Guardian1.UsageName)?.Value, Is.EqualTo("ROSSI"));
    }

    [Test]
    public async Task Collect_BirthCodesNobodyKnows_KeepsThemWithoutLabel()
    {
        using var site = new Site();
        var userInfo = """{"sub":"a","birthplace":"99998","birthcountry":"99100","birthdate":"1980-01-01"}""";

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(userInfo), []);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Guardian1.BirthPlaceCode)?.Text, Is.EqualTo("99998"));
            Assert.That(facts.Find(Facts.Guardian1.BirthPlaceLabel), Is.Null);
            Assert.That(facts.Get(Facts.Guardian1.BirthCountryLabel), Is.Not.Null);
            Assert.That(facts.Warnings.Single().Fact, Is.EqualTo("Guardian1.BirthPlaceCode"));
        });
    }

    [Test]
    public void Collect_ClientNotRegistered_IsRefusedWithACode()
    {
        using var services = new ServiceCollection().AddPrefill(_ => { }).BuildServiceProvider();
        var prefill = services.GetRequiredService<IPrefillService>();

        Assert.That(
            () => prefill.CollectAsync(FranceConnectModelFactory.CreateSession(), [Forms.Cantine]),
            Throws
                .InstanceOf<FranceConnectException>()
                .With.Property("Code")
                .EqualTo(FranceConnectErrorCode.FactSourceMissing)
        );
    }

    [Test]
    public async Task Collect_CollectiviteWithoutSiret_IsARefusalAndTheFormOpens()
    {
        using var site = new Site();
        var session = FranceConnectModelFactory.CreateSession(model =>
            model.Identity = FranceConnectModelFactory.CreateIdentity(Answers.Claire)
        );

        var facts = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.Refused));
            Assert.That(facts.Outcomes[^1].ErrorCode, Is.EqualTo(FranceConnectErrorCode.RecipientInvalid));
            Assert.That(facts.Get(Facts.Guardian1.BirthName), Is.Not.Null);
        });
    }

    [Test]
    public async Task ChooseChild_OneOfTwo_DropsTheOther()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        var chosen = facts.ChooseChild(1);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Children.Select(child => child.GivenNames), Is.EqualTo(new[] { "Elise", "Léo Paul" }));
            Assert.That(chosen.Children, Is.Empty);
            Assert.That(chosen.Get(Facts.Child.FirstGivenName)?.Value, Is.EqualTo("Léo"));
            Assert.That(chosen.Select(fact => fact.Text), Has.None.Contains("Elise"));
            Assert.That(
                chosen.Warnings.Select(warning => $"{warning.Code} {warning.Fact}"),
                Is.EquivalentTo(
                    new[]
                    {
                        "PartialDate Partner.BirthDate",
                        "PartialDate Child.BirthDate",
                        "GivenNamesAmbiguous Child.FirstGivenName",
                    }
                )
            );
        });
    }

    [TestCase(null)]
    [TestCase(7)]
    [TestCase(-1)]
    public async Task ChooseChild_IndexNobodyHas_PicksNobody(int? index)
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        Assert.That(facts.ChooseChild(index).Find(Facts.Child.BirthName), Is.Null);
    }

    [Test]
    public async Task CollectAtDesk_NobodyOfTheHousehold_ShowsTheAgentNothing()
    {
        using var site = new Site().Answers(Answers.QuotientRoute, 200, Answers.Household());
        var identity = new CivilIdentity
        {
            NomNaissance = "MERCIER",
            Sexe = Sexe.M,
            DateNaissance = PartialDate.Create(1990, 1, 1),
            PaysNaissance = CountryCode.From("99139"),
        };
        identity.Prenoms.Add("Damien");

        var facts = (await site.Prefill.CollectAtDeskAsync(Site.Desk, identity, [Forms.Cantine])).ForAgent;

        Assert.Multiple(() =>
        {
            Assert.That(facts.Select(fact => fact.Provenance.Source), Is.All.EqualTo("Agent").Or.EqualTo("Cog"));
            Assert.That(
                facts.Warnings.Select(warning => warning.Code),
                Has.Member(PrefillWarningCode.ApplicantNotInHousehold)
            );
        });
    }

    [Test]
    public void CollectAtDesk_NoAgentNamed_IsRefusedWithoutACall()
    {
        using var site = new Site();

        Assert.That(
            () => site.Prefill.CollectAtDeskAsync(new DeskAccess(), new CivilIdentity(), [Forms.Cantine]),
            Throws.InstanceOf<ArgumentException>()
        );
        Assert.That(site.Asked, Is.Empty);
    }
}
