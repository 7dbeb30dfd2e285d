using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jose;
using AesGcm = System.Security.Cryptography.AesGcm;
using Base64Url = System.Buffers.Text.Base64Url;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>
/// A service's key on FranceConnect+. It encrypts with jose-jwt, in the provider's place, and decrypts by hand over the base class
/// library (RFC 7516, RFC 7518 §4.3, §4.6, §5.3): what the yardstick does.
/// </summary>
internal sealed class EncryptionKey : IDisposable
{
    private const string KeyId = "cle-de-chiffrement-fictive";

    private readonly string _keyManagement;
    private readonly RSA? _rsa;
    private readonly ECDiffieHellman? _elliptic;

    public EncryptionKey(string keyManagement)
    {
        _keyManagement = keyManagement;
        if (keyManagement == "ECDH-ES")
            _elliptic = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        else
            _rsa = RSA.Create(2048);
    }

    /// <summary>The private JWK (RFC 7517), what a service is given to configure.</summary>
    public string PrivateJwk()
    {
        if (_rsa is not null)
        {
            var rsa = _rsa.ExportParameters(true);
            return $$"""
                {"kty":"RSA","use":"enc","alg":"{{_keyManagement}}","kid":"{{KeyId}}","n":"{{Text(rsa.Modulus)}}","e":"{{Text(rsa.Exponent)}}",
                "d":"{{Text(rsa.D)}}","p":"{{Text(rsa.P)}}","q":"{{Text(rsa.Q)}}","dp":"{{Text(rsa.DP)}}","dq":"{{Text(rsa.DQ)}}","qi":"{{Text(
                    rsa.InverseQ
                )}}"}
                """;
        }
        var point = _elliptic!.ExportParameters(true);
        return $$"""
            {"kty":"EC","use":"enc","alg":"ECDH-ES","kid":"{{KeyId}}","crv":"P-256","x":"{{Text(
                point.Q.X
            )}}","y":"{{Text(point.Q.Y)}}",
            "d":"{{Text(point.D)}}"}
            """;
    }

    public string Encrypt(string jws) =>
        JWT.Encode(
            jws,
            _rsa is not null ? _rsa : PublicJwk(),
            _keyManagement switch
            {
                "RSA-OAEP" => JweAlgorithm.RSA_OAEP,
                "RSA-OAEP-256" => JweAlgorithm.RSA_OAEP_256,
                _ => JweAlgorithm.ECDH_ES,
            },
            JweEncryption.A256GCM,
            extraHeaders: new Dictionary<string, object>
            {
                ["cty"] = "JWT",
                ["kid"] = KeyId,
                ["iss"] = SignedProvider.Issuer,
                ["aud"] = AudienceOf(jws),
            }
        );

    /// <summary>The nested JWS; null for anything that is not a JWE for this key.</summary>
    public string? Decrypt(string jwe)
    {
        Span<Range> parts = stackalloc Range[6];
        var token = jwe.AsSpan();
        if (token.Split(parts, '.') != 5)
            return null;
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token[parts[0]]));
            var root = header.RootElement;
            if (
                root.GetProperty("alg").GetString() != _keyManagement
                || root.GetProperty("enc").GetString() != "A256GCM"
                || root.GetProperty("kid").GetString() != KeyId
                || root.TryGetProperty("crit", out _)
                || root.TryGetProperty("zip", out _)
            )
                return null;
            var wrapped = Base64Url.DecodeFromChars(token[parts[1]]);
            var contentKey = _rsa is null
                ? Agree(root.GetProperty("epk"))
                : _rsa.Decrypt(
                    wrapped,
                    _keyManagement == "RSA-OAEP" ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256
                );
            var vector = Base64Url.DecodeFromChars(token[parts[2]]);
            var cipher = Base64Url.DecodeFromChars(token[parts[3]]);
            var tag = Base64Url.DecodeFromChars(token[parts[4]]);
            if (contentKey.Length != 32 || vector.Length != 12 || tag.Length != 16)
                return null;
            var associated = new byte[token[parts[0]].Length];
            Encoding.ASCII.GetBytes(token[parts[0]], associated);
            using var aes = new AesGcm(contentKey, 16);
            aes.Decrypt(vector, cipher, tag, cipher, associated);
            return Encoding.ASCII.GetString(cipher);
        }
        catch (Exception exception)
            when (exception
                    is CryptographicException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return null;
        }
    }

    public void Dispose()
    {
        _rsa?.Dispose();
        _elliptic?.Dispose();
    }

    /// <summary>RFC 7518 §4.6.2: one round of the Concat KDF makes a 256-bit key.</summary>
    private byte[] Agree(JsonElement ephemeral)
    {
        if (ephemeral.GetProperty("kty").GetString() != "EC" || ephemeral.GetProperty("crv").GetString() != "P-256")
            throw new CryptographicException();
        using var peer = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q =
                {
                    X = Base64Url.DecodeFromChars(ephemeral.GetProperty("x").GetString()),
                    Y = Base64Url.DecodeFromChars(ephemeral.GetProperty("y").GetString()),
                },
            }
        );
        using var publicKey = peer.PublicKey;
        var secret = _elliptic!.DeriveRawSecretAgreement(publicKey);
        var algorithm = "A256GCM"u8;
        Span<byte> input = stackalloc byte[4 + 32 + 4 + 7 + 4 + 4 + 4];
        input.Clear();
        BinaryPrimitives.WriteInt32BigEndian(input, 1);
        secret.CopyTo(input[4..]);
        BinaryPrimitives.WriteInt32BigEndian(input[36..], algorithm.Length);
        algorithm.CopyTo(input[40..]);
        BinaryPrimitives.WriteInt32BigEndian(input[55..], 256);
        return SHA256.HashData(input);
    }

    private static string AudienceOf(string jws)
    {
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(jws.Split('.')[1]));
        return claims.RootElement.GetProperty("aud").GetString()!;
    }

    private Jwk PublicJwk()
    {
        var point = _elliptic!.ExportParameters(false).Q;
        return new Jwk(crv: "P-256", x: Text(point.X), y: Text(point.Y), d: null);
    }

    private static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);
}
