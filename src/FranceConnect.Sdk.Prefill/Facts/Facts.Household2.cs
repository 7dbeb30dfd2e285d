namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The household of a second guardian who signed in; the first one never sees it.</summary>
    public static class Household2
    {
        /// <summary>The quotient familial of the second guardian, in euros.</summary>
        public static FactKey<int> QuotientFamilial { get; } =
            Key(
                "Household2.QuotientFamilial",
                "Quotient familial du responsable légal 2",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins: [new(FactSourceInfo.QuotientFamilial, "secondSession:data.quotient_familial.valeur")]
            );

        /// <summary>The month the quotient familial holds for.</summary>
        public static FactKey<YearMonth> QuotientFamilialPeriod { get; } =
            Key(
                "Household2.QuotientFamilialPeriod",
                "Mois du quotient familial du responsable légal 2",
                FieldType.YearMonth,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins:
                [
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "secondSession:data.quotient_familial.annee+mois",
                        "yearMonth"
                    ),
                ]
            );
    }
}
