namespace FranceConnect.Sdk.Prefill;

/// <summary>When a field is required, judged on the final values of the form.</summary>
public sealed class FieldCondition
{
    private readonly string _field;
    private readonly string? _value;

    private FieldCondition(string field, string? value)
    {
        _field = Guard.NotEmpty(field);
        _value = value;
    }

    /// <summary>While a field has no value.</summary>
    /// <param name="field">The field's id.</param>
    /// <returns>The condition.</returns>
    public static FieldCondition Empty(string field) => new(field, null);

    /// <summary>While a field has this value.</summary>
    /// <param name="field">The field's id.</param>
    /// <param name="value">The value, as it is typed.</param>
    /// <returns>The condition.</returns>
    public static FieldCondition Is(string field, string value) => new(field, Guard.NotEmpty(value));

    /// <summary>The condition in words, as <c>billing.mode = split</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value is null ? $"{_field} is empty" : $"{_field} = {_value}";

    internal bool Holds(Func<string, string?> textOf) => textOf(_field) == _value;
}
