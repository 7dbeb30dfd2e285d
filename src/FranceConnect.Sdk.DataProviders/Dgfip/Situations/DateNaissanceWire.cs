namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A date of birth in three texts, any of which may be missing or zero.</summary>
internal sealed class DateNaissanceWire : WireRecord
{
    public Member<string> Jour { get; init; }
    public Member<string> Mois { get; init; }
    public Member<string> Annee { get; init; }

    /// <summary>Null when all three are missing.</summary>
    public PartialDate? ToDate() =>
        Annee.Value is null && Mois.Value is null && Jour.Value is null
            ? null
            : PartialDate.FromWire($"{Part(Annee, 4)}-{Part(Mois, 2)}-{Part(Jour, 2)}");

    private static string Part(Member<string> part, int length) => (part.Value ?? "").Trim().PadLeft(length, '0');
}
