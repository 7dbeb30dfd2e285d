using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/statut-etudiant.md.</summary>
internal static class StudentStatus
{
    public static async Task<bool> IsRegisteredAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region signed-in
        var result = await apiParticulier.Mesri.GetStatutEtudiantAsync(session);
        // False proves nothing: one student in three is not in the register.
        return result.ValueOrDefault?.Admissions.ValueOrDefault?.Any(admission =>
                admission.EstInscrit is { HasValue: true, Value: true }
            ) == true;
        #endregion
    }

    public static async Task<DeskResult<StatutEtudiant>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access
    )
    {
        #region desk
        var identity = new CivilIdentity
        {
            NomNaissance = "ROUX",
            DateNaissance = PartialDate.Create(2005, 6, 27),
            Sexe = Sexe.F,
        };
        identity.Prenoms.Add("JEANNE"); // the provider takes one given name; the others are not sent
        return await apiParticulier.Mesri.GetStatutEtudiantAtDeskAsync(access, identity);
        #endregion
    }
}
