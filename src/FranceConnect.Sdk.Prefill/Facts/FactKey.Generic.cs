namespace FranceConnect.Sdk.Prefill;

/// <summary>The name of a fact and the type of its values. Immutable; keep it in a static property.</summary>
/// <typeparam name="T">The .NET type of the values.</typeparam>
public sealed class FactKey<T> : FactKey
    where T : notnull
{
    /// <summary>Names a fact.</summary>
    /// <param name="name">The identifier, entity first, for example <c>Vehicle.Plate</c>.</param>
    /// <param name="label">The French label.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="options">Its trust, its policy, its origins; null for the defaults.</param>
    public FactKey(string name, string label, FieldType<T> type, FactKeyOptions? options = null)
        : base(name, label, type, options) { }

    /// <summary>The type of its values.</summary>
    public new FieldType<T> FieldType => (FieldType<T>)base.FieldType;

    /// <summary>A value of this fact, as a source of the application's own gives it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="obtainedAt">When it was obtained.</param>
    /// <returns>The fact.</returns>
    public Fact<T> From(T value, FactOrigin origin, DateTimeOffset obtainedAt) =>
        new(this, value, new Provenance(Guard.NotNull(origin), Trust, Policy, obtainedAt));

    /// <summary>A value of this fact, from the source that is being asked, as of now.</summary>
    /// <param name="value">The value.</param>
    /// <param name="request">What the source is asked.</param>
    /// <returns>The fact; its path is the key's first origin in that source.</returns>
    /// <exception cref="ArgumentException">The key names that source among none of its origins.</exception>
    public Fact<T> From(T value, FactRequest request) =>
        From(
            value,
            Origins.FirstOrDefault(origin => origin.Source.Id == Guard.NotNull(request).Source.Id)
                ?? throw new ArgumentException(
                    $"The fact {Name} names the source {request.Source.Id} among none of its origins.",
                    nameof(request)
                ),
            request.Now
        );

    internal override Fact? Restore(string text, Provenance provenance) =>
        FieldType.TryParse(text, out var value) ? new Fact<T>(this, value, provenance) : null;
}
