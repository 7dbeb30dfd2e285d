namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>A fact behind each locked and contestable field of a form.</summary>
internal static class OfficialFacts
{
    public static readonly DateTimeOffset ObtainedAt = new(2026, 9, 3, 8, 15, 0, TimeSpan.Zero);

    public static IEnumerable<string> Forms => Prefill.Forms.All.Select(form => form.Id);

    public static IEnumerable<TestCaseData> Fields =>
        from form in Prefill.Forms.All
        from official in FieldsOf(form)
        select new TestCaseData(form.Id, official.Id);

    public static IReadOnlyList<FormField> FieldsOf(FormDefinition form) =>
        [
            .. form.Fields.Where(field =>
                field.Fact is not null && field.Policy is EditPolicy.Locked or EditPolicy.Contestable
            ),
        ];

    /// <summary>The facts; of somebody when a subject is given.</summary>
    public static FactSet Of(FormDefinition form, string? subject = null)
    {
        var sub = Facts.Guardian1.Sub;
        IEnumerable<Fact> person = subject is null ? [] : [sub.From(subject, sub.Origins[0], ObtainedAt)];
        return new(person.Concat(FieldsOf(form).Select(field => Create(field.Fact!))), [], [], [])
        {
            TenantId = "ville",
        };
    }

    /// <summary>Another value of the same type.</summary>
    public static string Changed(FieldType type) => Samples(type).Other;

    private static Fact Create(FactKey key) =>
        key.Restore(Samples(key.FieldType).Value, new Provenance(key.Origins[0], key.Trust, key.Policy, ObtainedAt))
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
