using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The benefits of one yes or no: same calls, nearly the same answers.</summary>
public sealed class PrestationsTests
{
    private static readonly DataField<bool> s_yes = DataField<bool>.Of(true);
    private static readonly DataField<bool> s_no = DataField<bool>.Of(false);

    private static IEnumerable<TestCaseData> Benefits()
    {
        yield return Benefit(
            "revenu_solidarite_active",
            (dss, session) => dss.GetRevenuSolidariteActiveAsync(session),
            (dss, access, identity) => dss.GetRevenuSolidariteActiveAtDeskAsync(access, identity)
        );
        yield return Benefit(
            "allocation_adulte_handicape",
            (dss, session) => dss.GetAllocationAdulteHandicapeAsync(session),
            (dss, access, identity) => dss.GetAllocationAdulteHandicapeAtDeskAsync(access, identity)
        );
        yield return Benefit(
            "allocation_soutien_familial",
            (dss, session) => dss.GetAllocationSoutienFamilialAsync(session),
            (dss, access, identity) => dss.GetAllocationSoutienFamilialAtDeskAsync(access, identity)
        );
        yield return Benefit(
            "prime_activite",
            (dss, session) => dss.GetPrimeActiviteAsync(session),
            (dss, access, identity) => dss.GetPrimeActiviteAtDeskAsync(access, identity)
        );
        yield return Benefit(
            "complementaire_sante_solidaire",
            (dss, session) => dss.GetComplementaireSanteSolidaireAsync(session),
            (dss, access, identity) => dss.GetComplementaireSanteSolidaireAtDeskAsync(access, identity)
        );
        yield return Benefit(
            "allocation_enfant_handicape",
            (dss, session) => dss.GetAllocationEnfantHandicapeAsync(session),
            (dss, access, identity) => dss.GetAllocationEnfantHandicapeAtDeskAsync(access, identity)
        );
    }

