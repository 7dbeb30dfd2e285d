#if NET9_0_OR_GREATER
using System.Buffers;
using Codec = System.Buffers.Text.Base64Url;
#else
using Microsoft.IdentityModel.Tokens;
#endif

namespace FranceConnect.Sdk.Internal;

/// <summary>Base64url without padding (RFC 7515 §2), and nothing else: the decoders below would take blanks or other alphabets too.</summary>
internal static class Base64Url
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>The bytes, or null for any other text.</summary>
    public static byte[]? Read(string? text) => text is null ? null : Read(text, 0, text.Length);

    /// <summary>The bytes of a part of a text, or null when it is something else.</summary>
    public static byte[]? Read(string text, int start, int length)
    {
        var part = text.AsSpan(start, length);
        if (part.Length % 4 == 1 || !HasOnlyLetters(part) || HasStrayBits(part))
            return null;
#if NET9_0_OR_GREATER
        return Codec.DecodeFromChars(part);
#else
        return Base64UrlEncoder.DecodeBytes(text.Substring(start, length));
#endif
    }

#if NET9_0_OR_GREATER
    private static readonly SearchValues<char> LetterSet = SearchValues.Create(Letters);

    public static string Write(byte[] bytes) => Codec.EncodeToString(bytes);

    private static bool HasOnlyLetters(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(LetterSet);
#else
    public static string Write(byte[] bytes) => Base64UrlEncoder.Encode(bytes);

    private static bool HasOnlyLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_'))
                return false;
        return true;
    }
#endif

    /// <summary>Bits of the last letter that are of no byte: an encoder leaves them zero (RFC 4648 §3.5), and a decoder may throw for others.</summary>
    private static bool HasStrayBits(ReadOnlySpan<char> text) =>
        (text.Length % 4) switch
        {
            2 => Letters.IndexOf(text[text.Length - 1]) % 16 != 0,
            3 => Letters.IndexOf(text[text.Length - 1]) % 4 != 0,
            _ => false,
        };
}
