using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ExtraitImmatriculationEndpoint
{
    public static readonly Endpoint<ExtraitImmatriculationWire, ExtraitImmatriculation> V3 = new(
        "/v3/ants/extrait_immatriculation_vehicule",
        ApiParticulierJson.Default.ExtraitImmatriculationWire,
        static (wire, meta) => new ExtraitImmatriculation(wire, ReadMatching(meta))
    );

    private static IdentityMatchingWire? ReadMatching(JsonElement meta) =>
        meta.ValueKind == JsonValueKind.Object
            ? meta.Deserialize(ApiParticulierJson.Default.ExtraitImmatriculationMetaWire)?.IdentityMatching.Value
            : null;
}
