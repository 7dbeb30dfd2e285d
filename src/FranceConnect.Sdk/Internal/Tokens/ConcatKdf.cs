using System.Buffers.Binary;
using System.Text;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The content key of an ECDH-ES agreement (RFC 7518 §4.6.2): one round of SHA-256, since A256GCM needs no more than its 32 bytes.
/// </summary>
internal static class ConcatKdf
{
    private const int KeyBits = 256;

    public static byte[] Derive(byte[] secret, string algorithm, byte[] partyU, byte[] partyV)
    {
        using var input = new MemoryStream(capacity: 128);
        Number(input, 1);
        input.Write(secret, 0, secret.Length);
        Text(input, Encoding.ASCII.GetBytes(algorithm));
        Text(input, partyU);
        Text(input, partyV);
        Number(input, KeyBits);
        return Sha256.Hash(input.ToArray());
    }

    private static void Text(Stream input, byte[] bytes)
    {
        Number(input, bytes.Length);
        input.Write(bytes, 0, bytes.Length);
    }

    private static void Number(Stream input, int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        input.Write(bytes, 0, bytes.Length);
    }
}
