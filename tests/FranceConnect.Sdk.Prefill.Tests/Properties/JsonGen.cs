using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Pieces of JSON as providers write it, well or badly. A null text stands for a member that is not there.</summary>
internal static class JsonGen
{
    private static readonly JsonSerializerOptions s_plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What stands in no contract: other types, half a surrogate pair, control characters, endless texts.</summary>
    public static Gen<string?> Foreign { get; } =
        Gen.Elements<string?>(
            "12",
            "-7.5",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[\"ZKLISTE\"]]",
            "\"\"",
            "\"   \"",
            "\"\\ud83d\"",
            "\"\\u0000\\u0007ZKCONTROLE\\u2028\"",
            "\"\\ud83d\\ude00 ZKSOURIRE\"",
            "\"\\u202eZKENVERS\"",
            $"\"{new string('Z', 5000)}\"",
            "{\"ZKCLE\":\"ZKVALEUR\"}"
        );

    /// <summary>A text that is found nowhere else.</summary>
    public static Gen<string> Word { get; } =
        Gen.Elements("BCDFGHJKLMNPQRSTVWX".ToCharArray()).ArrayOf(7).Select(letters => "Zk" + new string(letters));

    public static Gen<string?> Numbers { get; } =
        Gen.OneOf(
            Gen.Choose(-5, 3000).Select(number => (string?)Invariant(number)),
            Gen.Elements<string?>("0", "\"7\"", "\" 8 \"", "1.5", "1e3", "2026", "99999999999", "1e40", "-0")
        );

    public static Gen<string?> Booleans { get; } = Gen.Elements<string?>("true", "false", "\"true\"", "0");

    public static string Quote(string text) => JsonSerializer.Serialize(text, s_plain);

    public static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Gen<string?> Quoted(Gen<string> text) => text.Select(value => (string?)Quote(value));

    public static Gen<string?> OneOfTexts(params string[] texts) => Quoted(Gen.Elements(texts));

    /// <summary>That; and the wilder the scenario, the more often null, nothing at all, or anything.</summary>
    public static Gen<string?> Mostly(Gen<string?> usual) =>
        Gen.Sized(wildness =>
            wildness == 0
                ? usual
                : Gen.Frequency(
                    (24, usual),
                    (wildness, Gen.Constant<string?>("null")),
                    (wildness, Gen.Constant<string?>(null)),
                    (wildness, Foreign)
                )
        );

    /// <summary>An object, some of whose members may miss, and one more that is in no contract.</summary>
    public static Gen<string?> Object(params (string Key, Gen<string?> Json)[] members) =>
        from parts in Gen.CollectToArray(
            members,
            member => member.Json.Select(json => json is null ? null : $"{Quote(member.Key)}:{json}")
        )
        from unknown in Word
        from isThere in Gen.Choose(0, 3)
        select "{"
            + string.Join(
                ",",
                parts.Append(isThere == 0 ? $"\"extra\":\"{unknown}\"" : null).Where(part => part is not null)
            )
            + "}";

    public static Gen<string?> List(Gen<string?> item, params int[] lengths) =>
        from length in Gen.Elements(lengths)
        from items in item.ArrayOf(length)
        select (string?)$"[{string.Join(",", items.Where(json => json is not null))}]";
}
