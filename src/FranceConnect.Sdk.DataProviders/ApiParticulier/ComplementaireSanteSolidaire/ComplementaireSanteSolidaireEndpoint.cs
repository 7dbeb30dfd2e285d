using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ComplementaireSanteSolidaireEndpoint
{
    public static readonly Endpoint<ComplementaireSanteSolidaireWire, ComplementaireSanteSolidaire> V3 = new(
        "/v3/dss/complementaire_sante_solidaire",
        ApiParticulierJson.Default.ComplementaireSanteSolidaireWire,
        static (wire, _) => new ComplementaireSanteSolidaire(wire)
    );
}
