using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>Base64url without padding (RFC 7515 §2), and nothing else: the decoder below would take other alphabets too.</summary>
internal static class Base64Url
{
    /// <summary>The bytes, or null for any other text.</summary>
    public static byte[]? Read(string? text)
    {
        if (text is null || text.Length % 4 == 1)
            return null;
        foreach (var c in text)
            if (!IsLetter(c))
                return null;
        return HasStrayBits(text) ? null : Base64UrlEncoder.DecodeBytes(text);
    }

    public static string Write(byte[] bytes) => Base64UrlEncoder.Encode(bytes);

    /// <summary>Bits of the last letter that are of no byte: an encoder leaves them zero (RFC 4648 §3.5), and the decoder throws for others.</summary>
    private static bool HasStrayBits(string text) =>
        (text.Length % 4) switch
        {
            2 => Value(text[text.Length - 1]) % 16 != 0,
            3 => Value(text[text.Length - 1]) % 4 != 0,
            _ => false,
        };

    private static int Value(char letter) =>
        letter switch
        {
            >= 'A' and <= 'Z' => letter - 'A',
            >= 'a' and <= 'z' => letter - 'a' + 26,
            >= '0' and <= '9' => letter - '0' + 52,
            '-' => 62,
            _ => 63,
        };

    private static bool IsLetter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_';
}
