using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>SHA-256, as .NET Standard 2.0 has it.</summary>
internal static class Sha256
{
    public static byte[] Hash(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
    }
}
