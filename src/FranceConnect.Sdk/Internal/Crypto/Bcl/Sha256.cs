using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>SHA-256, by the base class library.</summary>
internal static class Sha256
{
    public static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);
}
