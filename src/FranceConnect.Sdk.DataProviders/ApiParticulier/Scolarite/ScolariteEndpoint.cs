using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ScolariteEndpoint
{
    public static readonly Endpoint<ScolariteWire, Scolarite> V5 = new(
        "/v5/men/scolarites",
        ApiParticulierJson.Default.ScolariteWire,
        static (wire, _) => new Scolarite(wire)
    );

    public static readonly Endpoint<ScolariteV4Wire, Scolarite> V4 = Obsolete("/v4/men/scolarites");

    public static readonly Endpoint<ScolariteV4Wire, Scolarite> V3 = Obsolete("/v3/men/scolarites");

    private static Endpoint<ScolariteV4Wire, Scolarite> Obsolete(string route) =>
        new(route, ApiParticulierJson.Default.ScolariteV4Wire, static (wire, _) => new Scolarite(wire))
        {
            IsObsolete = true,
        };
}
