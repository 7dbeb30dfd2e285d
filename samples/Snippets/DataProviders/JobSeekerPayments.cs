using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/france-travail-paiements.md.</summary>
internal static class JobSeekerPayments
{
    #region desk
    public static async Task<decimal?> TotalOfAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access,
        string login,
        CivilIdentity declared
    )
    {
        var status = apiParticulier.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(access, login);
        var payments = apiParticulier.FranceTravail.GetPaiementsByIdentifiantAtDeskAsync(access, login);
        await Task.WhenAll(status, payments);
        if ((await status).ValueOrDefault is not { } person || !JobSeeker.IsOf(declared, person))
            return null; // whose payments these are is not proved
        return (await payments).ValueOrDefault?.Paiements.ValueOrDefault?.Sum(payment => payment.MontantTotal ?? 0);
    }
    #endregion
}
