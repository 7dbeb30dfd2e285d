using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/extrait-immatriculation.md.</summary>
internal static class VehicleExtract
{
    public static async Task<string?> TariffAsync(
        IApiParticulierClient apiParticulier,
        FranceConnectSession session,
        string plate
    )
    {
        #region signed-in
        var result = await apiParticulier.Ants.GetExtraitImmatriculationAsync(session, plate);
        if (result.Error?.ProviderCode == "42005")
            return null; // the vehicle is somebody else's
        if (result.ValueOrDefault is not { IdentityMatching.OverallMatch: true } extract)
            return null; // the manual path
        var vehicle = extract.CaracteristiquesTechniquesVehicule.ValueOrDefault;
        return vehicle?.MasseChargeMaximale is not { } kilograms ? null
            : kilograms < 1600 ? "léger"
            : "normal";
        #endregion
    }
}
