using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// A pending logout: opaque and sealed, so that a browser may carry it. Keep <see cref="Value"/> and make it again with
/// <see cref="FromValue"/>; delete it when the browser comes back.
/// </summary>
public sealed class LogoutState
{
    private LogoutState(string value) => Value = value;

    /// <summary>The sealed text, safe in a cookie: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public string Value { get; }

    /// <summary>Wraps a kept text. Nothing is checked here: a wrong one ends the logout with FCS2020.</summary>
    /// <param name="value">What <see cref="Value"/> was.</param>
    /// <returns>The pending logout.</returns>
    public static LogoutState FromValue(string value) => new(Guard.NotNull(value));

    /// <summary>Always the same word: a pending logout does not reach logs by accident.</summary>
    /// <returns><c>LogoutState</c>.</returns>
    public override string ToString() => nameof(LogoutState);
}
