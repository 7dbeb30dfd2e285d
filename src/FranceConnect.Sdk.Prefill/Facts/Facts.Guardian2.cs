using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The second legal guardian: from a sign-in of their own, else from the partner once confirmed.</summary>
    public static class Guardian2
    {
        /// <summary>The birth name of the second legal guardian.</summary>
        public static FactKey<string> BirthName { get; } =
            Key(
                "Guardian2.BirthName",
                "Nom de naissance (responsable légal 2)",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "secondSession:family_name", "trim"),
                    new(FactSourceInfo.Derived, "Partner.BirthName", "onlyIfConfirmed"),
                ]
            );

        /// <summary>The usage name (nom d'usage) of the second legal guardian; missing when it is the birth name.</summary>
        public static FactKey<string> UsageName { get; } =
            Key(
                "Guardian2.UsageName",
                "Nom d'usage (responsable légal 2)",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.FranceConnect,
                        "secondSession:preferred_username",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                    new(FactSourceInfo.Derived, "Partner.UsageName", "onlyIfConfirmed"),
                ]
            );

        /// <summary>All the given names of the second legal guardian, in one text.</summary>
        public static FactKey<string> GivenNames { get; } =
            Key(
                "Guardian2.GivenNames",
                "Prénoms (responsable légal 2)",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "secondSession:given_name_array", "joinSpace"),
                    new(FactSourceInfo.FranceConnect, "secondSession:given_name", "trim"),
                    new(FactSourceInfo.Derived, "Partner.GivenNames", "onlyIfConfirmed"),
                ]
            );

        /// <summary>The usual given name of the second legal guardian.</summary>
        public static FactKey<string> FirstGivenName { get; } =
            Key(
                "Guardian2.FirstGivenName",
                "Premier prénom (responsable légal 2)",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "secondSession:given_name_array[0]"),
                    new(FactSourceInfo.FranceConnect, "secondSession:given_name", "firstToken"),
                    new(FactSourceInfo.Derived, "Partner.FirstGivenName", "onlyIfConfirmed"),
                ]
            );

        /// <summary>The sex of the second legal guardian in civil status.</summary>
        public static FactKey<Sexe> Gender { get; } =
            Key(
                "Guardian2.Gender",
                "Sexe (responsable légal 2)",
                FieldType.Gender,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "secondSession:gender", "fcGender"),
                    new(FactSourceInfo.Derived, "Partner.Gender", "onlyIfConfirmed"),
                ]
            );

        /// <summary>The date of birth of the second legal guardian, which may be partial.</summary>
        public static FactKey<PartialDate> BirthDate { get; } =
            Key(
                "Guardian2.BirthDate",
                "Date de naissance (responsable légal 2)",
                FieldType.PartialDate,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "secondSession:birthdate", "partialDate", "idpBirthdateGuard"),
                    new(FactSourceInfo.Derived, "Partner.BirthDate", "onlyIfConfirmed"),
                ]
            );

        /// <summary>The e-mail address; it varies with the identity provider.</summary>
        public static FactKey<string> Email { get; } =
            Key(
                "Guardian2.Email",
                "Adresse électronique (responsable légal 2)",
                FieldType.Email,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.FranceConnect, "secondSession:email", "trim")]
            );

        /// <summary>« Madame » or « Monsieur », from the sex.</summary>
        public static FactKey<string> Civility { get; } =
            Key(
                "Guardian2.Civility",
                "Civilité (responsable légal 2)",
                FieldType.Civility,
                TrustLevel.Derived,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.Derived, "Guardian2.Gender", "civility")]
            );

        /// <summary>The mobile telephone; no source has it.</summary>
        public static FactKey<string> MobilePhone { get; } =
            Key(
                "Guardian2.MobilePhone",
                "Téléphone portable (responsable légal 2)",
                FieldType.Phone,
                TrustLevel.Declared,
                EditPolicy.Free
            );

        /// <summary>The tie with the child; no source proves filiation nor parental authority.</summary>
        public static FactKey<string> Role { get; } =
            Key(
                "Guardian2.Role",
                "Lien avec l'enfant (responsable légal 2)",
                FieldType.Choice,
                TrustLevel.Declared,
                EditPolicy.Free
            );
    }
}
