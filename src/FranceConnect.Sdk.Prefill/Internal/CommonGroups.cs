namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The groups that several of the four forms share.</summary>
internal static partial class CommonGroups
{
    public static FormBuilder Guardian1(this FormBuilder form) =>
        form.Group(
            "guardian1",
            "Responsable légal 1 (vous)",
            static group =>
            {
                group
                    .Field("guardian1.civility", "Civilité", Facts.Guardian1.Civility)
                    .Field(
                        "guardian1.birthName",
                        "Nom de naissance",
                        Facts.Guardian1.BirthName,
                        required: true,
                        configure: static options =>
                        {
                            options.IsName();
                            options.ReplacesProof = "pièce d'identité";
                        }
                    )
                    .Field(
                        "guardian1.usageName",
                        "Nom d'usage",
                        Facts.Guardian1.UsageName,
                        configure: static options => options.IsName()
                    )
                    .Field(
                        "guardian1.givenNames",
                        "Prénoms",
                        Facts.Guardian1.GivenNames,
                        required: true,
                        configure: static options => options.IsName()
                    )
                    .Field(
                        "guardian1.birthDate",
                        "Date de naissance",
                        Facts.Guardian1.BirthDate,
                        required: true,
                        configure: static options => options.NotAfterToday = true
                    )
                    .Field(
                        "guardian1.email",
                        "Adresse électronique",
                        Facts.Guardian1.Email,
                        required: true,
                        configure: static options => options.MaxLength = 254
                    )
                    .Field(
                        "guardian1.mobilePhone",
                        "Téléphone portable",
                        Facts.Guardian1.MobilePhone,
                        required: true,
                        configure: static options => options.Pattern = "^(\\+|0)[0-9 .]{8,18}$"
                    )
                    .Field(
                        "guardian1.role",
                        "Lien avec l'enfant",
                        Facts.Guardian1.Role,
                        required: true,
                        configure: static options => options.Offer("mere", "pere", "tuteur", "autre")
                    );
            }
        );

    public static FormBuilder Guardian2(this FormBuilder form) =>
        form.Group(
            "guardian2",
            "Responsable légal 2",
            static group =>
            {
                group.IsOptional = true;
                group
                    .Field("guardian2.civility", "Civilité", Facts.Guardian2.Civility)
                    .Field(
                        "guardian2.birthName",
                        "Nom de naissance",
                        Facts.Guardian2.BirthName,
                        configure: static options => options.IsName()
                    )
                    .Field(
                        "guardian2.usageName",
                        "Nom d'usage",
                        Facts.Guardian2.UsageName,
                        configure: static options => options.IsName()
                    )
                    .Field(
                        "guardian2.givenNames",
                        "Prénoms",
                        Facts.Guardian2.GivenNames,
                        configure: static options => options.IsName()
                    )
                    .Field("guardian2.birthDate", "Date de naissance", Facts.Guardian2.BirthDate)
                    .Field("guardian2.email", "Adresse électronique", Facts.Guardian2.Email)
                    .Field("guardian2.mobilePhone", "Téléphone portable", Facts.Guardian2.MobilePhone)
                    .Field(
                        "guardian2.role",
                        "Lien avec l'enfant",
                        Facts.Guardian2.Role,
                        configure: static options => options.Offer("mere", "pere", "tuteur", "autre")
                    );
            }
        );

    public static FormBuilder Child(this FormBuilder form) =>
        form.Group(
            "child",
            "Enfant",
            static group =>
            {
                group
                    .Field(
                        "child.birthName",
                        "Nom de l'enfant",
                        Facts.Child.BirthName,
                        required: true,
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
                        required: true,
                        configure: static options => options.IsName()
                    )
                    .Field("child.birthDate", "Date de naissance de l'enfant", Facts.Child.BirthDate, required: true)
                    .Field("child.gender", "Sexe de l'enfant", Facts.Child.Gender);
            }
        );

    public static FormBuilder Address(this FormBuilder form) =>
        form.Group(
            "address",
            "Adresse",
            static group =>
            {
                group
                    .Field(
                        "address.complement",
                        "Étage, appartement",
                        Facts.Address.Complement,
                        configure: static options => options.MaxLength = 38
                    )
                    .Field(
                        "address.geoComplement",
                        "Bâtiment, résidence",
                        Facts.Address.GeoComplement,
                        configure: static options => options.MaxLength = 38
                    )
                    .Field(
                        "address.houseNumber",
                        "Numéro",
                        Facts.Address.HouseNumber,
                        configure: static options => options.Pattern = "^[0-9]{1,4}$"
                    )
                    .Field("address.repetition", "Bis, ter…", Facts.Address.Repetition)
                    .Field(
                        "address.street",
                        "Voie",
                        Facts.Address.Street,
                        required: true,
                        configure: static options =>
                        {
                            options.MaxLength = 120;
                            options.RequiredWhen = FieldCondition.Empty("address.locality");
                        }
                    )
                    .Field("address.locality", "Lieu-dit", Facts.Address.Locality)
                    .Field(
                        "address.postalCode",
                        "Code postal",
                        Facts.Address.PostalCode,
                        required: true,
                        configure: static options => options.Pattern = "^[0-9]{5}$"
                    )
                    .Field("address.city", "Commune", Facts.Address.City, required: true)
                    .Field("address.cityCode", "Code Insee de la commune", Facts.Address.CityCode);
            }
        );

    public static FormBuilder Health(this FormBuilder form) =>
        form.Group(
            "health",
            "Santé",
            static group =>
            {
                group
                    .Input(
                        "health.pai",
                        "Projet d'accueil individualisé (PAI)",
                        FieldType.Boolean,
                        configure: static options => options.IsSensitive = true
                    )
                    .Input(
                        "health.foodAllergy",
                        "Allergie alimentaire",
                        FieldType.Boolean,
                        configure: static options => options.IsSensitive = true
                    )
                    .Input(
                        "health.vaccinationsUpToDate",
                        "Vaccinations obligatoires à jour",
                        FieldType.Boolean,
                        configure: static options => options.IsSensitive = true
                    );
            }
        );

    public static FormBuilder Billing(this FormBuilder form) =>
        form.Group(
            "billing",
            "Facturation",
            static group =>
            {
                group
                    .Input(
                        "billing.mode",
                        "Qui reçoit les factures",
                        FieldType.Choice,
                        required: true,
                        configure: static options => options.Offer("guardian1", "guardian2", "split")
                    )
                    .Input(
                        "billing.paymentMethod",
                        "Mode de paiement",
                        FieldType.Choice,
                        configure: static options => options.Offer("enLigne", "prelevement", "cheque", "especes")
                    )
                    .Input(
                        "billing.iban",
                        "IBAN",
                        FieldType.Iban,
                        configure: static options =>
                        {
                            options.RequiredWhen = FieldCondition.Is("billing.paymentMethod", "prelevement");
                            options.IsSensitive = true;
                        }
                    );
            }
        );

    public static void IsName(this FormFieldOptions options)
    {
        options.MinLength = 1;
        options.MaxLength = 100;
        options.Pattern = @"^[\p{L}\p{M} '\-]+$";
    }
}
