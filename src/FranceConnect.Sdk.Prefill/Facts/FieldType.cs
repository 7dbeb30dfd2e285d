using System.Text.Json;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// The type of a fact or of a form's field: how a typed text is read and how a value is written. The usual types are here; an application
/// makes its own with <see cref="Create{T}"/>.
/// </summary>
public abstract partial class FieldType
{
    private protected FieldType(string name) => Name = Guard.NotEmpty(name);

    /// <summary>The name of the type, for example <c>partialDate</c>: it tells a page which input to draw.</summary>
    public string Name { get; }

    /// <summary>The .NET type of the values.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Makes a type of one's own.</summary>
    /// <typeparam name="T">The .NET type of the values.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="parse">Reads what was typed, trimmed and not empty.</param>
    /// <param name="print">Writes a value as it is typed: what this writes, <paramref name="parse"/> reads.</param>
    /// <returns>The type.</returns>
    public static FieldType<T> Create<T>(string name, FieldParser<T> parse, Func<T, string> print)
        where T : notnull => new(name, Guard.NotNull(parse), Guard.NotNull(print), null);

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal abstract bool TryRead(string text, out object? value);

    internal abstract string Print(object value);

    internal abstract void WriteJson(Utf8JsonWriter writer, object value);
}
