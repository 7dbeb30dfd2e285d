using System.Security.Cryptography;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using Jose;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

/// <summary>FranceConnect+: every refusal of the encryption itself has one code, whatever its cause.</summary>
internal static class Encryption
{
    private const string NotWritten = "RFC 8725 §3.1, recorded server (three algorithms)";
    private static readonly Outcome Closed = Refused("FCS3041");

    public static Surface Surface { get; } =
        new("Encryption")
        {
            { "signed, and not encrypted", "recorded server", Refused("FCS3042"), With(jws => jws) },
            {
                "RSA with PKCS#1 padding (RSA1_5)",
                "RFC 8725 §3.2, Bleichenbacher 1998",
                Closed,
                Writing(algorithm: JweAlgorithm.RSA1_5)
            },
            { "shared key (dir)", NotWritten, Closed, Writing(algorithm: JweAlgorithm.DIR, key: new byte[32]) },
            { "wrapped key (A256KW)", NotWritten, Closed, Writing(algorithm: JweAlgorithm.A256KW, key: new byte[32]) },
            {
                "a thousand million rounds of a password (PBES2)",
                "RFC 7518 §8.1 (p2c), CVE-2023-50658",
                Closed,
                Rewriting(h =>
                    h.Replace(
                        "\"ECDH-ES\"",
                        "\"PBES2-HS256+A128KW\",\"p2s\":\"AAAA\",\"p2c\":1000000000",
                        StringComparison.Ordinal
                    )
                )
            },
            { "content in CBC (A256CBC-HS512)", NotWritten, Closed, Writing(encryption: JweEncryption.A256CBC_HS512) },
            { "content with a shorter key (A128GCM)", NotWritten, Closed, Writing(encryption: JweEncryption.A128GCM) },
            { "compressed (zip)", "RFC 8725 §3.6", Closed, Writing(compression: JweCompression.DEF) },
            {
                "extension that must be understood (crit)",
                "RFC 7516 §4.1.13",
                Closed,
                Writing(h => h["crit"] = new[] { "exp" })
            },
            {
                "for another key of somebody else",
                "RFC 7516 §4.1.6",
                Closed,
                Writing(h => h["kid"] = "cle-d-un-autre")
            },
            { "names no key", "RFC 7516 §4.1.6, recorded server", Closed, Writing(h => h.Remove("kid")) },
            {
                "RSA for the key of the agreement",
                "RFC 7517 §4.4",
                Closed,
                Writing(h => h["kid"] = "cle-du-service", JweAlgorithm.RSA_OAEP_256)
            },
            {
                "RSA with another hash than the key's",
                "RFC 7517 §4.4",
                Closed,
                Writing(algorithm: JweAlgorithm.RSA_OAEP)
            },
            { "does not say it carries a token (cty)", "RFC 7519 §5.2", Closed, Writing(h => h.Remove("cty")) },
            { "member twice", "RFC 7516 §4", Closed, Rewriting(h => "{\"enc\":\"A256GCM\"," + h[1..]) },
            {
                "header of 3,000 characters",
                "bounded input",
                Closed,
                Writing(h => h["remplissage"] = new string('a', 3000))
            },
            {
                "header changed after the encryption",
                "RFC 7516 §5.2 step 15",
                Closed,
                With(jws =>
                    Envelope.WithHeader(
                        Envelope.Write(jws),
                        h => h.Replace("\"JWT\"", "\"jwt\"", StringComparison.Ordinal)
                    )
                )
            },
            { "content changed", "RFC 7516 §5.2 step 16", Closed, Changing(3, Flip) },
            { "tag changed", "RFC 7516 §5.2 step 16", Closed, Changing(4, Flip) },
            { "tag of four bytes", "RFC 7518 §5.3 (128 bits)", Closed, Cutting(4) },
            { "tag of twelve bytes, right as far as it goes", "RFC 7518 §5.3 (128 bits)", Closed, Cutting(12) },
            {
                "vector of eight bytes",
                "RFC 7518 §5.3 (96 bits)",
                Closed,
                Changing(2, _ => Base64Url.Encode(new byte[8]))
            },
            {
                "wrapped key beside the agreement",
                "RFC 7518 §4.6 (empty)",
                Closed,
                Changing(1, _ => Base64Url.Encode(new byte[32]))
            },
            {
                "wrapped key of chance",
                "RFC 7516 §11.5",
                Closed,
                With(jws =>
                    Envelope.With(
                        Envelope.Write(jws, algorithm: JweAlgorithm.RSA_OAEP_256),
                        1,
                        _ => Base64Url.Encode(new byte[256])
                    )
                )
            },
            {
                "sender's point beside the curve, and an agreement on it",
                "RFC 8725 §3.4 (invalid curve)",
                Closed,
                With(jws => AgreeOn(jws, PointBesideTheCurve()))
            },
            {
                "sender's point of order two, and an agreement on it",
                "RFC 8725 §3.4 (invalid curve)",
                Closed,
                With(jws => AgreeOn(jws, new ECPoint { X = new byte[32], Y = new byte[32] }))
            },
            {
                "algorithm in another case (ecdh-es)",
                "RFC 7515 §4.1.1 (case-sensitive)",
                Closed,
                Rewriting(h => h.Replace("\"ECDH-ES\"", "\"ecdh-es\"", StringComparison.Ordinal))
            },
            {
                "content's algorithm in another case (a256gcm)",
                "RFC 7516 §4.1.2 (case-sensitive)",
                Closed,
                Rewriting(h => h.Replace("\"A256GCM\"", "\"a256gcm\"", StringComparison.Ordinal))
            },
            {
                "no sender's point",
                "RFC 7518 §4.6.1.1",
                Closed,
                Rewriting(h => h.Replace("\"epk\"", "\"epq\"", StringComparison.Ordinal))
            },
            {
                "issuer in the open is another",
                "RFC 7519 §5.3",
                Refused("FCS3005"),
                Writing(h => h["iss"] = "https://attaquant.example")
            },
            {
                "service in the open is another",
                "RFC 7519 §5.3",
                Refused("FCS3006"),
                Writing(h => h["aud"] = "un-autre-service")
            },
            {
                "encrypted twice",
                "RFC 7519 §5.2 (a signed token inside)",
                Refused("FCS3001"),
                With(jws => Envelope.Write(Envelope.Write(jws)))
            },
            {
                "nothing signed inside",
                "RFC 8725 §3.3",
                Refused("FCS3001"),
                With(_ => Envelope.Write("""{"sub":"x"}"""))
            },
            {
                "signed inside by a stranger",
                "RFC 8725 §3.3",
                Refused("FCS3004"),
                stage => SignInsideAsync(stage, token => token.Key = new SigningKey("cle-publiee"))
            },
            {
                "not signed inside (none)",
                "RFC 8725 §3.3",
                Refused("FCS3002"),
                stage => SignInsideAsync(stage, RemoveSignature)
            },
            { "other form (JSON)", "RFC 7516 §7.2", Refused("FCS3042"), With(Flatten) },
            {
                "40,000 characters",
                "bounded input",
                Refused("FCS3001"),
                With(jws => Envelope.Write(jws + new string('a', 40_000)))
            },
        };

