using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/statut-sportif.md.</summary>
internal static class AthleteStatus
{
    public static async Task<bool> IsTopLevelAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access,
        string identifiant
    )
    {
        #region desk
        var result = await apiParticulier.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(access, identifiant);
        return result.ValueOrDefault?.EstSportifDeHautNiveau.ValueOrDefault == true;
        #endregion
    }
}
