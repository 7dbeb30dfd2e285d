using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.Prefill;

/// <summary>docs/guides/prefill.md, own-form.md and own-source.md.</summary>
internal static class SourcesOfYourOwn
{
    public static void Register(IServiceCollection services)
    {
        #region register-source
        services.AddSingleton<IFactSource, SportsRegister>();
        #endregion
    }

    public static FormDefinition Derive()
    {
        #region derive
        var piscine = Forms.ActivitesMunicipales.Derive(
            "piscine",
            "Inscription à la piscine",
            form =>
                form.Use(SportsRegister.Source)
                    .Group(
                        "request",
                        "Activité",
                        group =>
                            group
                                .Without("request.equipmentRental")
                                .Field("request.card", "Carte d'abonné", SportsRegister.Card, EditPolicy.Locked)
                    )
        );
        #endregion
        return piscine;
    }

    public static void CheckHabilitation(FormDefinition form, IEnumerable<FranceConnectScope> habilitation)
    {
        #region habilitation
        foreach (var scope in form.MissingHabilitation(habilitation))
            Console.WriteLine($"The habilitation lacks {scope.Name}: its fields will be empty.");
        #endregion
    }

    public static async Task<FactSet> SecondAsync(
        IPrefillService prefill,
        FactSet facts,
        FranceConnectSession second,
        CancellationToken cancellationToken
    )
    {
        #region second
        // After a FranceConnect logout of the first parent, in the callback of the second one.
        facts = await prefill.CollectSecondGuardianAsync(facts, second, [Forms.Cantine], cancellationToken);
        if (!facts.HasSecondGuardian)
            Console.WriteLine("FranceConnect gave back the first parent: sign out of it, then in again.");
        #endregion
        return facts;
    }

    public static async Task<PrefillResult> AtDeskAsync(IPrefillService prefill, string agentId)
    {
        #region desk
        var access = new DeskAccess { AgentId = agentId, Reason = "cantine 2026-0012" };
        var identity = new CivilIdentity
        {
            NomNaissance = "PEREIRA",
            Sexe = Sexe.M,
            DateNaissance = PartialDate.Create(1980, 3, 2),
            PaysNaissance = CountryCode.From("99139"),
        };
        identity.Prenoms.Add("Luis");

        DeskFactSet facts = await prefill.CollectAtDeskAsync(access, identity, [Forms.Cantine]);
        PrefillResult form = prefill.FillAtDesk(Forms.Cantine, facts.ChooseChild(0)).ForAgent;
        #endregion
        return form;
    }
}
