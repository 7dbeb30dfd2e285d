using System.Globalization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>From the wire's plain types to those of the public models. Nothing here fails: what cannot be read is null.</summary>
internal static class WireValues
{
    /// <summary>A date that may be partial, unknown (<c>0000-00-00</c>) or malformed: the text is kept.</summary>
    public static PartialDate? ToDate(this Member<string> member) =>
        member.Value is { Length: > 0 } text ? PartialDate.FromWire(text) : null;

    /// <summary>The same, for a date that a scope governs.</summary>
    public static DataField<PartialDate> MapDate(this Member<string> member) =>
        member.MapValue(static text => text.Length == 0 ? (PartialDate?)null : PartialDate.FromWire(text));

    public static int? ToInteger(this Member<decimal?> member) =>
        member.Value is { } number
        && number == decimal.Truncate(number)
        && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>The same, for a number that a scope governs.</summary>
    public static DataField<int> MapInteger(this Member<decimal?> member) => member.MapValue(_ => member.ToInteger());

    public static IReadOnlyList<TPublic> ToList<TWire, TPublic>(
        this IReadOnlyList<TWire> records,
        Func<TWire, TPublic> read
    )
    {
        var list = new TPublic[records.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = read(records[i]);
        return Array.AsReadOnly(list);
    }

    public static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
