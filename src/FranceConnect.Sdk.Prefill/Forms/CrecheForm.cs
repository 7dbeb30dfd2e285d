using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public static partial class Forms
{
    /// <summary>Pre-registration in a crèche (EAJE).</summary>
    public static FormDefinition Creche { get; } =
        FormDefinition.Create(
            "creche",
            "Pré-inscription en crèche (EAJE)",
            static form =>
                form.Use(FactSourceInfo.ParticipationFamilialeEaje)
                    .ForChild(0, 6, allowsUnborn: true)
                    .Guardian1()
                    .Guardian2()
                    .Group(
                        "child",
                        "Enfant",
                        static group =>
                            group
                                .Field(
                                    "child.birthName",
                                    "Nom de l'enfant",
                                    Facts.Child.BirthName,
                                    configure: static options =>
                                    {
                                        options.IsName();
                                        options.ReplacesProof = "livret de famille";
                                        options.ReplacesProofInPart = true;
                                    }
                                )
                                .Field(
                                    "child.givenNames",
                                    "Prénoms de l'enfant",
                                    Facts.Child.GivenNames,
                                    configure: static options => options.IsName()
                                )
                                .Field("child.birthDate", "Date de naissance de l'enfant", Facts.Child.BirthDate)
                                .Field("child.gender", "Sexe de l'enfant", Facts.Child.Gender)
                    )
                    .Group(
                        "unborn",
                        "Enfant à naître",
                        static group =>
                            group.Field(
                                "child.expectedBirthDate",
                                "Date prévue d'accouchement",
                                Facts.Child.ExpectedBirthDate,
                                configure: static options =>
                                    options.RequiredWhen = FieldCondition.Empty("child.birthDate")
                            )
                    )
                    .Address()
                    .Group(
                        "household",
                        "Foyer et ressources",
                        static group =>
                            group
                                .Field(
                                    "household.dependentChildren",
                                    "Nombre d'enfants à charge",
                                    Facts.Household.DependentChildren,
                                    required: true,
                                    configure: static options =>
                                    {
                                        options.Min = 0;
                                        options.ReplacesProof = "livret de famille, attestation de paiement CAF";
                                    }
                                )
                                .Field(
                                    "household.aeehChildren",
                                    "Enfants ouvrant droit à l'AEEH",
                                    Facts.Household.AeehChildren,
                                    configure: static options => options.ReplacesProof = "notification AEEH"
                                )
                                .Field(
                                    "household.eajeAnnualResources",
                                    "Ressources annuelles retenues",
                                    Facts.Household.EajeAnnualResources,
                                    configure: static options =>
                                    {
                                        options.Min = 0;
                                        options.ReplacesProof = "avis d'imposition N-2 / CDAP";
                                    }
                                )
                                .Field(
                                    "household.eajeResourcesYear",
                                    "Année des ressources",
                                    Facts.Household.EajeResourcesYear
                                )
                                .Field(
                                    "household.familySituation",
                                    "Situation familiale",
                                    Facts.Household.FamilySituation,
                                    configure: static options =>
                                        options.Offer(
                                            "marie",
                                            "pacse",
                                            "vieMaritale",
                                            "celibataire",
                                            "separe",
                                            "divorce",
                                            "veuf"
                                        )
                                )
                                .CustodyMode()
                                .Field(
                                    "guardian1.professionalSituation",
                                    "Situation professionnelle",
                                    Facts.Guardian1.ProfessionalSituation,
                                    configure: static options =>
                                        options.Offer(
                                            "emploi",
                                            "independant",
                                            "rechercheEmploi",
                                            "etudes",
                                            "formation",
                                            "congeParental",
                                            "sansActivite"
                                        )
                                )
                    )
                    .Group(
                        "request",
                        "Accueil souhaité",
                        static group =>
                            group
                                .Input(
                                    "request.startDate",
                                    "Date d'entrée souhaitée",
                                    FieldType.Date,
                                    required: true,
                                    configure: static options => options.NotBeforeToday = true
                                )
                                .Input(
                                    "request.careType",
                                    "Type d'accueil",
                                    FieldType.Choice,
                                    required: true,
                                    configure: static options => options.Offer("regulier", "occasionnel", "urgence")
                                )
                                .Input("request.weeklySlots", "Jours et horaires", FieldType.Schedule, required: true)
                                .Input(
                                    "request.structures",
                                    "Établissements souhaités (3 au plus)",
                                    FieldType.List,
                                    required: true,
                                    configure: static options => options.MaxItems = 3
                                )
                                .Input("request.siblingInStructure", "Frère ou sœur déjà accueilli", FieldType.Boolean)
                    )
                    .Health()
                    .Billing()
                    .Group("agreements", "Information et accords", static group => group.InformationRead())
        );
}
