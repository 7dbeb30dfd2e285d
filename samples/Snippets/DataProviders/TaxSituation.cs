using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.DataProviders;

/// <summary>The code of docs/providers/dgfip.md.</summary>
internal static class TaxSituation
{
    public static void Register(WebApplicationBuilder builder)
    {
        #region register
        builder
            .Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"))
            .AddImpotParticulier(
                builder.Configuration.GetSection("Dgfip"),
                builder.Configuration.GetSection("FranceConnect:Tenants")
            );
        #endregion
    }

    public static void RegisterOnTheSimulator(FranceConnectBuilder franceConnect, FranceConnectSimulator simulator)
    {
        #region simulator
        franceConnect.AddImpotParticulier(options =>
        {
            options.BaseUrl = simulator.DgfipAddress.AbsoluteUri;
            options.ClientId = SimulatorDgfipClient.DemoClientId;
            options.ClientSecret = SimulatorDgfipClient.DemoClientSecret;
        });
        #endregion
    }

    #region scopes
    public static LoginRequest AskForTheTaxIncome() =>
        new()
        {
            ReturnUrl = "/demarches/cantine",
            Scopes =
            {
                FranceConnectScope.IdentitePivot,
                DgfipScopes.AnneeNMoins1,
                DgfipScopes.AnneeNMoins2,
                DgfipScopes.Rfr,
                DgfipScopes.NbPart,
            },
        };
    #endregion

    #region call
    public static async Task<string> DescribeAsync(
        IImpotParticulierClient dgfip,
        FranceConnectSession session, // in the callback: its access token lives 60 seconds
        CancellationToken cancellationToken
    )
    {
        var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };
        var result = await dgfip.GetDeuxDernieresAnneesAsync(session, options, cancellationToken);
        if (!result.IsFound)
            return result.Outcome switch
            {
                DataOutcome.NotFound => "Aucune déclaration connue : joignez votre avis d’impôt.",
                DataOutcome.TooLate => "Le service des impôts n’a pas répondu à temps : joignez votre avis d’impôt.",
                _ => $"Le service des impôts ne répond pas ({result.Error.Code}) : joignez votre avis d’impôt.",
            };
        var income = result.Value.RevenuFiscalReference;
        return income.HasValue ? $"{income.Value} € pour {result.Value.AnneeRevenu}" // zero is a value
            : income.IsGranted ? "Le service des impôts n’a pas ce montant."
            : "La commune n’a pas demandé ce montant."; // the scope dgfip_rfr was not granted
    }
    #endregion
}
