namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The code of a vehicle's lease. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct StatutLocation
{
    private readonly string? _value;

    private StatutLocation(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A long lease, <c>LLD</c>.</summary>
    public static StatutLocation LLD { get; } = new("LLD");

    /// <summary>A long lease, <c>LCB</c>.</summary>
    public static StatutLocation LCB { get; } = new("LCB");

    /// <summary>A long lease, <c>LCL</c>.</summary>
    public static StatutLocation LCL { get; } = new("LCL");

    /// <summary>Whether it is one of the three documented codes, all of long leases.</summary>
    public bool IsKnown => this == LLD || this == LCB || this == LCL;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static StatutLocation From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
