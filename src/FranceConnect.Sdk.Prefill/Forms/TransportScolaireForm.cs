using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public static partial class Forms
{
    /// <summary>Registration for school transport.</summary>
    public static FormDefinition TransportScolaire { get; } =
        FormDefinition.Create(
            "transport-scolaire",
            "Inscription aux transports scolaires",
            static form =>
                form.Use(FactSourceInfo.QuotientFamilial, FactSourceInfo.Scolarite)
                    .ForChild(36, 21)
                    .Guardian1()
                    .Group(
                        "guardian1",
                        "Responsable légal 1 (vous)",
                        static group => group.Without("guardian1.birthDate")
                    )
                    .Guardian2()
                    .Child()
                    .Address()
                    .Group(
                        "secondAddress",
                        "Second domicile (résidence alternée)",
                        static group =>
                            group
                                .Input(
                                    "address2.line",
                                    "Adresse du second domicile",
                                    FieldType.Text,
                                    configure: static options =>
                                        options.RequiredWhen = FieldCondition.Is("household.custodyMode", "alternee")
                                )
                                .Input("address2.postalCode", "Code postal", FieldType.PostalCode)
                                .Input("address2.city", "Commune", FieldType.Text)
                    )
                    .Group(
                        "schooling",
                        "Scolarité",
                        static group =>
                            group
                                .Field(
                                    "schooling.schoolUai",
                                    "Établissement (UAI)",
                                    Facts.Schooling.SchoolUai,
                                    required: true,
                                    configure: static options => options.ReplacesProof = "certificat de scolarité"
                                )
                                .Field(
                                    "schooling.schoolYear",
                                    "Année scolaire",
                                    Facts.Schooling.SchoolYear,
                                    required: true
                                )
                                .Field("schooling.class", "Classe ou formation", Facts.Schooling.FormationLabel)
                                .Field("schooling.status", "Statut de l'élève", Facts.Schooling.StatusLabel)
                                .Field(
                                    "schooling.isEnrolled",
                                    "Scolarisé",
                                    Facts.Schooling.IsEnrolled,
                                    configure: static options => options.ReplacesProof = "certificat de scolarité"
                                )
                                .Field(
                                    "schooling.isScholarshipHolder",
                                    "Boursier",
                                    Facts.Schooling.IsScholarshipHolder,
                                    configure: static options => options.ReplacesProof = "notification de bourse"
                                )
                                .Field(
                                    "schooling.scholarshipLevel",
                                    "Échelon de bourse",
                                    Facts.Schooling.ScholarshipLevel,
                                    configure: static options =>
                                    {
                                        options.Min = 1;
                                        options.Max = 6;
                                    }
                                )
                                .Field(
                                    "schooling.boarding",
                                    "Régime",
                                    Facts.Schooling.Boarding,
                                    required: true,
                                    configure: static options => options.Offer("externe", "demiPensionnaire", "interne")
                                )
                                .Input("schooling.outOfSector", "Dérogation de secteur", FieldType.Boolean)
                    )
                    .QuotientFamilial()
                    .Group("household", "Foyer et ressources", static group => group.CustodyMode())
                    .Group(
                        "request",
                        "Trajet",
                        static group =>
                            group
                                .Input("request.boardingStop", "Point de montée", FieldType.Text, required: true)
                                .Input(
                                    "request.network",
                                    "Réseau",
                                    FieldType.Choice,
                                    configure: static options => options.Offer("car", "train", "urbain")
                                )
                                .Input("request.distanceKm", "Distance domicile-établissement (km)", FieldType.Number)
                                .Input("request.photo", "Photo d'identité", FieldType.File)
                    )
                    .Group(
                        "agreements",
                        "Information et accords",
                        static group =>
                            group
                                .Input(
                                    "consent.rules",
                                    "Acceptation du règlement des transports",
                                    FieldType.Boolean,
                                    required: true
                                )
                                .InformationRead()
                    )
                    .Billing()
        );
}
