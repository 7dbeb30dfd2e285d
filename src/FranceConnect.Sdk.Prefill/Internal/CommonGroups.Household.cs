namespace FranceConnect.Sdk.Prefill.Internal;

internal static partial class CommonGroups
{
    public static FormBuilder QuotientFamilial(this FormBuilder form) =>
        form.Group(
            "household",
            "Foyer et ressources",
            static group =>
                group
                    .Field(
                        "household.quotientFamilial",
                        "Quotient familial",
                        Facts.Household.QuotientFamilial,
                        configure: static options =>
                        {
                            options.Min = 0;
                            options.ReplacesProof = "attestation de quotient familial CAF ou MSA";
                        }
                    )
                    .Field(
                        "household.quotientFamilialPeriod",
                        "Mois du quotient familial",
                        Facts.Household.QuotientFamilialPeriod
                    )
                    .Field(
                        "household.quotientFamilialProvider",
                        "Caisse",
                        Facts.Household.QuotientFamilialProvider,
                        configure: static options => options.Offer("CAF", "MSA")
                    )
        );

    public static FormGroupBuilder CustodyMode(this FormGroupBuilder group) =>
        group.Field(
            "household.custodyMode",
            "Résidence de l'enfant",
            Facts.Household.CustodyMode,
            configure: static options => options.Offer("deuxParents", "exclusive", "alternee", "autre")
        );

    public static FormGroupBuilder SecondQuotientFamilial(this FormGroupBuilder group) =>
        group
            .Field(
                "household2.quotientFamilial",
                "Quotient familial du responsable légal 2",
                Facts.Household2.QuotientFamilial,
                configure: static options => options.RequiredWhen = FieldCondition.Is("billing.mode", "split")
            )
            .Field(
                "household2.quotientFamilialPeriod",
                "Mois du quotient familial du responsable légal 2",
                Facts.Household2.QuotientFamilialPeriod
            );

    public static FormGroupBuilder InformationRead(this FormGroupBuilder group) =>
        group.Input(
            "consent.information",
            "J'ai lu l'information sur les données obtenues auprès d'autres administrations",
            FieldType.Boolean,
            required: true
        );
}
