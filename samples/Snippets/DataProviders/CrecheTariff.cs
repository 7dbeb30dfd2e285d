using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/participation-familiale-eaje.md.</summary>
internal static class CrecheTariff
{
    public static async Task<string> AskAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region signed-in
        var result = await apiParticulier.Dss.GetParticipationFamilialeEajeAsync(session);
        if (result.Outcome == DataOutcome.NotFound)
            return "Aucun enfant de moins de 7 ans dans un dossier à votre nom : joignez votre attestation.";
        if (result.ValueOrDefault?.ParametresCalculParticipationFamiliale.ValueOrDefault is not { } parameters)
            return "Nous n’avons pas pu obtenir vos ressources : joignez votre attestation."; // result.Error says why
        var resources = parameters.BaseRessourcesAnnuelles?.Valeur; // euros a year
        var children = parameters.NombreEnfantsACharge + parameters.NombreEnfantsBeneficiaireAeeh;
        #endregion
        return $"{resources} {children}";
    }

    public static Task<DeskResult<ParticipationFamilialeEaje>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        string agentId,
        CivilIdentity claimant
    )
    {
        #region desk
        var access = new DeskAccess { AgentId = agentId, Reason = "creche 2026-0031" };
        return apiParticulier.Dss.GetParticipationFamilialeEajeAtDeskAsync(access, claimant);
        #endregion
    }
}
