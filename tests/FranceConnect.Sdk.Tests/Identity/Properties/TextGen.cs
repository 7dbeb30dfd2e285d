using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

/// <summary>
/// Texts a claim may hold: sound ones, sound ones with something wrong in one place, and anything else. Shrunk by dropping characters.
/// </summary>
internal static class TextGen
{
    private static readonly Gen<string> s_anything = ArbMap
        .Default.GeneratorFor<string>()
        .Select(static text => text ?? string.Empty);

    private static readonly Gen<char> s_stranger = Gen.Elements(
        '0',
        '9',
        'A',
        'B',
        'a',
        '-',
        '/',
        ' ',
        '\n',
        '\0',
        '٣',
        'é',
        '\ud800',
        '\udc00'
    );

    public static Gen<string> Digits(int count) =>
        Gen.Choose('0', '9')
            .ArrayOf(count)
            .Select(static digits => string.Concat(digits.Select(static digit => (char)digit)));

    public static Gen<string> Dates { get; } =
        from year in Gen.OneOf(Gen.Choose(1, 9999), Gen.Choose(1900, 2026), Gen.Constant(0))
        from month in Gen.Choose(0, 13)
        from day in Gen.Choose(0, 32)
        select FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}");

    public static Gen<string> Codes { get; } =
        from start in Gen.Elements("00", "01", "2A", "2B", "2C", "75", "97", "98", "99")
        from end in Digits(3)
        select start + end;

    public static Gen<string> Words { get; } =
        Gen.Elements(
            "eidas1",
            "eidas2",
            "eidas3",
            "eidas4",
            "pwd",
            "mfa",
            "female",
            "male",
            "unspecified",
            "openid",
            "cnaf_quotient_familial"
        );

    public static Gen<string> Subjects { get; } =
        Gen.Choose(0, 15)
            .ArrayOf(64)
            .Select(static digits => string.Concat(digits.Select(static digit => "0123456789abcdef"[digit])) + "v1");

    /// <summary>Any of these, or none of them.</summary>
    public static Arbitrary<string> Texts { get; } = Shrunk(All());

    public static Arbitrary<(string First, string Second)> Pairs { get; } =
        Arb.From(
            from first in All()
            from second in Gen.OneOf(All(), Gen.Constant(string.Concat(first)), Spoiled(Gen.Constant(first)))
            select (first, second)
        );

    private static Gen<string> All()
    {
        var sound = Gen.OneOf(Dates, Codes, Words, Subjects);
        return Gen.Frequency((4, sound), (3, Spoiled(sound)), (2, s_anything), (1, Gen.Constant(string.Empty)));
    }

    private static Gen<string> Spoiled(Gen<string> texts) =>
        from text in texts
        from at in Gen.Choose(0, Math.Max(0, text.Length - 1))
        from with in s_stranger
        from how in Gen.Choose(0, 2)
        select text.Length == 0 ? with.ToString()
        : how == 0 ? text.Insert(at, with.ToString())
        : how == 1 ? text.Remove(at, 1)
        : text.Remove(at, 1).Insert(at, with.ToString());

    private static Arbitrary<string> Shrunk(Gen<string> texts) =>
        Arb.From(texts, static text => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1)));
}
