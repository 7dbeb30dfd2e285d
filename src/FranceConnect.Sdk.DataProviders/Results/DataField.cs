using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// A piece of an answer that a scope governs. Three things are told apart: the scope was not granted and the key is absent
/// (<see cref="IsGranted"/> false); the provider holds no value, or none of the contract's type (<see cref="HasValue"/> false); there is a value.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Source: API Particulier, its behaviour observed. The default value is an absent key.</remarks>
public readonly struct DataField<T> : IEquatable<DataField<T>>
{
    private readonly T? _value;

    private DataField(bool hasValue, T? value)
    {
        IsGranted = true;
        HasValue = hasValue;
        _value = value;
    }

    /// <summary>Whether the key is in the answer: its scope was granted.</summary>
    public bool IsGranted { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(ValueOrDefault))]
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The scope was not granted, or the provider holds no value.</exception>
    public T Value =>
        HasValue
            ? _value!
            : throw new InvalidOperationException(
                IsGranted ? "The provider holds no value." : "The scope of this value was not granted."
            );

    /// <summary>The value, or the type's default when there is none. Ask <see cref="HasValue"/> before trusting a zero or a false.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(DataField<T> left, DataField<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(DataField<T> left, DataField<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DataField<T> other) =>
        IsGranted == other.IsGranted
        && HasValue == other.HasValue
        && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataField<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (IsGranted, HasValue, _value).GetHashCode();

    /// <summary>The state, never the value, which is personal data.</summary>
    /// <returns>A word for a log.</returns>
    public override string ToString() =>
        !IsGranted ? "not granted"
        : HasValue ? "present"
        : "no value";

    internal static DataField<T> Null { get; } = new(false, default);

    internal static DataField<T> Of(T value) => new(true, value);
}
