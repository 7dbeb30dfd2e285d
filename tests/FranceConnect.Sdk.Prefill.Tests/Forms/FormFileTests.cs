using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The four forms in code against the project's own file of forms, field by field.</summary>
public sealed class FormFileTests
{
    private const string Partly = " (partial: no proof of filiation)";

    private static IEnumerable<TestCaseData> All =>
        Data
            .Forms.GetProperty("forms")
            .EnumerateArray()
            .Select(form => new TestCaseData(form).SetArgDisplayNames(Text(form, "id")!));

    [TestCaseSource(nameof(All))]
    public void Groups_ComparedWithTheFile_AreTheSame(JsonElement expected)
    {
        var form = Find(expected);

        Assert.That(
            form.Groups.Select(group => $"{group.Id} | {group.Label} | {group.IsOptional}"),
            Is.EqualTo(
                expected
                    .GetProperty("groups")
                    .EnumerateArray()
                    .Select(group => $"{Text(group, "id")} | {Text(group, "labelFr")} | {Flag(group, "optionalGroup")}")
            )
        );
    }

    [TestCaseSource(nameof(All))]
    public void Fields_ComparedWithTheFile_AreTheSame(JsonElement expected)
    {
        var form = Find(expected);

        Assert.That(
            form.Groups.SelectMany(group => group.Fields.Select(field => Describe(group, field))),
            Is.EqualTo(
                expected
                    .GetProperty("groups")
                    .EnumerateArray()
                    .SelectMany(group =>
                        group.GetProperty("fields").EnumerateArray().Select(field => Describe(group, field))
                    )
            )
        );
    }

    [TestCaseSource(nameof(All))]
    public void Form_ComparedWithTheFile_HasTheSameTitleAgesAndHabilitation(JsonElement expected)
    {
        var form = Find(expected);
        var ages = expected.GetProperty("childAge");

        Assert.Multiple(() =>
        {
            Assert.That(form.Label, Is.EqualTo(Text(expected, "labelFr")));
            Assert.That(form.ChildAge!.MinMonths, Is.EqualTo(ages.GetProperty("minMonths").GetInt32()));
            Assert.That(form.ChildAge.MaxYears, Is.EqualTo(ages.GetProperty("maxYears").GetInt32()));
            Assert.That(form.ChildAge.AllowsUnborn, Is.EqualTo(ages.GetProperty("unbornAllowed").GetBoolean()));
            Assert.That(
                form.RequiredHabilitation().Select(scope => scope.Name),
                Is.EquivalentTo(
                    expected.GetProperty("datapassScopes").EnumerateArray().Select(scope => scope.GetString())
                )
            );
        });
    }

    [Test]
    public void RequiredScopes_OfTheCases_AreThoseTheyAsked()
    {
        // P07 asks for idp_birthdate besides; P11 is a habilitation that lacks most of them.
        var cases = WorkedCase.All.Where(item => item.Scopes.Count > 0 && item.Id is not ("P07" or "P11"));

        Assert.Multiple(() =>
        {
            foreach (var item in cases)
                Assert.That(
                    item.Form.RequiredScopes().Select(scope => scope.Name),
                    Is.EquivalentTo(item.Scopes),
                    item.Id
                );
        });
    }

    private static FormDefinition Find(JsonElement expected) =>
        Forms.All.Single(form => form.Id == Text(expected, "id"));

    private static string Describe(FormGroup group, FormField field) =>
        string.Join(
            " | ",
            group.Id,
            field.Id,
            field.Label,
            field.Type.Name,
            field.IsRequired,
            field.Fact?.Name,
            field.Policy.ToString().ToLowerInvariant(),
            field.RequiredWhen?.ToString(),
            field.IsSensitive,
            field.ReplacesProof + (field.ReplacesProofInPart ? Partly : ""),
            Describe(field.Constraints)
        );

    private static string Describe(JsonElement group, JsonElement field) =>
        string.Join(
            " | ",
            Text(group, "id"),
            Text(field, "id"),
            Text(field, "labelFr"),
            Text(field, "type"),
            field.GetProperty("required").GetBoolean(),
            Text(field, "fact"),
            Text(field, "policy"),
            // Written as a condition on a field, so that it can be judged.
            Text(field, "requiredWhen")?.Replace("no born child is selected", "child.birthDate is empty"),
            Flag(field, "sensitive"),
            Text(field, "replacesProof") ?? "",
            field.TryGetProperty("constraints", out var constraints) ? Describe(constraints) : ""
        );

    private static string Describe(FieldConstraints constraints)
    {
        var parts = new List<string>();
        Add("minLength", constraints.MinLength);
        Add("maxLength", constraints.MaxLength);
        Add("pattern", constraints.Pattern);
        Add("min", constraints.Min);
        Add("max", constraints.Max);
        Add("maxItems", constraints.MaxItems);
        Add("notAfter", constraints.NotAfterToday ? "today" : null);
        Add("notBefore", constraints.NotBeforeToday ? "today" : null);
        Add("values", constraints.Values.Count > 0 ? string.Join("/", constraints.Values) : null);
        parts.Sort(StringComparer.Ordinal);
        return string.Join(", ", parts);

        void Add(string name, object? value)
        {
            if (value is not null)
                parts.Add($"{name}={value}");
        }
    }

    private static string Describe(JsonElement constraints) =>
        string.Join(
            ", ",
            constraints
                .EnumerateObject()
                .Select(item =>
                    item.Value.ValueKind == JsonValueKind.Array
                        ? $"{item.Name}={string.Join("/", item.Value.EnumerateArray().Select(value => value.GetString()))}"
                        : $"{item.Name}={item.Value}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetBoolean();
}
