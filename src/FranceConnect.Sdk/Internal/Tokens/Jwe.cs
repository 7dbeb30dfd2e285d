using System.Security.Cryptography;
using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// A JWE in compact form (RFC 7516 §7.1), everything checked that can be before a key is touched: its algorithms are FranceConnect+'s,
/// it carries a JWT, and each part has its size.
/// </summary>
internal sealed class Jwe
{
    public const string ContentEncryption = "A256GCM";

    private const int MaxHeaderLength = 2048;
    private const int MaxPartyLength = 256;
    private const int CoordinateLength = 32;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    private Jwe(CompactParts parts, JsonElement header)
    {
        AdditionalData = parts.Before(1);
        Algorithm = header.TextOf("alg") ?? "";
        KeyId = header.TextOf("kid") ?? "";
        Issuer = header.TextOf("iss");
        Audience = header.TextOf("aud");
        EncryptedKey = Bytes(parts.Decode(1));
        Nonce = Bytes(parts.Decode(2));
        CipherText = Bytes(parts.Decode(3));
        Tag = Bytes(parts.Decode(4));
        PartyU = Party(header, "apu");
        PartyV = Party(header, "apv");
        EphemeralKey = Algorithm == DecryptionKey.EcdhEs ? Point(header) : null;
        if (!IsSound(header))
            throw new FormatException();
    }

    public string Algorithm { get; }
    public string KeyId { get; }

    /// <summary>The issuer, said once more in the open (RFC 7519 §5.3); null when it is not.</summary>
    public string? Issuer { get; }

    /// <summary>The audience, said once more in the open; null when it is not.</summary>
    public string? Audience { get; }

    public byte[] AdditionalData { get; }
    public byte[] EncryptedKey { get; }
    public byte[] Nonce { get; }
    public byte[] CipherText { get; }
    public byte[] Tag { get; }
    public byte[] PartyU { get; }
    public byte[] PartyV { get; }

    /// <summary>The sender's point of an ECDH-ES agreement, not yet known to be on the curve.</summary>
    public ECPoint? EphemeralKey { get; }

    /// <summary>Null for anything that FranceConnect+ would not send.</summary>
    public static Jwe? Read(string token)
    {
        if (CompactParts.Cut(token, 5) is not { } parts || parts.Length(0) > MaxHeaderLength)
            return null;
        try
        {
            using var header = ForeignJson.Parse(Bytes(parts.Decode(0)), Shallow);
            return header.RootElement.ValueKind == JsonValueKind.Object ? new Jwe(parts, header.RootElement) : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private bool IsSound(JsonElement header) =>
        HasEachNameOnce(header)
        && DecryptionKey.Algorithms.Contains(Algorithm, StringComparer.Ordinal)
        && header.TextOf("enc") == ContentEncryption
        && string.Equals(header.TextOf("cty"), "JWT", StringComparison.OrdinalIgnoreCase) // RFC 7519 §5.2
        && !header.TryGetProperty("zip", out _)
        && !header.TryGetProperty("crit", out _) // RFC 7516 §4.1.13: we understand no extension
        && KeyId.Length > 0
        && EncryptedKey.Length == 0 == (Algorithm == DecryptionKey.EcdhEs)
        && Nonce.Length == AesGcmCipher.NonceLength
        && Tag.Length == AesGcmCipher.TagLength
        && CipherText.Length > 0;

    /// <summary>RFC 7516 §4: two members of one name would be read differently by two readers.</summary>
    private static bool HasEachNameOnce(JsonElement header)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in header.EnumerateObject())
            if (!names.Add(member.Name))
                return false;
        return true;
    }

    private static ECPoint? Point(JsonElement header)
    {
        if (
            !header.TryGetProperty("epk", out var key)
            || key.ValueKind != JsonValueKind.Object
            || key.TextOf("kty") != "EC"
            || key.TextOf("crv") != "P-256"
        )
            throw new FormatException();
        return new ECPoint { X = Coordinate(key, "x"), Y = Coordinate(key, "y") };
    }

    private static byte[] Coordinate(JsonElement key, string name) =>
        Base64Url.Read(key.TextOf(name)) is { Length: CoordinateLength } bytes ? bytes : throw new FormatException();

    private static byte[] Party(JsonElement header, string name)
    {
        if (!header.TryGetProperty(name, out _))
            return [];
        return header.TextOf(name) is { Length: <= MaxPartyLength } text
            ? Bytes(Base64Url.Read(text))
            : throw new FormatException();
    }

    private static byte[] Bytes(byte[]? decoded) => decoded ?? throw new FormatException();
}
