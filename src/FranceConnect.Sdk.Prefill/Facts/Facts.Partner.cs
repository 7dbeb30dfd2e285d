using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The other claimant in the file of the CAF or the MSA: not always the other legal guardian, so to be confirmed.</summary>
    public static class Partner
    {
        /// <summary>The birth name of the partner in the file of the CAF or the MSA.</summary>
        public static FactKey<string> BirthName { get; } =
            Key(
                "Partner.BirthName",
                "Nom de naissance (conjoint allocataire)",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.allocataires[other].nom_naissance", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.allocataires[other].nom_naissance", "trim"),
                ]
            );

        /// <summary>The usage name (nom d'usage) of the partner in the file of the CAF or the MSA; missing when it is the birth name.</summary>
        public static FactKey<string> UsageName { get; } =
            Key(
                "Partner.UsageName",
                "Nom d'usage (conjoint allocataire)",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.allocataires[other].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "data.allocataires[other].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                ]
            );

        /// <summary>All the given names of the partner in the file of the CAF or the MSA, in one text.</summary>
        public static FactKey<string> GivenNames { get; } =
            Key(
                "Partner.GivenNames",
                "Prénoms (conjoint allocataire)",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.allocataires[other].prenoms",
                        "recaseIfAllUpper"
                    ),
                    new(FactSourceInfo.QuotientFamilial, "data.allocataires[other].prenoms", "recaseIfAllUpper"),
                ]
            );

        /// <summary>The usual given name of the partner in the file of the CAF or the MSA.</summary>
        public static FactKey<string> FirstGivenName { get; } =
            Key(
                "Partner.FirstGivenName",
                "Premier prénom (conjoint allocataire)",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.allocataires[other].prenoms",
                        "firstToken",
                        "recaseIfAllUpper"
                    ),
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "data.allocataires[other].prenoms",
                        "firstToken",
                        "recaseIfAllUpper"
                    ),
                ]
            );

        /// <summary>The sex of the partner in the file of the CAF or the MSA in civil status.</summary>
        public static FactKey<Sexe> Gender { get; } =
            Key(
                "Partner.Gender",
                "Sexe (conjoint allocataire)",
                FieldType.Gender,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.allocataires[other].sexe"),
                    new(FactSourceInfo.QuotientFamilial, "data.allocataires[other].sexe"),
                ]
            );

        /// <summary>The date of birth of the partner in the file of the CAF or the MSA, which may be partial.</summary>
        public static FactKey<PartialDate> BirthDate { get; } =
            Key(
                "Partner.BirthDate",
                "Date de naissance (conjoint allocataire)",
                FieldType.PartialDate,
                TrustLevel.Administrative,
                EditPolicy.Confirm,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.allocataires[other].date_naissance",
                        "partialDate"
                    ),
                    new(FactSourceInfo.QuotientFamilial, "data.allocataires[other].date_naissance", "partialDate"),
                ]
            );

        /// <summary>« Madame » or « Monsieur », from the sex.</summary>
        public static FactKey<string> Civility { get; } =
            Key(
                "Partner.Civility",
                "Civilité (conjoint allocataire)",
                FieldType.Civility,
                TrustLevel.Derived,
                EditPolicy.Confirm,
                origins: [new(FactSourceInfo.Derived, "Partner.Gender", "civility")]
            );
    }
}
