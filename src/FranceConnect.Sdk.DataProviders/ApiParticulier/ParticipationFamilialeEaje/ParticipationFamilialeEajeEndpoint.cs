using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ParticipationFamilialeEajeEndpoint
{
    public static readonly Endpoint<ParticipationFamilialeEajeWire, ParticipationFamilialeEaje> V3 = new(
        "/v3/dss/participation_familiale_eaje",
        ApiParticulierJson.Default.ParticipationFamilialeEajeWire,
        static (wire, _) => new ParticipationFamilialeEaje(wire)
    );
}
