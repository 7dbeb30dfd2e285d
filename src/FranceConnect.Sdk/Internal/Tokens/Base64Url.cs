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
        return Base64UrlEncoder.DecodeBytes(text);
    }

    public static string Write(byte[] bytes) => Base64UrlEncoder.Encode(bytes);

    private static bool IsLetter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_';
}
