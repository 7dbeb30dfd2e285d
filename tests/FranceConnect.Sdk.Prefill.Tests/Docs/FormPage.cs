using System.Globalization;
using System.Text;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Writes <c>docs/forms/&lt;id&gt;.md</c>.</summary>
internal static class FormPage
{
    public static string Render(FormDefinition form, string property)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # {form.Label}

            `Forms.{property}`, id `{form.Id}`: {form.Fields.Count} fields, {form.Fields.Count(
                IsPrefilled
            )} of which a source may fill.{Age(form.ChildAge)}

            ```csharp
            PrefillResult result = prefill.Fill(Forms.{property}, facts);
            ```

            ## What it asks, and from whom

            Ask these scopes at the sign-in, after the notice (`RequiredScopes()`): {Names(form.RequiredScopes())}.
            Of a second legal guardian who signs in (`SecondGuardianScopes()`): {Names(form.SecondGuardianScopes())}.
            `identite_pivot` stands for the civil identity, without which no provider recognises the citizen. The notice (`Notice()`) says:

            | From | Data | Scopes |
            | --- | --- | --- |

            """
        );
        foreach (var entry in form.Notice())
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {entry.Source.Label} | {List(entry.Facts.Select(fact => Cell(fact.Label)))} | {Scopes(entry)} |\n"
            );
        page.Append(
            CultureInfo.InvariantCulture,
            $"""

            Of the habilitation (`RequiredHabilitation()`): {Names(
                form.RequiredHabilitation()
            )}. What it lacks leaves its
            fields empty, and `MissingHabilitation` says so.

            ## Fields

            A value is filled from the first source that has it. What the citizen may do with it is its policy: see
            [what may be done with it](../guides/provenance.md#what-may-be-done-with-it). A field without a source is a plain input.

            """
        );
        foreach (var group in form.Groups)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n### {group.Label}{(group.IsOptional ? " (optional)" : "")}\n\n"
            );
            page.Append("| Field | Label | Filled from | Policy | Required | Replaces |\n");
            page.Append("| --- | --- | --- | --- | --- | --- |\n");
            foreach (var field in group.Fields)
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{field.Id}` | {Cell(field.Label)}{(field.IsSensitive ? " (sensitive)" : "")} | {List(Sources(form, field))} | {field.Policy.ToString().ToLowerInvariant()} | {Required(field)} | {Proof(field)} |\n"
                );
        }
        page.Append(
            """

            This page is generated from the form. After a change there:

            ```
            FCSDK_UPDATE=1 dotnet test tests/FranceConnect.Sdk.Prefill.Tests --filter FormPage
            ```

            """
        );
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static bool IsPrefilled(FormField field) => field.Fact is { Origins.Count: > 0 };

    private static string Age(ChildAgeRange? age) =>
        age is null
            ? ""
            : $" For a child of {age.MinMonths} months to {age.MaxYears} years{(age.AllowsUnborn ? ", or yet to be born" : "")}; another age is warned of, and goes on.";

    // Those of the form, and what needs no leave: FranceConnect itself, codes and sums.
    private static IEnumerable<string> Sources(FormDefinition form, FormField field) =>
        (field.Fact?.Origins ?? [])
            .Where(origin =>
                form.Sources.Append(FactSourceInfo.FranceConnect)
                    .Append(FactSourceInfo.Derived)
                    .Append(FactSourceInfo.Cog)
                    .Append(FactSourceInfo.Ban)
                    .Any(source => source.Id == origin.Source.Id)
            )
            .Select(origin => $"{origin.Source.Label}: `{origin.Path}`");

    private static string Required(FormField field) =>
        (field.IsRequired, field.RequiredWhen) switch
        {
            (true, null) => "yes",
            (_, { } condition) => $"while `{condition}`",
            _ => "",
        };

    private static string Proof(FormField field) =>
        field.ReplacesProof is null ? "" : Cell(field.ReplacesProof) + (field.ReplacesProofInPart ? ", in part" : "");

    private static string Scopes(FormNoticeEntry entry) =>
        List(
            entry
                .Source.Scopes.Where(block =>
                    entry.Facts.Any(fact =>
                        fact.Origins.Any(origin =>
                            origin.Source.Id == entry.Source.Id
                            && origin.Path.StartsWith(block.Key, StringComparison.Ordinal)
                        )
                    )
                )
                .SelectMany(block => block.Value)
                .Distinct()
                .Select(scope => $"`{scope}`")
        );

    private static string Names(IEnumerable<FranceConnectScope> scopes) =>
        List(scopes.Select(scope => $"`{scope.Name}`"));

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
