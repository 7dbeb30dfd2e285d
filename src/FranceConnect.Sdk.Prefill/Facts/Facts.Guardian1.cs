using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The person who signed in, first legal guardian of the child.</summary>
    public static class Guardian1
    {
        /// <summary>FranceConnect's identifier of the person who signed in: never displayed, and of one service only.</summary>
        public static FactKey<string> Sub { get; } =
            Key(
                "Guardian1.Sub",
                "Identifiant technique FranceConnect",
                FieldType.Text,
                TrustLevel.Certified,
                EditPolicy.Locked,
                retention: FactRetention.Account,
                origins: [new(FactSourceInfo.FranceConnect, "sub")]
            );

        /// <summary>The birth name of the person who signed in.</summary>
        public static FactKey<string> BirthName { get; } =
            Key(
                "Guardian1.BirthName",
                "Nom de naissance",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.FranceConnect, "family_name", "trim")]
            );

        /// <summary>The usage name (nom d'usage) of the person who signed in; missing when it is the birth name.</summary>
        public static FactKey<string> UsageName { get; } =
            Key(
                "Guardian1.UsageName",
                "Nom d'usage",
                FieldType.PersonName,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "preferred_username", "trim", "emptyIfSameAsBirthName"),
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.allocataires[applicant].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                    new(
                        FactSourceInfo.QuotientFamilial,
                        "data.allocataires[applicant].nom_usage",
                        "trim",
                        "emptyIfSameAsBirthName"
                    ),
                ]
            );

        /// <summary>All the given names of the person who signed in, in one text.</summary>
        public static FactKey<string> GivenNames { get; } =
            Key(
                "Guardian1.GivenNames",
                "Prénoms",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "given_name_array", "joinSpace"),
                    new(FactSourceInfo.FranceConnect, "given_name", "trim"),
                ]
            );

        /// <summary>The usual given name of the person who signed in.</summary>
        public static FactKey<string> FirstGivenName { get; } =
            Key(
                "Guardian1.FirstGivenName",
                "Premier prénom",
                FieldType.PersonName,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins:
                [
                    new(FactSourceInfo.FranceConnect, "given_name_array[0]"),
                    new(FactSourceInfo.FranceConnect, "given_name", "firstToken"),
                ]
            );

        /// <summary>The sex of the person who signed in in civil status.</summary>
        public static FactKey<Sexe> Gender { get; } =
            Key(
                "Guardian1.Gender",
                "Sexe",
                FieldType.Gender,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.FranceConnect, "gender", "fcGender")]
            );

        /// <summary>« Madame » or « Monsieur », from the sex.</summary>
        public static FactKey<string> Civility { get; } =
            Key(
                "Guardian1.Civility",
                "Civilité",
                FieldType.Civility,
                TrustLevel.Derived,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.Derived, "Guardian1.Gender", "civility")]
            );

        /// <summary>The date of birth of the person who signed in, which may be partial.</summary>
        public static FactKey<PartialDate> BirthDate { get; } =
            Key(
                "Guardian1.BirthDate",
                "Date de naissance",
                FieldType.PartialDate,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.FranceConnect, "birthdate", "partialDate", "idpBirthdateGuard")]
            );

        /// <summary>The commune of birth, for a birth in France.</summary>
        public static FactKey<CommuneCode> BirthPlaceCode { get; } =
            Key(
                "Guardian1.BirthPlaceCode",
                "Code Insee de la commune de naissance",
                FieldType.Commune,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.FranceConnect, "birthplace", "cogCommuneIfFrance")]
            );

        /// <summary>The name of the commune of birth.</summary>
        public static FactKey<string> BirthPlaceLabel { get; } =
            Key(
                "Guardian1.BirthPlaceLabel",
                "Commune de naissance",
                FieldType.Text,
                TrustLevel.Derived,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Cog, "Guardian1.BirthPlaceCode", "cogLabelAtBirthDate")]
            );

        /// <summary>The country of birth.</summary>
        public static FactKey<CountryCode> BirthCountryCode { get; } =
            Key(
                "Guardian1.BirthCountryCode",
                "Code Insee du pays de naissance",
                FieldType.Country,
                TrustLevel.Certified,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.FranceConnect, "birthcountry", "trim")]
            );

        /// <summary>The name of the country of birth.</summary>
        public static FactKey<string> BirthCountryLabel { get; } =
            Key(
                "Guardian1.BirthCountryLabel",
                "Pays de naissance",
                FieldType.Text,
                TrustLevel.Derived,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Cog, "Guardian1.BirthCountryCode", "cogLabelAtBirthDate")]
            );

        /// <summary>The e-mail address; it varies with the identity provider.</summary>
        public static FactKey<string> Email { get; } =
            Key(
                "Guardian1.Email",
                "Adresse électronique",
                FieldType.Email,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.FranceConnect, "email", "trim")]
            );

        /// <summary>The mobile telephone; no source has it.</summary>
        public static FactKey<string> MobilePhone { get; } =
            Key("Guardian1.MobilePhone", "Téléphone portable", FieldType.Phone, TrustLevel.Declared, EditPolicy.Free);

        /// <summary>The tie with the child; no source proves filiation nor parental authority.</summary>
        public static FactKey<string> Role { get; } =
            Key("Guardian1.Role", "Lien avec l'enfant", FieldType.Choice, TrustLevel.Declared, EditPolicy.Free);

        /// <summary>The professional situation; typed.</summary>
        public static FactKey<string> ProfessionalSituation { get; } =
            Key(
                "Guardian1.ProfessionalSituation",
                "Situation professionnelle",
                FieldType.Choice,
                TrustLevel.Declared,
                EditPolicy.Free
            );

        /// <summary>Whether the person who signed in is a student; for transport tariffs only (rule R30).</summary>
        public static FactKey<bool> IsStudent { get; } =
            Key(
                "Guardian1.IsStudent",
                "Étudiant",
                FieldType.Boolean,
                TrustLevel.Certified,
                EditPolicy.Contestable,
                origins: [new(FactSourceInfo.StatutEtudiant, "data.admissions[].est_inscrit", "anyCurrentAdmission")]
            );
    }
}
