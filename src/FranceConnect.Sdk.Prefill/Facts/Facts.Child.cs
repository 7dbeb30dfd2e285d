using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The child the form is about, chosen by the citizen.</summary>
    public static class Child
    {
        /// <summary>The birth name of the child chosen.</summary>
        public static FactKey<string> BirthName { get; } =
            Key(
                "Child.BirthName",
                "Nom de l'enfant",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.enfants[selected].nom_naissance", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.enfants[selected].nom_naissance", "trim"),
                ]
            );

        /// <summary>The usage name (nom d'usage) of the child chosen; missing when it is the birth name.</summary>
        public static FactKey<string> UsageName { get; } =
            Key(
                "Child.UsageName",
                "Nom d'usage de l'enfant",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.enfants[selected].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "data.enfants[selected].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                ]
            );

        /// <summary>All the given names of the child chosen, in one text.</summary>
        public static FactKey<string> GivenNames { get; } =
            Key(
                "Child.GivenNames",
                "Prénoms de l'enfant",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.enfants[selected].prenoms",
                        "recaseIfAllUpper"
                    ),
                    new(FactSourceInfo.QuotientFamilial, "data.enfants[selected].prenoms", "recaseIfAllUpper"),
                ]
            );

        /// <summary>The usual given name of the child chosen.</summary>
        public static FactKey<string> FirstGivenName { get; } =
            Key(
                "Child.FirstGivenName",
                "Prénom de l'enfant",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.enfants[selected].prenoms",
                        "firstToken",
                        "recaseIfAllUpper"
                    ),
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "data.enfants[selected].prenoms",
                        "firstToken",
                        "recaseIfAllUpper"
                    ),
                ]
            );

        /// <summary>The date of birth of the child chosen, which may be partial.</summary>
        public static FactKey<PartialDate> BirthDate { get; } =
            Key(
                "Child.BirthDate",
                "Date de naissance de l'enfant",
                FieldType.PartialDate,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.enfants[selected].date_naissance",
                        "partialDate"
                    ),
                    new(FactSourceInfo.QuotientFamilial, "data.enfants[selected].date_naissance", "partialDate"),
                ]
            );

        /// <summary>The sex of the child chosen in civil status.</summary>
        public static FactKey<Sexe> Gender { get; } =
            Key(
                "Child.Gender",
                "Sexe de l'enfant",
                FieldType.Gender,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.enfants[selected].sexe"),
                    new(FactSourceInfo.QuotientFamilial, "data.enfants[selected].sexe"),
                ]
            );

        /// <summary>The age in whole years; missing for a partial date.</summary>
        public static FactKey<int> AgeYears { get; } =
            Key(
                "Child.AgeYears",
                "Âge de l'enfant",
                FieldType.WholeNumber,
                TrustLevel.Derived,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Derived, "Child.BirthDate", "ageAt(now)")]
            );

        /// <summary>The expected date of birth of an unborn child; typed.</summary>
        public static FactKey<PartialDate> ExpectedBirthDate { get; } =
            Key(
                "Child.ExpectedBirthDate",
                "Date prévue d'accouchement",
                FieldType.Date,
                TrustLevel.Declared,
                EditPolicy.Free
            );
    }
}
