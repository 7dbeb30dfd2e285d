using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class StatutEtudiantEndpoint
{
    public static readonly Endpoint<StatutEtudiantWire, StatutEtudiant> V3 = new(
        "/v3/mesri/statut_etudiant",
        ApiParticulierJson.Default.StatutEtudiantWire,
        static (wire, _) => new StatutEtudiant(wire)
    );
}
