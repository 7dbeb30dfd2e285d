using System.Globalization;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>One line of the catalogue, wherever it comes from.</summary>
internal sealed record ErrorEntry(string Code, string Cause, string Remedy, string Note = "")
{
    public int Number => int.Parse(Code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture);

    public static ErrorEntry From(FranceConnectErrorCode code) =>
        new(
            code.Value,
            code.Cause,
            code.Remedy,
            (code.IsTransient, code.IsProviderFault) switch
            {
                (true, true) => "May succeed later with nothing changed; FranceConnect's side.",
                (true, false) => "May succeed later with nothing changed.",
                (false, true) => "FranceConnect's side.",
                _ => "",
            }
        );
}
