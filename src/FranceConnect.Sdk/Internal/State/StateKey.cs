using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>The 32 bytes that seal pending logins.</summary>
internal static class StateKey
{
    private const int Length = 32;

    public static byte[]? Read(string base64)
    {
        try
        {
            var key = Convert.FromBase64String(base64);
            return key.Length == Length ? key : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static byte[] Create() => RandomBytes(Length);

    /// <summary>256 random bits in hexadecimal: what a state and a nonce are made of.</summary>
    public static string RandomHex()
    {
        var bytes = RandomBytes(Length);
        var text = new char[2 * Length];
        for (var i = 0; i < Length; i++)
        {
            text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
            text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
        }
        return new string(text);
    }

    public static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
#if NET8_0_OR_GREATER
        RandomNumberGenerator.Fill(bytes);
#else
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
#endif
        return bytes;
    }
}
