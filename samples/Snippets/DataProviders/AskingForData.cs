using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.DataProviders;

/// <summary>The code of the guide on data providers.</summary>
internal static class AskingForData
{
    public static void Register(
        WebApplicationBuilder builder,
        Func<FranceConnectSubject, DataResult<QuotientFamilial>, Task> save
    )
    {
        #region register
        builder
            .Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"))
            .AddApiParticulier(
                builder.Configuration.GetSection("ApiParticulier"),
                builder.Configuration.GetSection("FranceConnect:Tenants")
            );
        #endregion

        #region callback
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options =>
                options.Events.OnSessionCreated = async context =>
                {
                    var api = context.HttpContext.RequestServices.GetRequiredService<IApiParticulierClient>();
                    var result = await api.Dss.GetQuotientFamilialAsync(
                        context.Session,
                        options: new DataCallOptions { Budget = DataBudget.StartFor(context.Session) }
                    );
                    await save(context.Session.Identity.Subject, result);
                }
            );
        #endregion
    }

    public static void RegisterOnTheSimulator(FranceConnectBuilder franceConnect, FranceConnectSimulator simulator)
    {
        #region simulator
        franceConnect.AddApiParticulier(options =>
        {
            options.Environment = ApiParticulierEnvironment.Custom(simulator.ApiParticulierAddress.AbsoluteUri);
            options.Recipient = SimulatorApiParticulierToken.DemoSiret;
            options.Token = SimulatorApiParticulierToken.DemoToken;
        });
        #endregion
    }

    public static Task Challenge(HttpContext http)
    {
        #region challenge
        var challenge = new FranceConnectChallengeProperties { RedirectUri = "/mon-quotient" };
        challenge.Scopes.Add(FranceConnectScope.IdentitePivot);
        challenge.Scopes.Add(ApiParticulierScopes.CnafQuotientFamilial);
        return http.ChallengeAsync(FranceConnectDefaults.AuthenticationScheme, challenge);
        #endregion
    }

    public static string Read(DataResult<QuotientFamilial> result)
    {
        #region read
        if (!result.IsFound)
            return (result.Outcome, result.Error.ProviderCode) switch
            {
                (DataOutcome.NotFound, "10003" or "23003") => "Votre caisse n’a pas de quotient familial à votre nom.",
                (DataOutcome.NotFound, _) => "Ni la CAF ni la MSA n’ont de dossier à votre nom.",
                (DataOutcome.IdentityNotRecognised, _) => "La CAF et la MSA n’ont pas reconnu votre état civil.",
                _ => "Le service ne répond pas pour le moment.",
            };
        var quotient = result.Value.Quotient;
        if (!quotient.IsGranted)
            return "La mairie n’a pas l’autorisation de demander votre quotient familial.";
        return quotient.Value.Valeur is { } euros
            ? $"{euros} € pour {quotient.Value.Mois}/{quotient.Value.Annee}"
            : "La caisse n’a pas de quotient familial à votre nom.";
        #endregion
    }

    public static async Task<DeskResult<QuotientFamilial>> AtTheDesk(
        IApiParticulierClient api,
        string agentId,
        CancellationToken cancellationToken
    )
    {
        #region desk
        var identity = new CivilIdentity
        {
            NomNaissance = "ROUX",
            DateNaissance = PartialDate.Create(1987, 6, 27),
            Sexe = Sexe.F,
            PaysNaissance = CountryCode.From("99100"),
            CommuneNaissance = CommuneCode.From("08480"),
        };
        identity.Prenoms.Add("JEANNE");
        identity.Prenoms.Add("STEPHANIE");
        var access = new DeskAccess
        {
            TenantId = "bourg",
            AgentId = agentId,
            Reason = "cantine 2026-0012",
        };
        return await api.Dss.GetQuotientFamilialAtDeskAsync(access, identity, cancellationToken: cancellationToken);
        #endregion
    }

    public static IApiParticulierClient ForBatches(IApiParticulierClient api)
    {
        #region batch
        var nightly = api.WithOptions(new DataCallOptions { IsBatch = true, MaxRetries = 2 });
        #endregion
        return nightly;
    }

    #region audit
    internal sealed class SqlDeskAudit(Func<string, object, CancellationToken, Task> insert) : IDeskAudit
    {
        public Task RecordAsync(DeskAuditEntry entry, CancellationToken cancellationToken = default) =>
            insert("acces_agents", entry, cancellationToken);
    }
    #endregion
}
