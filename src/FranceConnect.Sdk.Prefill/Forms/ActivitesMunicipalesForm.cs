using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public static partial class Forms
{
    /// <summary>Registration for municipal activities: sport, culture, leisure.</summary>
    public static FormDefinition ActivitesMunicipales { get; } =
        FormDefinition.Create(
            "activites-municipales",
            "Inscription aux activités municipales (sport, culture, loisirs)",
            static form =>
                form.Use(FactSourceInfo.QuotientFamilial)
                    .ForChild(36, 17)
                    .Guardian1()
                    .Guardian2()
                    .Child()
                    .Address()
                    .QuotientFamilial()
                    .Group(
                        "household",
                        "Foyer et ressources",
                        static group => group.SecondQuotientFamilial().CustodyMode()
                    )
                    .Group(
                        "request",
                        "Activité",
                        static group =>
                            group
                                .Input("request.activity", "Activité et section", FieldType.Choice, required: true)
                                .Input("request.slot", "Créneau", FieldType.Choice)
                                .Input("request.level", "Niveau", FieldType.Choice)
                                .Input(
                                    "request.equipmentRental",
                                    "Location d'instrument ou de matériel",
                                    FieldType.Boolean
                                )
                    )
                    .Health()
                    .Group(
                        "health",
                        "Santé",
                        static group =>
                            group
                                .Input(
                                    "health.sportQuestionnaire",
                                    "Questionnaire de santé sport (mineur)",
                                    FieldType.Boolean,
                                    configure: static options => options.IsSensitive = true
                                )
                                .Input(
                                    "health.medicalCertificate",
                                    "Certificat médical",
                                    FieldType.File,
                                    configure: static options => options.IsSensitive = true
                                )
                                .Input("health.swimmingCertificate", "Attestation d'aisance aquatique", FieldType.File)
                    )
                    .Group(
                        "agreements",
                        "Autorisations",
                        static group =>
                            group
                                .Input("consent.imageRights", "Droit à l'image", FieldType.Boolean)
                                .Input("consent.leaveAlone", "Autorisation de repartir seul", FieldType.Boolean)
                                .Input("consent.transport", "Autorisation de transport", FieldType.Boolean)
                                .Input(
                                    "consent.emergencyCare",
                                    "Autorisation de soins d'urgence",
                                    FieldType.Boolean,
                                    required: true
                                )
                                .Input(
                                    "consent.liability",
                                    "Attestation de responsabilité civile",
                                    FieldType.File,
                                    required: true
                                )
                                .InformationRead()
                    )
                    .Billing()
        );
}
