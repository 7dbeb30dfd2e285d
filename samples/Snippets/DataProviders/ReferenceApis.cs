using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets.DataProviders;

/// <summary>The code of docs/providers/communes.md, adresses.md and entreprises.md.</summary>
internal static class ReferenceApis
{
    public static void Register(WebApplicationBuilder builder)
    {
        #region register
        builder
            .Services.AddFranceConnect(builder.Configuration.GetSection("FranceConnect"))
            .AddReferenceApis(builder.Configuration.GetSection("Reference"));
        #endregion
    }

    public static void RegisterOnTheSimulator(IServiceCollection services, FranceConnectSimulator simulator)
    {
        #region simulator
        services.AddReferenceApis(options =>
        {
            options.CommunesBaseUrl = simulator.CommunesAddress.AbsoluteUri;
            options.AddressesBaseUrl = simulator.AddressesAddress.AbsoluteUri;
            options.CompaniesBaseUrl = simulator.CompaniesAddress.AbsoluteUri;
        });
        #endregion
    }

    #region birthplace
    public static async Task<string> NameBirthPlaceAsync(
        ICommunesClient communes,
        FranceConnectIdentity identity,
        CancellationToken cancellationToken
    )
    {
        if (identity.BirthPlace is not { IsEmpty: false } code)
            return identity.BirthCountry?.Label ?? ""; // born abroad
        var result = await communes.FindAsync(code, cancellationToken: cancellationToken);
        return result.IsFound ? result.Value.AncienNom ?? result.Value.Nom : code.Label ?? code.Value;
    }
    #endregion

    #region postal-code
    public static async Task<IReadOnlyList<string>> ProposeTownsAsync(
        ICommunesClient communes,
        string postalCode,
        CancellationToken cancellationToken
    )
    {
        var result = await communes.SearchByPostalCodeAsync(postalCode, cancellationToken: cancellationToken);
        return result.IsFound ? [.. result.Value.Select(commune => commune.Nom)] : []; // the person types the name
    }
    #endregion

    #region structure
    public static async Task<(string? Street, string? Town, string? Proposal)> SplitAsync(
        IAddressesClient addresses,
        AdresseFoyer lines, // of the quotient familial
        CancellationToken cancellationToken
    )
    {
        var result = await addresses.StructureAsync(lines, cancellationToken: cancellationToken);
        if (!result.IsFound)
            return (lines.NumeroLibelleVoie, lines.CodePostalVille, null); // as declared
        return result.Value.Adresse is { } address
            ? (address.Nom, $"{address.CodePostal} {address.Commune}", null)
            : (lines.NumeroLibelleVoie, lines.CodePostalVille, result.Value.BestMatch.Libelle); // « Est-ce bien… ? »
    }
    #endregion

    #region siret
    public static async Task<string> CheckAsync(
        ICompaniesClient companies,
        string siret,
        CancellationToken cancellationToken
    )
    {
        var result = await companies.CheckSiretAsync(siret, cancellationToken: cancellationToken);
        return result.Outcome switch
        {
            DataOutcome.RequestRejected => "Ce n’est pas un SIRET.",
            DataOutcome.NotFound => "Aucun établissement public ne porte ce SIRET.",
            DataOutcome.Found when !result.Value.IsOpen => "Cet établissement est fermé.",
            DataOutcome.Found when !result.Value.IsCollectivite && result.Value.IsAdministration != true =>
                "Ce n’est ni une collectivité ni une administration : le SIRET de l’éditeur ne convient pas.",
            DataOutcome.Found => result.Value.Nom,
            _ => "L’annuaire ne répond pas : le SIRET sera vérifié plus tard.",
        };
    }
    #endregion
}
