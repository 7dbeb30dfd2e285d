namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>A fact behind each locked and contestable field of a form.</summary>
internal static class OfficialFacts
{
    private static readonly DateTimeOffset s_now = new(2026, 9, 3, 8, 15, 0, TimeSpan.Zero);

    public static IReadOnlyList<FormField> FieldsOf(FormDefinition form) =>
        [
            .. form.Fields.Where(field =>
                field.Fact is not null && field.Policy is EditPolicy.Locked or EditPolicy.Contestable
            ),
        ];

    public static FactSet Of(FormDefinition form) =>
        new(FieldsOf(form).Select(field => Create(field.Fact!)), [], [], []) { TenantId = "ville" };

    /// <summary>Another value of the same type.</summary>
    public static string Changed(FieldType type) => Samples(type).Other;

    private static Fact Create(FactKey key) =>
        key.Restore(Samples(key.FieldType).Value, new Provenance(key.Origins[0], key.Trust, key.Policy, s_now))
        ?? throw new InvalidOperationException($"{key.Name} reads no sample of {key.FieldType}.");

    private static (string Value, string Other) Samples(FieldType type) =>
        type.Name switch
        {
            "partialDate" or "date" => ("1987-02-03", "1987-02-04"),
            "yearMonth" => ("2026-09", "2026-08"),
            "int" or "money" or "decimal" => ("3", "4"),
            "bool" => ("true", "false"),
            "gender" => ("F", "M"),
            "enum" => ("CAF", "MSA"),
            "cogCommune" => ("69266", "33063"),
            _ => ("ROUSSEL", "HAAS"),
        };
}
