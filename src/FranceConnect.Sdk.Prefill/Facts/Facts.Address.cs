namespace FranceConnect.Sdk.Prefill;

public static partial class Facts
{
    /// <summary>The home address.</summary>
    public static class Address
    {
        /// <summary>The addressee.</summary>
        public static FactKey<string> Recipient { get; } =
            Key(
                "Address.Recipient",
                "Destinataire",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.destinataire", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.destinataire", "trim"),
                ]
            );

        /// <summary>Floor, flat.</summary>
        public static FactKey<string> Complement { get; } =
            Key(
                "Address.Complement",
                "Complément (étage, appartement)",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.complement_information", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.complement_information", "trim"),
                ]
            );

        /// <summary>Building, residence.</summary>
        public static FactKey<string> GeoComplement { get; } =
            Key(
                "Address.GeoComplement",
                "Complément (bâtiment, résidence)",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        "data.adresse.complement_information_geographique",
                        "trim"
                    ),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.complement_information_geographique", "trim"),
                ]
            );

        /// <summary>The number in the street.</summary>
        public static FactKey<string> HouseNumber { get; } =
            Key(
                "Address.HouseNumber",
                "Numéro",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.numero_libelle_voie", "houseNumber"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.numero_libelle_voie", "houseNumber"),
                ]
            );

        /// <summary>The repetition index (bis, ter…), as sent.</summary>
        public static FactKey<string> Repetition { get; } =
            Key(
                "Address.Repetition",
                "Indice de répétition",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.numero_libelle_voie", "repetition"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.numero_libelle_voie", "repetition"),
                ]
            );

        /// <summary>The street; it may be out of date.</summary>
        public static FactKey<string> Street { get; } =
            Key(
                "Address.Street",
                "Voie",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.numero_libelle_voie", "street"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.numero_libelle_voie", "street"),
                ]
            );

        /// <summary>The lieu-dit.</summary>
        public static FactKey<string> Locality { get; } =
            Key(
                "Address.Locality",
                "Lieu-dit",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.lieu_dit", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.lieu_dit", "trim"),
                ]
            );

        /// <summary>The postal code.</summary>
        public static FactKey<string> PostalCode { get; } =
            Key(
                "Address.PostalCode",
                "Code postal",
                FieldType.PostalCode,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.code_postal_ville", "postalCode"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.code_postal_ville", "postalCode"),
                ]
            );

        /// <summary>The town, as the source writes it.</summary>
        public static FactKey<string> City { get; } =
            Key(
                "Address.City",
                "Commune",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.code_postal_ville", "city"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.code_postal_ville", "city"),
                ]
            );

        /// <summary>The country, as the source writes it.</summary>
        public static FactKey<string> Country { get; } =
            Key(
                "Address.Country",
                "Pays",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins:
                [
                    new(FactSourceInfo.ParticipationFamilialeEaje, "data.adresse.pays", "trim"),
                    new(FactSourceInfo.QuotientFamilial, "data.adresse.pays", "trim"),
                ]
            );

        /// <summary>The commune's Insee code, from the Base Adresse Nationale only, never from the postal code.</summary>
        public static FactKey<CommuneCode> CityCode { get; } =
            Key(
                "Address.CityCode",
                "Code Insee de la commune de résidence",
                FieldType.Commune,
                TrustLevel.Derived,
                EditPolicy.Locked,
                origins: [new(FactSourceInfo.Ban, "citycode")]
            );

        /// <summary>The tax address on 1 January, in one line.</summary>
        public static FactKey<string> FiscalLine { get; } =
            Key(
                "Address.FiscalLine",
                "Adresse fiscale de taxation au 1er janvier",
                FieldType.Text,
                TrustLevel.Administrative,
                EditPolicy.Editable,
                origins: [new(FactSourceInfo.ImpotParticulier, "aft", "trim")]
            );
    }
}
