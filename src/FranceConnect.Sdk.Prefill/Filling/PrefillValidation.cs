using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>Says what keeps a filled form from being submitted.</summary>
public static class PrefillValidation
{
    /// <summary>
    /// The required fields without a value, those required under a condition that holds included, and the typed values that break the bounds of
    /// their field. What a source said is never refused: the citizen could not correct it.
    /// </summary>
    /// <param name="result">The form, what was typed included.</param>
    /// <param name="now">The time, for the dates that may not be before or after today in France.</param>
    /// <returns>One fault a field, in the form's order; empty when the form may be submitted.</returns>
    public static IReadOnlyList<FieldFault> Validate(this PrefillResult result, DateTimeOffset now)
    {
        Guard.NotNull(result);
        var check = new FieldCheck(now);
        return Array.AsReadOnly(
            result
                .Form.Fields.Select(field => (Field: field, Kind: FaultOf(field)))
                .Where(static fault => fault.Kind is not null)
                .Select(static fault => new FieldFault(fault.Field, fault.Kind!.Value))
                .ToArray()
        );

        FieldFaultKind? FaultOf(FormField field) =>
            result.Find(field.Id) is not { } value
                ? IsRequired(field)
                    ? FieldFaultKind.Missing
                    : null
                : value.Provenance.Source != FactSourceInfo.User.Id
                    ? null
                    : IsRefused(field, value)
                        ? FieldFaultKind.Missing
                        : check.Of(value);

        bool IsRequired(FormField field) => field.RequiredWhen?.Holds(id => result.Find(id)?.Text) ?? field.IsRequired;
    }

    /// <summary>A required agreement that says no.</summary>
    private static bool IsRefused(FormField field, PrefillField value) =>
        field.IsRequired && field.Policy == EditPolicy.Free && value.Value is false;
}
