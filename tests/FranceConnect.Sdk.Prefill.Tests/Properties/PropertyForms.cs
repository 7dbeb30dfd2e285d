namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The forms of the properties: our four, one derived from ours, and one that binds every fact.</summary>
internal static class PropertyForms
{
    public const string Required = "extra.required";

    public static IReadOnlyList<FormDefinition> All { get; } =
    [
        .. Forms.All.Select(form => form.WithRetention(Sealed.Retention)),
        Forms.Cantine.Derive(
            "cantine-derivee",
            "Cantine d'une autre commune",
            form =>
                form.Use(FactSourceInfo.ParticipationFamilialeEaje)
                    .WithoutGroup("billing")
                    .Group(
                        "address",
                        "Domicile",
                        group =>
                            group.Field(
                                "address.city",
                                "Ville",
                                Facts.Address.City,
                                required: true,
                                configure: options => options.Policy = EditPolicy.Locked
                            )
                    )
                    .Group(
                        "extra",
                        "En plus",
                        group =>
                            group
                                .Field(Required, "Nom d'usage", Facts.Guardian1.UsageName, required: true)
                                .Field("extra.children", "Enfants", Facts.Household.ListedChildren)
                                .Field("extra.age", "Âge", Facts.Child.AgeYears)
                    )
                    .KeepFor(Sealed.Retention)
        ),
        FormDefinition.Create(
            "tout",
            "Tout",
            form =>
                form.Use(
                        FactSourceInfo.ParticipationFamilialeEaje,
                        FactSourceInfo.QuotientFamilial,
                        FactSourceInfo.Scolarite,
                        FactSourceInfo.StatutEtudiant,
                        FactSourceInfo.ImpotParticulier
                    )
                    .ForChild(36, 17)
                    .Group(
                        "tout",
                        "Tout",
                        group =>
                        {
                            foreach (var fact in Facts.All)
                                group.Field(fact.Name, fact.Label, fact);
                        }
                    )
                    .KeepFor(Sealed.Retention)
        ),
    ];

    /// <summary>The ids that have to be filled whatever else is, by the project's file of forms; and those it asks of a street without a locality.</summary>
    public static IEnumerable<(string Id, bool IsOnlyWithoutLocality)> RequiredOf(FormDefinition form) =>
        form.Id switch
        {
            "tout" => [],
            "cantine-derivee" => Of("cantine")
                .Where(id => !id.Id.StartsWith("billing.", StringComparison.Ordinal))
                .Append((Required, false)),
            _ => Of(form.Id),
        };

    private static IEnumerable<(string Id, bool IsOnlyWithoutLocality)> Of(string id) =>
        from form in Data.Forms.GetProperty("forms").EnumerateArray()
        where form.GetProperty("id").GetString() == id
        from grouped in form.GetProperty("groups").EnumerateArray()
        from field in grouped.GetProperty("fields").EnumerateArray()
        where field.GetProperty("required").GetBoolean()
        select (field.GetProperty("id").GetString()!, field.TryGetProperty("requiredWhen", out _));
}
