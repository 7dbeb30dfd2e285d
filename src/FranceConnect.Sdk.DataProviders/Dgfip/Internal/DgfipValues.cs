namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The DGFiP's plain members as the public models show them.</summary>
internal static class DgfipValues
{
    public static DataField<string> ToText(this Member<string> member) => member.Map(static text => text);

    /// <summary>Whole euros; cents, which no description announces, are no value.</summary>
    public static DataField<long> ToAmount(this Member<decimal?> member) =>
        member.MapValue(static number =>
            number is { } euros && euros == decimal.Truncate(euros) && euros is >= long.MinValue and <= long.MaxValue
                ? (long?)euros
                : null
        );
}
