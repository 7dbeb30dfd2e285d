using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/etudiant-boursier.md.</summary>
internal static class StudentGrant
{
    public static async Task<Echelon?> OfTheCitizenAsync(
        IApiParticulierClient apiParticulier,
        FranceConnectSession session
    )
    {
        #region signed-in
        var result = await apiParticulier.Cnous.GetEtudiantBoursierAsync(session);
        if (result.ValueOrDefault is not { } student)
            return null; // result.Outcome says why; offer to hand in the notification instead
        if (student.StatutBoursier.ValueOrDefault?.EstBoursier != true)
            return null; // no grant, or the scope was not granted
        return student.EchelonBourse.ValueOrDefault?.Echelon; // null when the scope was not granted
        #endregion
    }

    public static async Task<DeskResult<EtudiantBoursier>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        string agentId,
        string typed
    )
    {
        #region desk
        if (!Ine.TryParse(typed, out var ine))
            throw new FormatException("L'INE comporte 11 chiffres et lettres.");
        var access = new DeskAccess { AgentId = agentId, Reason = "transport 2026-0012" };
        return await apiParticulier.Cnous.GetEtudiantBoursierByIneAtDeskAsync(access, ine, campaignYear: 2025);
        #endregion
    }
}
