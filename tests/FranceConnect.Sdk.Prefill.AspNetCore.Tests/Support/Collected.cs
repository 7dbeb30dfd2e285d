using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>Facts as they are collected, of fictional people, and forms that may be kept.</summary>
internal static class Collected
{
    public static readonly TimeSpan Retention = TimeSpan.FromDays(2);

    public static FormDefinition Cantine { get; } = Forms.Cantine.WithRetention(Retention);

    public static FormDefinition Activites { get; } =
        Forms.ActivitesMunicipales.WithRetention(TimeSpan.FromMinutes(10));

    /// <summary>The worked cases of citizens who signed in.</summary>
    public static IEnumerable<TestCaseData> SignedIn =>
        WorkedCase
            .All.Where(item => item.Id != "P09")
            .Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    public static async Task<FactSet> FactsAsync(string subject = "aaaa")
    {
        using var site = new Site();
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await site.SessionAsync(Answers.Claire.Replace("aaaa", subject, StringComparison.Ordinal));
        return await site.Prefill.CollectAsync(session, [Forms.Cantine]);
    }

    /// <summary>Two parents who signed in, a child and their school: every official value a form can have.</summary>
    public static async Task<FactSet> EveryOfficialFactAsync(FormDefinition form)
    {
        const string marc = """
            {"sub":"bbbb","given_name":"Marc","given_name_array":["Marc"],"family_name":"HAAS","birthdate":"1984-05-12",
            "gender":"male","email":"marc@example.org"}
            """;
        const string resources = """
            {"nombre_enfants_a_charge":2,"nombre_enfants_beneficiaire_aeeh":1,
            "base_ressources_annuelles":{"valeur":31200,"annee_calcul":2024}}
            """;
        const string school = """
            {"data":{"est_scolarise":true,"annee_scolaire":"2026-2027","etablissement":{"code_uai":"0690001A"},
            "module_elementaire_formation":{"libelle":"6EME"},"statut_eleve":{"libelle":"SCOLAIRE"},"est_boursier":true,
            "echelon_bourse":2,"regime_pensionnat":{"code":"2","libelle":"DP"}},"links":{},"meta":{}}
            """;
        using var site = new Site(configure: services => services.AddSingleton<IAddressNormalizer>(new Villeurbanne()));
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        site.Answers(
            Answers.EajeRoute,
            200,
            Answers.Data(
                ("allocataires", $"[{Answers.Applicant}]"),
                ("enfants", Answers.Children),
                ("adresse", Answers.Address),
                ("parametres_calcul_participation_familiale", resources)
            )
        );
        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(Answers.Claire), [form]);
        site.Answers(Answers.QuotientRoute, 200, Answers.Household($"[{Answers.Partner}]"));
        site.Answers(Answers.SchoolRoute, 200, school);
        facts = await site.Prefill.CollectSecondGuardianAsync(facts, await site.SessionAsync(marc), [form]);
        var request = new ScolariteRequest { AnneeScolaire = "2026-2027" };
        request.CodesBcnDepartements.Add("069");
        return await site.Prefill.EnrichAsync(facts.ChooseChild(0), form, null, request);
    }

    public static PrefillResult Fill(FormDefinition form, FactSet facts, params (string Id, string Text)[] typed)
    {
        using var site = new Site();
        var input = new PrefillInput();
        foreach (var (id, text) in typed)
            input.Typed[id] = text;
        return site.Prefill.Fill(form, facts, input);
    }

    public static VerifiedForm Verify(FormDefinition form, FactSet facts, PrefillInput posted)
    {
        using var site = new Site();
        return site.Prefill.Verify(form, facts, posted);
    }

    private sealed class Villeurbanne : IAddressNormalizer
    {
        public Task<CommuneCode?> FindCommuneAsync(
            PostalAddress address,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<CommuneCode?>(CommuneCode.From("69266"));
    }
}
