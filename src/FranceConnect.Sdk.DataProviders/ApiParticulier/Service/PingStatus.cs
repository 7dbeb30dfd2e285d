namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>How an administration answers the gateway: <c>ok</c>, <c>bad_gateway</c> or <c>unknown</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct PingStatus
{
    private readonly string? _value;

    private PingStatus(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>It answers.</summary>
    public static PingStatus Ok { get; } = new("ok");

    /// <summary>It does not.</summary>
    public static PingStatus BadGateway { get; } = new("bad_gateway");

    /// <summary>The gateway does not know.</summary>
    public static PingStatus Unknown { get; } = new("unknown");

    /// <summary>Whether it is one of the three documented values.</summary>
    public bool IsKnown => this == Ok || this == BadGateway || this == Unknown;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static PingStatus From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
