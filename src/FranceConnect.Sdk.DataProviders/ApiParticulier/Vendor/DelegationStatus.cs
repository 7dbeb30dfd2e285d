namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The state of a delegation: <c>active</c> or <c>revoked</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct DelegationStatus
{
    private readonly string? _value;

    private DelegationStatus(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>In force.</summary>
    public static DelegationStatus Active { get; } = new("active");

    /// <summary>Withdrawn by the collectivité or by DINUM: calls under it are refused (403).</summary>
    public static DelegationStatus Revoked { get; } = new("revoked");

    /// <summary>Whether it is one of the two documented values.</summary>
    public bool IsKnown => this == Active || this == Revoked;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static DelegationStatus From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