    private static Func<Stage, Task<Page>> With(Func<string, string> encrypt) =>
        stage =>
        {
            stage.Provider.Encrypt = encrypt;
            return stage.Citizen.SignInAtPlusAsync();
        };

    private static Func<Stage, Task<Page>> Writing(
        Action<Dictionary<string, object>>? header = null,
        JweAlgorithm algorithm = JweAlgorithm.ECDH_ES,
        JweEncryption encryption = JweEncryption.A256GCM,
        JweCompression? compression = null,
        object? key = null
    ) => With(jws => Envelope.Write(jws, header, algorithm, encryption, compression, key));

    /// <summary>The tag covers the header as the attacker wrote it.</summary>
    private static Func<Stage, Task<Page>> Rewriting(Func<string, string> header) =>
        With(jws => HandMadeEnvelope.Write(jws, header));

    private static Func<Stage, Task<Page>> Cutting(int length) =>
        Changing(4, part => Base64Url.Encode(Base64Url.Decode(part)[..length]));

    private static Func<Stage, Task<Page>> Changing(int part, Func<string, string> change) =>
        With(jws => Envelope.With(Envelope.Write(jws), part, change));

    private static Task<Page> SignInsideAsync(Stage stage, Action<TokenDraft> change)
    {
        stage.Provider.IdToken = change;
        stage.Provider.Encrypt = jws => Envelope.Write(jws);
        return stage.Citizen.SignInAtPlusAsync();
    }

    private static void RemoveSignature(TokenDraft token)
    {
        token.Header["alg"] = "none";
        token.Signature = _ => [];
    }

    private static string Flip(string part) => (part[0] == 'A' ? 'B' : 'A') + part[1..];

    private static string AgreeOn(string jws, ECPoint point) =>
        HandMadeEnvelope.Write(jws, point, WeakAgreement.With(Envelope.ServiceKeys[0], point));

    private static ECPoint PointBesideTheCurve()
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = sender.ExportParameters(false).Q;
        point.Y![31] ^= 1;
        return point;
    }

    private static string Flatten(string jws)
    {
        var parts = Envelope.Write(jws).Split('.');
        return $$"""{"protected":"{{parts[0]}}","iv":"{{parts[2]}}","ciphertext":"{{parts[3]}}","tag":"{{parts[4]}}"}""";
    }
}
