using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class EnrichTests
{
    [Test]
    public async Task Enrich_AddressTypedOver_AsksAboutTheNewOneAndReplacesTheCommune()
    {
        var addresses = new Addresses();
        using var site = Site(addresses);
        var facts = await CollectAsync(site);

        var first = await site.Prefill.EnrichAsync(facts, Forms.Cantine);
        var input = new PrefillInput();
        input.Typed["address.postalCode"] = "69003";
        var second = await site.Prefill.EnrichAsync(first, Forms.Cantine, input);

        Assert.Multiple(() =>
        {
            Assert.That(first.Get(Facts.Address.CityCode)?.Text, Is.EqualTo("69100"));
            Assert.That(second.Get(Facts.Address.CityCode)?.Text, Is.EqualTo("69003"));
            Assert.That(addresses.Asked[0].Street, Is.EqualTo("8 RUE DU FOSSE"));
        });
    }

    [Test]
    public async Task Enrich_NormalizerThrows_IsDownAndTheFormOpens()
    {
        using var site = Site(new Addresses { Fails = true });

        var facts = await site.Prefill.EnrichAsync(await CollectAsync(site), Forms.Cantine);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Find(Facts.Address.CityCode), Is.Null);
            Assert.That(facts.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.Down));
        });
    }

    [Test]
    public async Task Enrich_PupilWithoutCompleteDate_IsNotAsked()
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(1);

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, null, School());

        Assert.That(enriched.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.NotAsked));
    }

    [TestCase("child.givenNames", "Autre")]
    [TestCase("child.birthDate", "2015-01-01")]
    public async Task Enrich_ChildTypedOver_IsNotAskedAbout(string field, string typed)
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(0);
        var input = new PrefillInput();
        input.Typed[field] = typed;

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, input, School());

        Assert.That(enriched.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.NotAsked));
        Assert.That(site.Asked.Select(address => address.AbsolutePath), Has.None.Contains("scolarites"));
    }

    [Test]
    public async Task Enrich_ChildTypedByTheCitizen_IsNotAskedAbout()
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(null);
        var input = new PrefillInput();
        input.Typed["child.birthName"] = "ROUSSEL";
        input.Typed["child.givenNames"] = "Zoé";
        input.Typed["child.birthDate"] = "2014-01-01";
        input.Typed["child.gender"] = "F";

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, input, School());

        Assert.That(enriched.Outcomes[^1].Kind, Is.EqualTo(SourceOutcomeKind.NotAsked));
        Assert.That(site.Asked.Select(address => address.AbsolutePath), Has.None.Contains("scolarites"));
    }

    [TestCase("2026-10-14", null)]
    [TestCase("2026-10-15", false)]
    public async Task Enrich_NoGrant_IsKnownFromMidOctoberOnly(string today, bool? expected)
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(0);
        site.Time.SetUtcNow(
            DateTimeOffset.Parse(today + "T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture)
        );
        site.Answers(
            Answers.SchoolRoute,
            200,
            Answers.Data(
                ("annee_scolaire", "\"2026-2027\""),
                ("est_boursier", "false"),
                ("regime_pensionnat", """{"code":"4","libelle":"X"}""")
            )
        );

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, null, School());

        Assert.Multiple(() =>
        {
            Assert.That(enriched.Get(Facts.Schooling.IsScholarshipHolder)?.Value, Is.EqualTo(expected));
            Assert.That(enriched.Get(Facts.Schooling.Boarding)?.Value, Is.EqualTo("interne"));
            Assert.That(
                enriched.Warnings.Any(warning => warning.Code == PrefillWarningCode.ScholarshipUnknownBeforeMidOctober),
                Is.EqualTo(expected is null)
            );
            Assert.That(
                enriched.Warnings.Where(warning => warning.Code == PrefillWarningCode.ScopeNotGranted),
                Has.Exactly(5).Items
            );
        });
    }

    [Test]
    public async Task Enrich_PupilNotFound_Warns()
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(0);
        site.Answers(Answers.SchoolRoute, 404, Answers.Refusal("00404"));

        var enriched = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, null, School());

        Assert.That(enriched.Warnings.Select(warning => warning.Code), Has.Member(PrefillWarningCode.PupilNotFound));
    }

    [Test]
    public async Task Enrich_Again_ForgetsHowTheSourceEndedBefore()
    {
        using var site = Site(null);
        var facts = (await CollectAsync(site, Forms.TransportScolaire)).ChooseChild(0);
        site.Answers(Answers.SchoolRoute, 404, Answers.Refusal("00404"));
        site.Answers(Answers.SchoolRoute, 200, Answers.Data(("est_scolarise", "true")));

        var first = await site.Prefill.EnrichAsync(facts, Forms.TransportScolaire, null, School());
        var second = await site.Prefill.EnrichAsync(first, Forms.TransportScolaire, null, School());

        Assert.Multiple(() =>
        {
            Assert.That(second.Get(Facts.Schooling.IsEnrolled)?.Value, Is.True);
            Assert.That(
                second.Warnings.Select(warning => warning.Code),
                Has.None.EqualTo(PrefillWarningCode.PupilNotFound)
            );
            Assert.That(second.Outcomes.Count(outcome => outcome.Source == FactSourceInfo.Scolarite.Id), Is.EqualTo(1));
        });
    }

    private static async Task<FactSet> CollectAsync(Site site, FormDefinition? form = null)
    {
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        return await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [form ?? Forms.Cantine]);
    }

    private static ScolariteRequest School() => new() { AnneeScolaire = "2026-2027", CodeEtablissement = "0690001A" };

    private static Site Site(Addresses? addresses) =>
        new(configure: services =>
        {
            if (addresses is not null)
                services.AddSingleton<IAddressNormalizer>(addresses);
        });

    /// <summary>Answers the postal code as if it were the commune's own.</summary>
    private sealed class Addresses : IAddressNormalizer
    {
        public bool Fails { get; init; }

        public List<PostalAddress> Asked { get; } = [];

        public Task<CommuneCode?> FindCommuneAsync(PostalAddress address, CancellationToken cancellationToken = default)
        {
            Asked.Add(address);
            return Fails
                ? throw new InvalidOperationException()
                : Task.FromResult<CommuneCode?>(CommuneCode.From(address.PostalCode));
        }
    }
}