    [TestCaseSource(nameof(Benefits))]
    public async Task Get_SignedInCitizen_IsAskedWithTheirTokenAlone(
        string segment,
        Func<IDssEndpoints, FranceConnectSession, Task> ask,
        Func<IDssEndpoints, DeskAccess, CivilIdentity, Task> _
    )
    {
        using var site = new Site();

        await ask(site.Client.Dss, site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.AbsoluteUri,
                Is.EqualTo(
                    $"https://staging.particulier.api.gouv.fr/v3/dss/{segment}/france_connect?recipient=13002526500013"
                )
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(site.Audit.Entries, Is.Empty);
        });
    }

    [TestCaseSource(nameof(Benefits))]
    public async Task GetAtDesk_Identity_IsWrittenAndRecorded(
        string segment,
        Func<IDssEndpoints, FranceConnectSession, Task> _,
        Func<IDssEndpoints, DeskAccess, CivilIdentity, Task> ask
    )
    {
        using var site = new Site();

        await ask(site.Client.Dss, Site.Desk(), People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo($"/v3/dss/{segment}/identite"));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(site.Provider.Single.Query, Is.EquivalentTo(People.JeanneForTheFunds));
            Assert.That(site.Audit.Entries.Single().Endpoint, Is.EqualTo($"/v3/dss/{segment}/identite"));
        });
    }

    [TestCaseSource(nameof(Benefits))]
    public void GetAtDesk_IdentityWithoutItsCountry_IsRefusedWithoutACall(
        string segment,
        Func<IDssEndpoints, FranceConnectSession, Task> _,
        Func<IDssEndpoints, DeskAccess, CivilIdentity, Task> ask
    )
    {
        using var site = new Site();
        var identity = People.Jeanne();
        identity.PaysNaissance = null;

        Assert.That(
            async () => await ask(site.Client.Dss, Site.Desk(), identity),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("PaysNaissance"),
            segment
        );
        Assert.That(site.Provider.Requests, Is.Empty);
        Assert.That(site.Audit.Entries, Is.Empty);
    }

    [Test]
    public async Task GetRevenuSolidariteActive_Answers_AreTyped()
    {
        var given = await Ask(
            """{"est_beneficiaire":true,"avec_majoration":false,"date_debut_droit":"1992-11-20"}""",
            (dss, session) => dss.GetRevenuSolidariteActiveAsync(session)
        );
        var refused = await Ask(
            """{"est_beneficiaire":false,"avec_majoration":null,"date_debut_droit":null}""",
            (dss, session) => dss.GetRevenuSolidariteActiveAsync(session)
        );
        var masked = await Ask(
            """{"avec_majoration":true}""",
            (dss, session) => dss.GetRevenuSolidariteActiveAsync(session)
        );

        Assert.Multiple(() =>
        {
            Assert.That((given.EstBeneficiaire, given.AvecMajoration), Is.EqualTo((s_yes, s_no)));
            Assert.That(given.DateDebutDroit.Value.ToString(), Is.EqualTo("1992-11-20"));
            Assert.That(refused.EstBeneficiaire, Is.EqualTo(s_no));
            Assert.That((refused.AvecMajoration.IsGranted, refused.AvecMajoration.HasValue), Is.EqualTo((true, false)));
            Assert.That((refused.DateDebutDroit.IsGranted, refused.DateDebutDroit.HasValue), Is.EqualTo((true, false)));
            Assert.That((masked.EstBeneficiaire.IsGranted, masked.AvecMajoration), Is.EqualTo((false, s_yes)));
        });
    }

    [Test]
    public async Task GetPrimeActivite_Answer_IsTyped()
    {
        var given = await Ask(
            """{"est_beneficiaire":true,"avec_majoration":true,"date_debut_droit":"2024-01-01"}""",
            (dss, session) => dss.GetPrimeActiviteAsync(session)
        );

        Assert.That(
            (given.EstBeneficiaire, given.AvecMajoration, given.DateDebutDroit.Value.ToString()),
            Is.EqualTo((s_yes, s_yes, "2024-01-01"))
        );
    }

    [Test]
    public async Task GetComplementaireSanteSolidaire_Answer_IsTyped()
    {
        var given = await Ask(
            """{"est_beneficiaire":true,"avec_participation":false,"date_debut_droit":"2024-01-01"}""",
            (dss, session) => dss.GetComplementaireSanteSolidaireAsync(session)
        );

        Assert.That(
            (given.EstBeneficiaire, given.AvecParticipation, given.DateDebutDroit.Value.ToString()),
            Is.EqualTo((s_yes, s_no, "2024-01-01"))
        );
    }

    [Test]
    public async Task GetAllocations_OfAnAdultOrAParent_AreTyped()
    {
        const string Body = """{"est_beneficiaire":true,"date_debut_droit":"2024-01-01"}""";

        var adult = await Ask(Body, (dss, session) => dss.GetAllocationAdulteHandicapeAsync(session));
        var parent = await Ask(Body, (dss, session) => dss.GetAllocationSoutienFamilialAsync(session));

        Assert.Multiple(() =>
        {
            Assert.That(
                (adult.EstBeneficiaire, adult.DateDebutDroit.Value.ToString()),
                Is.EqualTo((s_yes, "2024-01-01"))
            );
            Assert.That(
                (parent.EstBeneficiaire, parent.DateDebutDroit.Value.ToString()),
                Is.EqualTo((s_yes, "2024-01-01"))
            );
        });
    }

    [Test]
    public async Task GetAllocationEnfantHandicape_Status_IsAnOpenSet()
    {
        var child = await Ask(
            """{"status":"ouvrant_droit","date_debut_droit":"2024-01-01"}""",
            (dss, session) => dss.GetAllocationEnfantHandicapeAsync(session)
        );
        var other = await Ask(
            """{"status":"tuteur","date_debut_droit":null}""",
            (dss, session) => dss.GetAllocationEnfantHandicapeAsync(session)
        );

        Assert.Multiple(() =>
        {
            Assert.That(child.Status.Value, Is.EqualTo(AllocationEnfantHandicapeStatus.OuvrantDroit));
            Assert.That(child.DateDebutDroit.Value.ToString(), Is.EqualTo("2024-01-01"));
            Assert.That((other.Status.Value.IsKnown, other.Status.Value.ToString()), Is.EqualTo((false, "tuteur")));
        });
    }

    [Test]
    public async Task GetRevenuSolidariteActive_ValuesOfAnotherKind_CostThemselvesOnly()
    {
        var answer = await Ask(
            """{"est_beneficiaire":"oui","avec_majoration":"true","date_debut_droit":"hier"}""",
            (dss, session) => dss.GetRevenuSolidariteActiveAsync(session)
        );

        Assert.Multiple(() =>
        {
            Assert.That((answer.EstBeneficiaire.IsGranted, answer.EstBeneficiaire.HasValue), Is.EqualTo((true, false)));
            Assert.That(answer.AvecMajoration, Is.EqualTo(s_yes));
            Assert.That(
                (answer.DateDebutDroit.Value.IsComplete, $"{answer.DateDebutDroit.Value}"),
                Is.EqualTo((false, "hier"))
            );
        });
    }

    private static async Task<T> Ask<T>(string data, Func<IDssEndpoints, FranceConnectSession, Task<DataResult<T>>> ask)
        where T : class
    {
        using var site = new Site();
        site.Provider.Answers(200, $$"""{"data":{{data}} ,"links":{},"meta":{} }""");
        return (await ask(site.Client.Dss, site.Session())).Value;
    }

    private static TestCaseData Benefit(
        string segment,
        Func<IDssEndpoints, FranceConnectSession, Task> ask,
        Func<IDssEndpoints, DeskAccess, CivilIdentity, Task> askAtDesk
    ) => new TestCaseData(segment, ask, askAtDesk).SetArgDisplayNames(segment);
}
