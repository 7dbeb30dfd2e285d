using System.Text.RegularExpressions;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore.Http;

/// <summary>Reads a posted form.</summary>
public static partial class PrefillPost
{
    /// <summary>The name of the answer to « Ce parent est-il le second responsable légal ? »: <c>true</c> or <c>false</c>.</summary>
    public const string PartnerField = "partner";

    /// <summary>
    /// What was posted of a form, under the ids of its fields. What a citizen contests, in the input that <c>&lt;prefill-field&gt;</c> draws beside
    /// an official value, stands for the value. A document is read as its file's name. Dates may be written the French way (<c>03/09/2026</c>, <c>09/2026</c>); what is not of the form is
    /// not read.
    /// </summary>
    /// <param name="posted">The posted form.</param>
    /// <param name="form">The form.</param>
    /// <returns>What was typed, for <see cref="PrefillVerification.Verify"/> or <see cref="IPrefillService.Fill"/>.</returns>
    public static PrefillInput ReadPrefillInput(this IFormCollection posted, FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(posted);
        ArgumentNullException.ThrowIfNull(form);
        var input = new PrefillInput();
        foreach (var field in form.Fields)
        {
            var contested = Read(field, posted[FieldNames.ContestOf(field.Id)]);
            if (!string.IsNullOrWhiteSpace(contested))
                input.Typed[field.Id] = contested;
            else if (FileName(field, posted) is { } file)
                input.Typed[field.Id] = file;
            else if (posted.TryGetValue(field.Id, out var values))
                input.Typed[field.Id] = Read(field, values);
        }
        if (bool.TryParse(posted[PartnerField], out var isGuardian))
            input.PartnerIsGuardian2 = isGuardian;
        return input;
    }

    /// <summary>A document is its name here: the application keeps the file, if it does.</summary>
    private static string? FileName(FormField field, IFormCollection posted) =>
        field.Type.Name == "file" && posted.Files.GetFile(field.Id) is { Length: > 0 } file
            ? Path.GetFileName(file.FileName)
            : null;

    private static string Read(FormField field, StringValues values)
    {
        if (FieldNames.HasSeveralValues(field.Type))
            return string.Join(',', values.Where(static value => !string.IsNullOrWhiteSpace(value)));
        var text = values.Count == 0 ? "" : values[^1]?.Trim() ?? "";
        // A phone writes the apostrophe of D’Arcy the typographic way; civil status and the forms' patterns do not.
        if (field.Type.Name == "name")
            return text.Replace('\u2019', '\'');
        return FieldNames.IsDate(field.Type) && FrenchDate().Match(text) is { Success: true } date ? Iso(date) : text;
    }

    private static string Iso(Match date)
    {
        var month = date.Groups["month"].Value.PadLeft(2, '0');
        var day = date.Groups["day"] is { Success: true } group ? $"-{group.Value.PadLeft(2, '0')}" : "";
        return $"{date.Groups["year"].Value}-{month}{day}";
    }

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})/)?(?<month>[0-9]{1,2})/(?<year>[0-9]{4})$")]
    private static partial Regex FrenchDate();
}
