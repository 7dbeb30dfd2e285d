namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The schooling of the child.</summary>
    public static class Schooling
    {
        /// <summary>Whether the child attends a school.</summary>
        public static FactKey<bool> IsEnrolled { get; } =
            Key(
                "Schooling.IsEnrolled",
                "Scolarisé",
                FieldType.Boolean,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.est_scolarise")]
            );

        /// <summary>The school year, for example <c>2026-2027</c>.</summary>
        public static FactKey<string> SchoolYear { get; } =
            Key(
                "Schooling.SchoolYear",
                "Année scolaire",
                FieldType.Text,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Scolarite, "data.annee_scolaire")]
            );

        /// <summary>The school's UAI code.</summary>
        public static FactKey<string> SchoolUai { get; } =
            Key(
                "Schooling.SchoolUai",
                "Code UAI de l'établissement",
                FieldType.Text,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.etablissement.code_uai")]
            );

        /// <summary>What the child studies.</summary>
        public static FactKey<string> FormationLabel { get; } =
            Key(
                "Schooling.FormationLabel",
                "Formation (classe)",
                FieldType.Text,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.module_elementaire_formation.libelle", "trim")]
            );

        /// <summary>The status of the pupil.</summary>
        public static FactKey<string> StatusLabel { get; } =
            Key(
                "Schooling.StatusLabel",
                "Statut de l'élève",
                FieldType.Text,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.statut_eleve.libelle", "trim")]
            );

        /// <summary>Whether the child has a grant; a false before mid-October is unknown (rule R28).</summary>
        public static FactKey<bool> IsScholarshipHolder { get; } =
            Key(
                "Schooling.IsScholarshipHolder",
                "Boursier",
                FieldType.Boolean,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.est_boursier", "notBeforeMidOctoberIfFalse")]
            );

        /// <summary>The step of the grant, 1 to 6.</summary>
        public static FactKey<int> ScholarshipLevel { get; } =
            Key(
                "Schooling.ScholarshipLevel",
                "Échelon de bourse",
                FieldType.WholeNumber,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.echelon_bourse")]
            );

        /// <summary><c>externe</c>, <c>demiPensionnaire</c> or <c>interne</c>.</summary>
        public static FactKey<string> Boarding { get; } =
            Key(
                "Schooling.Boarding",
                "Régime de l'élève (externe, demi-pensionnaire, interne)",
                FieldType.Choice,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.Scolarite, "data.regime_pensionnat.code", "boardingRegime")]
            );
    }
}
