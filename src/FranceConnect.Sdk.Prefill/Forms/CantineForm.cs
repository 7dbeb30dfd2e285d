using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public static partial class Forms
{
    /// <summary>Registration at the school canteen and before and after school.</summary>
    public static FormDefinition Cantine { get; } =
        FormDefinition.Create(
            "cantine",
            "Inscription à la cantine et au périscolaire",
            static form =>
                form.Use(FactSourceInfo.QuotientFamilial)
                    .ForChild(24, 12)
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
                        "schooling",
                        "Scolarité",
                        static group =>
                            group
                                .Input("schooling.school", "École", FieldType.Choice, required: true)
                                .Input("schooling.class", "Classe", FieldType.Choice, required: true)
                                .Input("schooling.teacher", "Enseignant", FieldType.Text)
                    )
                    .Group(
                        "request",
                        "Services",
                        static group =>
                            group
                                .Input("request.lunchDays", "Jours de cantine", FieldType.Weekdays, required: true)
                                .Input("request.periods", "Matin, soir, étude, mercredi", FieldType.Choices)
                                .Input(
                                    "request.meal",
                                    "Type de repas",
                                    FieldType.Choice,
                                    configure: static options =>
                                    {
                                        options.Offer("standard", "sansViande", "sansPorc", "panierRepasPai");
                                        options.IsSensitive = true;
                                    }
                                )
                                .Input("request.startDate", "À partir du", FieldType.Date, required: true)
                    )
                    .Health()
                    .Group(
                        "agreements",
                        "Autorisations",
                        static group =>
                            group
                                .Input(
                                    "consent.pickupPersons",
                                    "Personnes autorisées à venir chercher l'enfant",
                                    FieldType.List
                                )
                                .Input("consent.leaveAlone", "Autorisation de partir seul", FieldType.Boolean)
                                .Input("consent.imageRights", "Droit à l'image", FieldType.Boolean)
                                .Input(
                                    "consent.emergencyCare",
                                    "Autorisation d'hospitalisation en urgence",
                                    FieldType.Boolean,
                                    required: true
                                )
                                .Input(
                                    "consent.insurance",
                                    "Attestation d'assurance scolaire",
                                    FieldType.File,
                                    required: true
                                )
                                .InformationRead()
                    )
                    .Billing()
        );
}
