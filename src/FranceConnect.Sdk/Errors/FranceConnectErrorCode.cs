namespace FranceConnect.Sdk;

/// <summary>
/// One entry of the error catalogue: a stable code (<c>FCS</c> and four digits, never reused), its cause and what to do.
/// </summary>
/// <remarks>
/// 1xxx configuration, 2xxx login and logout, 3xxx tokens, 4xxx data providers, 5xxx prefill. The same catalogue is in <c>docs/errors.md</c>. FranceConnect's own
/// codes (<c>Y030007</c>…) are not here: they are carried beside, in <see cref="FranceConnectError.ProviderCode"/>.
/// </remarks>
public sealed partial class FranceConnectErrorCode
{
    private FranceConnectErrorCode(
        int number,
        string cause,
        string remedy,
        bool isTransient = false,
        bool isProviderFault = false
    )
    {
        Number = number;
        Value = $"FCS{number:D4}";
        Cause = cause;
        Remedy = remedy;
        IsTransient = isTransient;
        IsProviderFault = isProviderFault;
    }

    /// <summary>The whole catalogue, in the order of the codes.</summary>
    public static IReadOnlyList<FranceConnectErrorCode> All => Catalogue.All;

    /// <summary>The code itself, for example <c>FCS2002</c>.</summary>
    public string Value { get; }

    /// <summary>The four digits, also the event id in the logs.</summary>
    public int Number { get; }

    /// <summary>What happened, for the vendor's developers and support; never personal data.</summary>
    public string Cause { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>Whether the same thing may succeed later with nothing changed.</summary>
    public bool IsTransient { get; }

    /// <summary>Whether FranceConnect did not answer, or not usably: nothing the citizen or the vendor did.</summary>
    public bool IsProviderFault { get; }

    /// <summary>The code itself.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    // In a class of its own: static members of partial files have no defined order of initialisation.
    private static class Catalogue
    {
        internal static readonly IReadOnlyList<FranceConnectErrorCode> All =
        [
            .. Configuration(),
            .. Login(),
            .. Tokens(),
            .. DataProviders(),
            .. Prefill(),
        ];
    }
}
