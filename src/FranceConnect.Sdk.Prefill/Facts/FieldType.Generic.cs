using System.Text.Json;

namespace FranceConnect.Sdk.Prefill;

/// <summary>The type of a fact or of a form's field.</summary>
/// <typeparam name="T">The .NET type of the values.</typeparam>
public sealed class FieldType<T> : FieldType
    where T : notnull
{
    private readonly FieldParser<T> _parse;
    private readonly Func<T, string> _print;
    private readonly Action<Utf8JsonWriter, T>? _json;

    internal FieldType(string name, FieldParser<T> parse, Func<T, string> print, Action<Utf8JsonWriter, T>? json)
        : base(name)
    {
        _parse = parse;
        _print = print;
        _json = json;
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Reads what was typed.</summary>
    /// <param name="text">The text; spaces around it do not count.</param>
    /// <param name="value">The value; the default one when the text is refused.</param>
    /// <returns>Whether the text is one of this type; an empty one is not.</returns>
    public bool TryParse(string? text, out T value)
    {
        value = default!;
        return text?.Trim() is { Length: > 0 } trimmed && _parse(trimmed, out value);
    }

    /// <summary>Writes a value as it is typed.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public string Print(T value) => _print(value);

    internal override bool TryRead(string text, out object? value)
    {
        var isRead = TryParse(text, out var typed);
        value = isRead ? typed : null;
        return isRead;
    }

    internal override string Print(object value) => _print((T)value);

    internal override void WriteJson(Utf8JsonWriter writer, object value)
    {
        if (_json is null)
            writer.WriteStringValue(_print((T)value));
        else
            _json(writer, (T)value);
    }
}
