using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.Prefill;

/// <summary>The package's README.</summary>
internal static class FormsThatFillThemselves
{
    public static void Register(
        IServiceCollection services,
        Microsoft.Extensions.Configuration.IConfiguration configuration
    )
    {
        #region register
        services
            .AddFranceConnect(configuration.GetSection("FranceConnect"))
            .AddApiParticulier(
                configuration.GetSection("ApiParticulier"),
                configuration.GetSection("FranceConnect:Tenants")
            )
            .AddReferenceApis()
            .AddPrefill();
        #endregion
    }

    public static IReadOnlyList<FranceConnectScope> Ask()
    {
        #region scopes
        var scopes = Forms.Cantine.RequiredScopes(); // what to ask at the sign-in, after the notice
        foreach (var entry in Forms.Cantine.Notice())
            Console.WriteLine($"{entry.Source.Label} : {string.Join(", ", entry.Facts.Select(fact => fact.Label))}");
        #endregion
        return scopes;
    }

    public static async Task<FactSet> CollectAsync(
        IPrefillService prefill,
        FranceConnectSession session,
        CancellationToken cancellationToken
    )
    {
        #region collect
        // In the callback: the citizen's access token lives 60 seconds.
        FactSet facts = await prefill.CollectAsync(session, [Forms.Cantine], cancellationToken);
        #endregion
        return facts;
    }

    public static async Task<PrefillResult> FillAsync(IPrefillService prefill, FactSet facts, int child)
    {
        #region fill
        facts = facts.ChooseChild(child); // the other children are dropped
        var input = new PrefillInput { PartnerIsGuardian2 = true };
        input.Typed["guardian1.mobilePhone"] = "06 12 34 56 78";
        facts = await prefill.EnrichAsync(facts, Forms.Cantine, input); // the commune of the address
        PrefillResult result = prefill.Fill(Forms.Cantine, facts, input);
        foreach (var field in result.Fields)
            Console.WriteLine($"{field.Id} {field.Policy} {field.Provenance.Sentence}");
        #endregion
        return result;
    }

    public static FormDefinition OfYourOwn()
    {
        #region form
        var repas = FormDefinition.Create(
            "portage-repas",
            "Portage de repas à domicile",
            form =>
                form.Group(
                    "beneficiaire",
                    "Bénéficiaire",
                    group =>
                        group
                            .Field("beneficiaire.nom", "Nom de naissance", Facts.Guardian1.BirthName, required: true)
                            .Field("beneficiaire.naissance", "Date de naissance", Facts.Guardian1.BirthDate)
                            .Input("beneficiaire.telephone", "Téléphone", FieldType.Phone)
                )
        );
        #endregion
        return repas;
    }

    public static RepasModel Bind(IPrefillService prefill, FormDefinition repas, FactSet facts)
    {
        #region binding
        var binding = FormBinding
            .For<RepasModel>(repas)
            .Bind<string>("beneficiaire.nom", (model, value) => model.Nom = value)
            .Bind<PartialDate>("beneficiaire.naissance", (model, value) => model.Naissance = value.ToString());

        RepasModel model = binding.Apply(prefill.Fill(repas, facts));
        #endregion
        return model;
    }
}

/// <summary>A vendor's own model.</summary>
internal sealed class RepasModel
{
    public string? Nom { get; set; }

    public string? Naissance { get; set; }
}
