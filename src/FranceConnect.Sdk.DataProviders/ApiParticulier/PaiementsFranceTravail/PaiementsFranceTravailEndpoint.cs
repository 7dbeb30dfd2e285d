using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class PaiementsFranceTravailEndpoint
{
    public static readonly Endpoint<PaiementsFranceTravailWire, PaiementsFranceTravail> V3 = new(
        "/v3/france_travail/indemnites",
        ApiParticulierJson.Default.PaiementsFranceTravailWire,
        static (wire, _) => new PaiementsFranceTravail(wire)
    );
}
