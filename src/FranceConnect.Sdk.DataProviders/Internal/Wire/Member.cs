using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// A member of a wire record: absent, null, or a value. One of another type than the contract's is kept as it came, so that it costs
/// itself only.
/// </summary>
internal readonly record struct Member<T>
{
    private Member(T? value, JsonElement? raw)
    {
        IsPresent = true;
        Value = value;
        Raw = raw;
    }

    public bool IsPresent { get; }

    public T? Value { get; }

    /// <summary>What was received, when <see cref="Value"/> alone would not write it again.</summary>
    public JsonElement? Raw { get; }

    public static Member<T> Null { get; } = new(default, null);

    public static Member<T> Of(T value) => new(value, null);

    public static Member<T> Foreign(JsonElement raw, T? value = default) => new(value, raw);

    /// <summary>The member as the public model shows it; a value that cannot be read is no value.</summary>
    public DataField<TPublic> Map<TPublic>(Func<T, TPublic?> read)
        where TPublic : class =>
        !IsPresent ? default
        : Value is { } value && read(value) is { } known ? DataField<TPublic>.Of(known)
        : DataField<TPublic>.Null;

    /// <summary>The same for a value type.</summary>
    public DataField<TPublic> MapValue<TPublic>(Func<T, TPublic?> read)
        where TPublic : struct =>
        !IsPresent ? default
        : Value is { } value && read(value) is { } known ? DataField<TPublic>.Of(known)
        : DataField<TPublic>.Null;

    public override string ToString() => nameof(Member<T>);
}
