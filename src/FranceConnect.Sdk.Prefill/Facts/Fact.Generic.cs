namespace FranceConnect.Sdk.Prefill;

/// <summary>Something known of the citizen or the household, and where it comes from.</summary>
/// <typeparam name="T">The .NET type of the value.</typeparam>
public sealed class Fact<T> : Fact
    where T : notnull
{
    internal Fact(FactKey<T> key, T value, Provenance provenance)
        : base(key, provenance) => Value = value;

    /// <summary>The value; personal data.</summary>
    public T Value { get; }

    internal override object Boxed => Value;

    internal override Fact With(Provenance provenance) => new Fact<T>((FactKey<T>)Key, Value, provenance);
}
