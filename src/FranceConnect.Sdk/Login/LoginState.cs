using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// A pending login: opaque and sealed, so that a browser may carry it. Keep <see cref="Value"/> and make it again with
/// <see cref="FromValue"/>; delete it when the callback arrives.
/// </summary>
public sealed class LoginState
{
    private LoginState(string value) => Value = value;

    /// <summary>The sealed text, safe in a cookie: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public string Value { get; }

    /// <summary>Wraps a kept text. Nothing is checked here: a wrong one fails the callback with FCS2002.</summary>
    /// <param name="value">What <see cref="Value"/> was.</param>
    /// <returns>The pending login.</returns>
    public static LoginState FromValue(string value) => new(Guard.NotNull(value));

    /// <summary>Always the same word: a pending login does not reach logs by accident.</summary>
    /// <returns><c>LoginState</c>.</returns>
    public override string ToString() => nameof(LoginState);
}
