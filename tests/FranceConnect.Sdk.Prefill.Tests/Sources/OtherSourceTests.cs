using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The student's status, the tax situation, and the Base Adresse Nationale.</summary>
public sealed class OtherSourceTests
{
    private static readonly FormDefinition s_student = FormDefinition.Create(
        "etudiant",
        "Étudiant",
        form =>
            form.Use(FactSourceInfo.StatutEtudiant)
                .Group("g", "G", group => group.Field("student", "Étudiant", Facts.Guardian1.IsStudent))
    );

    private static readonly FormDefinition s_tax = FormDefinition.Create(
        "impot",
        "Impôt",
        form =>
            form.Use(FactSourceInfo.ImpotParticulier)
                .Group(
                    "g",
                    "G",
                    group =>
                        group
                            .Field("rfr", "RFR", Facts.Household.FiscalReferenceIncome)
                            .Field("parts", "Parts", Facts.Household.FiscalParts)
                            .Field("situation", "Situation", Facts.Household.FamilySituation)
                            .Field("adresse", "Adresse", Facts.Address.FiscalLine)
                )
    );

    [TestCase("""{"date_debut":"2026-09-01","date_fin":"2027-08-31","est_inscrit":true}""", true)]
    [TestCase("""{"date_debut":"2026-09-01","date_fin":"2027-08-31","est_inscrit":false}""", false)]
    [TestCase("""{"date_debut":"2025-09-01","date_fin":"2026-08-31","est_inscrit":true}""", false)]
    [TestCase("""{"date_debut":"2026-09-01","date_fin":"2027-08-31"}""", null)]
    public async Task Collect_Student_IsOneWithARegistrationOfToday(string admission, bool? expected)
    {
        using var site = new Site().Answers(
            "/mesri/statut_etudiant/",
            200,
            Answers.Data(("admissions", $"[{admission}]"))
        );

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_student]);

        Assert.That(facts.Get(Facts.Guardian1.IsStudent)?.Value, Is.EqualTo(expected));
    }

    [Test]
    public async Task Collect_NoStudent_HasAnOutcomeAndNoWarning()
    {
        using var site = new Site().Answers("/mesri/statut_etudiant/", 404, Answers.Refusal("24002"));

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_student]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Warnings, Is.Empty);
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.NotFound));
        });
    }

    [Test]
    public async Task Collect_TaxSituation_FillsItsFacts()
    {
        using var site = TaxSite();
        site.Answers("/token", 200, """{"access_token":"jeton-fictif","token_type":"Bearer","expires_in":3600}""");
        site.Answers(
            "/impotparticulier/",
            200,
            """{"rfr":38420,"nbPart":2.5,"sitFam":"O","aft":" 12 RUE DES  ECOLES "}"""
        );

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_tax]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Household.FiscalReferenceIncome)?.Value, Is.EqualTo(38420m));
            Assert.That(facts.Get(Facts.Household.FiscalParts)?.Text, Is.EqualTo("2.5"));
            Assert.That(facts.Get(Facts.Household.FamilySituation)?.Value, Is.EqualTo("pacse"));
            Assert.That(facts.Get(Facts.Address.FiscalLine)?.Value, Is.EqualTo("12 RUE DES ECOLES"));
            Assert.That(site.Asked[^1].AbsolutePath, Does.Contain("2025"));
        });
    }

    [Test]
    public async Task Collect_TaxOfLastYearNotOut_AsksTheYearBefore()
    {
        using var site = TaxSite();
        site.Answers("/token", 200, """{"access_token":"jeton-fictif","token_type":"Bearer","expires_in":3600}""");
        site.Answers("/impotparticulier/", 404, "{}");
        site.Answers("/impotparticulier/", 200, """{"rfr":1}""");

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [s_tax]);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Get(Facts.Household.FiscalReferenceIncome)?.Value, Is.EqualTo(1m));
            Assert.That(site.Asked[^1].AbsolutePath, Does.Contain("2024"));
        });
    }

    [TestCase(0.9, "69266")]
    [TestCase(0.5, null)]
    public async Task Enrich_DefaultNormalizer_TrustsAGoodMatchOnly(double score, string? expected)
    {
        Site? site = null;
        using var made = site = new Site(configure: services =>
        {
            services.AddReferenceApis(_ => { });
            services.AddHttpClient(ReferenceClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => site!);
        });
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        site.Answers(
            "search",
            200,
            FormattableString.Invariant(
                $$$"""
                {"features":[{"properties":{"label":"8 Rue du Fossé","score":{{{score}}},"type":"housenumber","citycode":"69266"},"geometry":null}]}
                """
            )
        );
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [Forms.Cantine]);

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.Cantine);

        Assert.Multiple(() =>
        {
            Assert.That(enriched.Get(Facts.Address.CityCode)?.Text, Is.EqualTo(expected));
            Assert.That(
                Uri.UnescapeDataString(site.Asked[^1].Query),
                Does.Contain("FOSSE").And.Not.Contain("ROUSSEL").And.Not.Contain("ETAGE")
            );
        });
    }

    private static Site TaxSite()
    {
        Site? site = null;
        return site = new Site(configure: services =>
        {
            services
                .AddFranceConnect(_ => { })
                .AddImpotParticulier(options =>
                {
                    options.BaseUrl = "https://dgfip.example.org/passerelle/";
                    options.Tenants["ville"] = new DgfipTenantOptions
                    {
                        ClientId = "client-fictif",
                        ClientSecret = "secret-fictif",
                    };
                });
            services.AddHttpClient(DgfipClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => site!);
        });
    }
}
