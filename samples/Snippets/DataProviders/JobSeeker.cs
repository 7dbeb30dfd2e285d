using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/france-travail-statut.md.</summary>
internal static class JobSeeker
{
    #region desk
    public static async Task<bool?> IsRegisteredAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access,
        string login,
        CivilIdentity declared
    )
    {
        var result = await apiParticulier.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(access, login);
        if (result.ValueOrDefault is not { } status || !IsOf(declared, status))
            return null; // unknown, or somebody else's login
        return status.Inscription is { HasValue: true, Value: var registration } ? registration.DateFin is null : null;
    }

    public static bool IsOf(CivilIdentity declared, StatutDemandeurEmploi status) =>
        status.Identite is { HasValue: true, Value: var known }
        && string.Equals(known.NomNaissance, declared.NomNaissance, StringComparison.OrdinalIgnoreCase)
        && known.DateNaissance == declared.DateNaissance;
    #endregion
}
