using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/service-civique.md.</summary>
internal static class CivicService
{
    public static async Task<bool> IsVolunteerAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region signed-in
        var result = await apiParticulier.GipMds.GetServiceCiviqueAsync(session);
        return result.ValueOrDefault?.StatutActuel.ValueOrDefault?.ContratTrouve == true;
        #endregion
    }

    public static async Task<DeskResult<ServiceCivique>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access
    )
    {
        #region desk
        var identity = new CivilIdentity { NomNaissance = "ROUX", DateNaissance = PartialDate.Create(2005, 6, 27) };
        identity.Prenoms.Add("JEANNE");
        return await apiParticulier.GipMds.GetServiceCiviqueAtDeskAsync(access, identity);
        #endregion
    }
}
