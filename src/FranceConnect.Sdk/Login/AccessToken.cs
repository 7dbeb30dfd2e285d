using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>FranceConnect's access token: opaque, dead 60 seconds after the login. Its text is never printed.</summary>
public readonly struct AccessToken : IEquatable<AccessToken>
{
    private readonly string? _value;

    /// <summary>Wraps a token.</summary>
    /// <param name="value">Its text.</param>
    public AccessToken(string value) => _value = Guard.NotEmpty(value);

    /// <summary>The text to send in <c>Authorization: Bearer</c>; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether both hold the same token.</summary>
    /// <param name="left">One token.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(AccessToken left, AccessToken right) => left.Equals(right);

    /// <summary>Whether they hold different tokens.</summary>
    /// <param name="left">One token.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(AccessToken left, AccessToken right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AccessToken other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AccessToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Always <c>***</c>: tokens do not reach logs by accident.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => "***";
}
