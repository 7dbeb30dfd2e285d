namespace FranceConnect.Sdk;

/// <summary>
/// The identifier of a person for one service, from the claim <c>sub</c>: 64 lower-case hexadecimal digits followed by
/// <c>v1</c>. Store it beside the platform and recognise the person by it, never by e-mail.
/// </summary>
/// <remarks>
/// It is pairwise: another service gets another one, and it does not depend on the identity provider the person chose.
/// It changes when civil status is rectified. Comparison is ordinal. The default value is an empty text.
/// (FranceConnect partner documentation; OpenID Connect Core 1.0, §8.1.)
/// </remarks>
public readonly record struct FranceConnectSubject
{
    private const int DigitCount = 64;
    private const string Suffix = "v1";

    private readonly string? _value;

    private FranceConnectSubject(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The identifier itself, to be stored; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether there is no identifier.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Whether the identifier has the documented shape. One that has not is still valid to compare.</summary>
    public bool IsWellFormed
    {
        get
        {
            var value = Value;
            if (value.Length != DigitCount + Suffix.Length || !value.EndsWith(Suffix, StringComparison.Ordinal))
            {
                return false;
            }

            for (var i = 0; i < DigitCount; i++)
            {
                if (value[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Keeps the text of the claim. It never fails.</summary>
    /// <param name="value">The identifier; <see langword="null"/> or empty gives the default value.</param>
    public static FranceConnectSubject From(string? value) => new(value);

    /// <summary>
    /// A mask, <c>***</c>, so that the identifier does not slip into a log; empty for the default value. Read
    /// <see cref="Value"/> to store it.
    /// </summary>
    public override string ToString() => IsEmpty ? string.Empty : "***";
}
