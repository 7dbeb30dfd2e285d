using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class QuotientFamilialEndpoint
{
    public static readonly Endpoint<QuotientFamilialWire, QuotientFamilial> V3 = new(
        "/v3/dss/quotient_familial",
        ApiParticulierJson.Default.QuotientFamilialWire,
        static (wire, _) => new QuotientFamilial(wire)
    );

    /// <summary>A period goes with a fresh answer: for FranceConnect tokens the gateway's cache forgets the period (API Particulier's documentation).</summary>
    public static ApiParticulierQuery Query(QuotientFamilialPeriod? period)
    {
        if (period is not { } asked)
            return new ApiParticulierQuery();
        var query = new ApiParticulierQuery
        {
            IsFresh = true,
            IsAnotherPeriod = model =>
                ((QuotientFamilial)model).Quotient is { HasValue: true, Value: var quotient }
                && (quotient.Annee != asked.Annee || quotient.Mois != asked.Mois),
        };
        query.Parameters.Add("annee", asked.Annee).Add("mois", asked.Mois);
        return query;
    }
}
