namespace FranceConnect.Sdk.Prefill;

/// <summary>What opening something sealed gave: a value, or the reason why it was refused.</summary>
/// <typeparam name="T">What was sealed.</typeparam>
public sealed class Unsealed<T>
    where T : class
{
    private readonly T? _value;

    internal Unsealed(T value) => _value = value;

    internal Unsealed(SealRefusal refusal) => Refusal = refusal;

    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => _value is not null;

    /// <summary>What was sealed.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value =>
        _value
        ?? throw new InvalidOperationException(
            $"{FranceConnectErrorCode.SealRefused}: {FranceConnectErrorCode.SealRefused.Cause} ({Refusal})"
        );

    /// <summary>Why it was refused; null when it was accepted.</summary>
    public SealRefusal? Refusal { get; }

    /// <summary>Whether it was accepted or why not, nothing of the value.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => Refusal is { } refusal ? $"{refusal}" : "Accepted";
}
