using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class EtudiantBoursierEndpoint
{
    private const int FirstCampaign = 2021;

    public static readonly Endpoint<EtudiantBoursierWire, EtudiantBoursier> V4 = new(
        "/v4/cnous/etudiant_boursier",
        ApiParticulierJson.Default.EtudiantBoursierWire,
        static (wire, _) => new EtudiantBoursier(wire)
    );

    public static readonly Endpoint<EtudiantBoursierV3Wire, EtudiantBoursierV3> V3 = new(
        "/v3/cnous/etudiant_boursier",
        ApiParticulierJson.Default.EtudiantBoursierV3Wire,
        static (wire, _) => new EtudiantBoursierV3(wire)
    )
    {
        IsObsolete = true,
    };

    /// <summary>The last campaign that may be asked for moves every year: the server knows it (code 00368).</summary>
    public static ApiParticulierQuery Query(int? campaignYear)
    {
        if (campaignYear < FirstCampaign)
            throw new ArgumentOutOfRangeException(nameof(campaignYear), "The first campaign is 2021's.");
        var query = new ApiParticulierQuery();
        query.Parameters.Add("campaignYear", campaignYear);
        return query;
    }
}
