namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The household and its resources.</summary>
    public static class Household
    {
        /// <summary>How many children the fund lists, grown-up ones included; no tariff input by itself.</summary>
        public static FactKey<int> ListedChildren { get; } =
            Key(
                "Household.ListedChildren",
                "Nombre d'enfants connus de la CAF ou de la MSA",
                FieldType.WholeNumber,
                TrustLevel.Derived,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Derived, "count(data.enfants)", "count")]
            );

        /// <summary>The quotient familial, in euros. Zero is a value, not an absence.</summary>
        public static FactKey<int> QuotientFamilial { get; } =
            Key(
                "Household.QuotientFamilial",
                "Quotient familial",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins: [new(FactSourceInfo.QuotientFamilial, "data.quotient_familial.valeur")]
            );

        /// <summary>The month the quotient familial holds for.</summary>
        public static FactKey<YearMonth> QuotientFamilialPeriod { get; } =
            Key(
                "Household.QuotientFamilialPeriod",
                "Mois du quotient familial",
                FieldType.YearMonth,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins: [new(FactSourceInfo.QuotientFamilial, "data.quotient_familial.annee+mois", "yearMonth")]
            );

        /// <summary>The fund that computed it: <c>CAF</c> or <c>MSA</c>.</summary>
        public static FactKey<string> QuotientFamilialProvider { get; } =
            Key(
                "Household.QuotientFamilialProvider",
                "Caisse",
                FieldType.Choice,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.QuotientFamilial, "data.quotient_familial.fournisseur", "cnafToCaf")]
            );

        /// <summary>The number of children in charge, in the sense of the funds.</summary>
        public static FactKey<int> DependentChildren { get; } =
            Key(
                "Household.DependentChildren",
                "Nombre d'enfants à charge",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.parametres_calcul_participation_familiale.nombre_enfants_a_charge"
                    ),
                ]
            );

        /// <summary>The number of children with the AEEH: it reveals a disability, show it to the citizen and the tariff's agent only.</summary>
        public static FactKey<int> AeehChildren { get; } =
            Key(
                "Household.AeehChildren",
                "Nombre d'enfants ouvrant droit à l'AEEH",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                isSensitive: true,
                retention: FactRetention.TariffDecision,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.parametres_calcul_participation_familiale.nombre_enfants_beneficiaire_aeeh"
                    ),
                ]
            );

        /// <summary>The yearly resources a crèche's tariff is computed from, in euros.</summary>
        public static FactKey<decimal> EajeAnnualResources { get; } =
            Key(
                "Household.EajeAnnualResources",
                "Base de ressources annuelles (crèche)",
                FieldType.Money,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.parametres_calcul_participation_familiale.base_ressources_annuelles.valeur"
                    ),
                ]
            );

        /// <summary>The year of these resources; the MSA is known to give the current one.</summary>
        public static FactKey<int> EajeResourcesYear { get; } =
            Key(
                "Household.EajeResourcesYear",
                "Année de la base de ressources",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.parametres_calcul_participation_familiale.base_ressources_annuelles.annee_calcul"
                    ),
                ]
            );

        /// <summary>The family situation in the income tax return.</summary>
        public static FactKey<string> FamilySituation { get; } =
            Key(
                "Household.FamilySituation",
                "Situation familiale",
                FieldType.Choice,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.ImpotParticulier, "sitFam", "fiscalSituation")]
            );

        /// <summary>Where the child lives; typed.</summary>
        public static FactKey<string> CustodyMode { get; } =
            Key(
                "Household.CustodyMode",
                "Mode de garde / résidence de l'enfant",
                FieldType.Choice,
                TrustLevel.Declared,
                EditPolicy.Free
            );

        /// <summary>The revenu fiscal de référence, in euros; not for the tariffs of crèches.</summary>
        public static FactKey<decimal> FiscalReferenceIncome { get; } =
            Key(
                "Household.FiscalReferenceIncome",
                "Revenu fiscal de référence",
                FieldType.Money,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins: [new(FactSourceInfo.ImpotParticulier, "rfr", "int")]
            );

        /// <summary>The tax shares.</summary>
        public static FactKey<decimal> FiscalParts { get; } =
            Key(
                "Household.FiscalParts",
                "Nombre de parts fiscales",
                FieldType.Number,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                retention: FactRetention.TariffDecision,
                origins: [new(FactSourceInfo.ImpotParticulier, "nbPart", "decimal")]
            );
    }
}
