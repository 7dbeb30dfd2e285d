using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.Prefill;

/// <summary>docs/guides/prefill.md.</summary>
internal static class SourcesOfYourOwn
{
    public static void Register(IServiceCollection services) => services.AddSingleton<IFactSource, SportsSubscribers>();

    public static FormDefinition Derive()
    {
        #region derive
        var piscine = Forms.ActivitesMunicipales.Derive(
            "piscine",
            "Inscription à la piscine",
            form =>
                form.Use(SportsSubscribers.Source)
                    .Group(
                        "request",
                        "Activité",
                        group =>
                            group
                                .Without("request.equipmentRental")
                                .Field("request.card", "Carte d'abonné", SportsSubscribers.Card, EditPolicy.Locked)
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

#region source
internal sealed class SportsSubscribers : IFactSource
{
    public static FactSourceInfo Source { get; } =
        new("Ville.Sports", "service des sports", "Donnée fournie par le service des sports le {date}");

    public static FactKey<string> Card { get; } =
        new(
            "Sports.Card",
            "Carte d'abonné",
            FieldType.Text,
            new FactKeyOptions { Trust = TrustLevel.Certified, Origins = { new FactOrigin(Source, "card") } }
        );

    public FactSourceInfo Info => Source;

    public FactStage Stage => FactStage.Enrich;

    public Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default)
    {
        // request.Known holds the identity; look the subscriber up in your own file.
        var card = request.Known.Subject.IsEmpty ? null : "A-1204";
        return Task.FromResult(
            card is null ? FactHarvest.NotFound : FactHarvest.Of(Card.From(card, Card.Origins[0], request.Now))
        );
    }
}
#endregion
