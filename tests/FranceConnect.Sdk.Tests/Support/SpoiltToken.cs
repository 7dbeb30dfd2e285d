using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>One way a token of FranceConnect+ can be wrong, and what has to be looked at to see it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Seen">What it takes to see it.</param>
/// <param name="Write">The spoilt token that would have held a signed one.</param>
/// <param name="Code">Its code on an ID token.</param>
internal sealed record SpoiltToken(
    string Name,
    SpoiltToken.Look Seen,
    Func<string, string> Write,
    string Code = "FCS3041"
)
{
    public enum Look
    {
        /// <summary>The token alone.</summary>
        Token,

        /// <summary>The public half of the key it names.</summary>
        PublicKey,

        /// <summary>The private half.</summary>
        PrivateKey,
    }

    public static readonly DecryptionKey Elliptic = DecryptionKey.Generate(keyId: "ec");
    public static readonly DecryptionKey Rsa = DecryptionKey.Generate(DecryptionKey.RsaOaep, "rsa");
    public static readonly DecryptionKey Rsa256 = DecryptionKey.Generate(DecryptionKey.RsaOaep256, "rsa256");

    private static readonly byte[] Zeros = new byte[256];

    public static IReadOnlyList<DecryptionKey> Keys => [Elliptic, Rsa, Rsa256];

    public static IReadOnlyList<SpoiltToken> All { get; } =
    [.. SeenInTheToken(), .. SeenByThePublicKey(), .. Keys.SelectMany(SeenByAnyPrivateKey), .. SeenByRsaAlone()];

    /// <summary>Its code on a userinfo.</summary>
    public string CodeOfUserInfo => Code.Replace("FCS300", "FCS302", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static IEnumerable<SpoiltToken> SeenInTheToken()
    {
        yield return Header("zip", header => header["zip"] = "DEF");
        yield return Header("crit", header => header["crit"] = new[] { "exp" });
        yield return Header("cty of another kind", header => header["cty"] = "JSON");
        yield return Header("no cty", header => header.Remove("cty"));
        yield return Header("no kid", header => header.Remove("kid"));
        yield return Header("apu of 1 KiB", header => header["apu"] = new string('A', 1024));
        yield return Header("header of 3 KiB", header => header["x"] = new string('x', 3 * 1024));
        yield return Header("iss of another", header => header["iss"] = "https://autre.example.org", "FCS3005");
        yield return Header("aud of another", header => header["aud"] = "un-autre-service", "FCS3006");
        yield return new("alg RSA1_5", Look.Token, jws => JweWriter.Write(jws, Public(Rsa), null, JweAlgorithm.RSA1_5));
        yield return Edited("alg of nobody", Elliptic, header => header["alg"] = "ROT13");
        yield return Edited("alg none", Elliptic, header => header["alg"] = "none");
        yield return Edited("enc of nobody", Elliptic, header => header["enc"] = "A512GCM");
        yield return Edited("no enc", Elliptic, header => header.Remove("enc"));
        yield return Edited("epk of another curve", Elliptic, header => header["epk"]!["crv"] = "P-384");
        yield return Edited("epk without y", Elliptic, header => header["epk"]!.AsObject().Remove("y"));
        yield return Edited("epk of 33 bytes", Elliptic, header => header["epk"]!["x"] = Text(new byte[33]));
        yield return new(
            "A128GCM",
            Look.Token,
            jws => JweWriter.Write(jws, Public(Elliptic), content: JweEncryption.A128GCM)
        );
        yield return Part("header that is no JSON", Elliptic, 0, Text("{"u8));
        yield return Part("header that is an array", Elliptic, 0, Text("[]"u8));
        yield return Part("header that is a text", Elliptic, 0, Text("\"alg\""u8));
        yield return Part("header that is a number", Elliptic, 0, Text("1"u8));
        yield return Part("header that is no UTF-8", Elliptic, 0, "_w");
        yield return Part("header that is no base64url", Elliptic, 0, "e30=");
        yield return Part("header of nothing", Elliptic, 0, "");
        yield return Part("an encrypted key where none is", Elliptic, 1, "QUJD");
        yield return Part("no encrypted key", Rsa, 1, "");
        yield return Part("nonce of 11 bytes", Elliptic, 2, Text(new byte[11]));
        yield return Part("nonce of 16 bytes", Elliptic, 2, Text(new byte[16]));
        yield return Part("no content", Elliptic, 3, "");
        yield return Part("tag of 12 bytes", Elliptic, 4, Text(new byte[12]));
        yield return Part("tag of 17 bytes", Elliptic, 4, Text(new byte[17]));
        yield return Part("token of 33 KiB", Elliptic, 3, new string('A', 33 * 1024), "FCS3001");
        yield return new("six parts", Look.Token, jws => $"{Sound(jws, Elliptic)}.QUJD");
        yield return new("four parts", Look.Token, jws => Sound(jws, Elliptic)[..^23]);
        yield return new("in the clear", Look.Token, jws => jws, "FCS3042");
        yield return new("nothing", Look.Token, _ => "..", "FCS3042");
    }

    private static IEnumerable<SpoiltToken> SeenByThePublicKey()
    {
        yield return Header("kid of nobody", header => header["kid"] = "inconnue") with
        {
            Seen = Look.PublicKey,
        };
        yield return Header("kid of another kind of key", header => header["kid"] = "rsa") with
        {
            Seen = Look.PublicKey,
        };
        yield return new(
            "alg that is not the key's",
            Look.PublicKey,
            jws => JweWriter.Write(jws, Public(Rsa), null, JweAlgorithm.RSA_OAEP_256)
        );
        yield return Part("encrypted key of 255 bytes", Rsa, 1, Text(new byte[255])) with
        {
            Seen = Look.PublicKey,
        };
        yield return Part("encrypted key of 257 bytes", Rsa256, 1, Text(new byte[257])) with
        {
            Seen = Look.PublicKey,
        };
        yield return Edited("epk off the curve", Elliptic, header => header["epk"]!["y"] = Text(new byte[32])) with
        {
            Seen = Look.PublicKey,
        };
        yield return Edited(
            "epk at infinity",
            Elliptic,
            header => (header["epk"]!["x"], header["epk"]!["y"]) = (Text(new byte[32]), Text(new byte[32]))
        ) with
        {
            Seen = Look.PublicKey,
        };
    }

    private static IEnumerable<SpoiltToken> SeenByAnyPrivateKey(DecryptionKey key)
    {
        yield return Closed(
            key,
            "for another key",
            jws => Sound(jws, DecryptionKey.Generate(key.Algorithm, key.KeyId))
        );
        yield return Closed(key, "another tag", jws => JweWriter.With(Sound(jws, key), 4, Text(new byte[16])));
        yield return Closed(key, "another nonce", jws => JweWriter.With(Sound(jws, key), 2, Text(new byte[12])));
        yield return Closed(key, "another content", jws => JweWriter.With(Sound(jws, key), 3, Text(new byte[64])));
        yield return Closed(key, "another header", jws => Edit(Sound(jws, key), header => header["x"] = "x"));
    }

    private static IEnumerable<SpoiltToken> SeenByRsaAlone()
    {
        foreach (var key in new[] { Rsa, Rsa256 })
        {
            yield return Closed(key, "padding of nothing", jws => JweWriter.With(Sound(jws, key), 1, Text(Zeros)));
            yield return Closed(
                key,
                "encrypted key above the modulus",
                jws => JweWriter.With(Sound(jws, key), 1, Text(Enumerable.Repeat((byte)0xff, 256).ToArray()))
            );
            yield return Closed(
                key,
                "content key of 16 bytes",
                jws => JweWriter.With(Sound(jws, key), 1, Text(Encrypt(key, new byte[16])))
            );
            yield return Closed(
                key,
                "another content key",
                jws => JweWriter.With(Sound(jws, key), 1, Text(Encrypt(key, new byte[32])))
            );
        }
        yield return Closed(
            Rsa,
            "padding of another hash",
            jws =>
                Edit(
                    JweWriter.Write(jws, Public(Rsa), null, JweAlgorithm.RSA_OAEP_256),
                    header => header["alg"] = DecryptionKey.RsaOaep
                )
        );
    }

    /// <summary>Sound but for what its header says: its tag is right.</summary>
    private static SpoiltToken Header(
        string name,
        Action<Dictionary<string, object>> change,
        string code = "FCS3041"
    ) => new(name, Look.Token, jws => JweWriter.Write(jws, Public(Elliptic), change), code);

    private static SpoiltToken Edited(string name, DecryptionKey key, Action<JsonObject> change) =>
        new(name, Look.Token, jws => Edit(Sound(jws, key), change));

    private static SpoiltToken Part(string name, DecryptionKey key, int part, string text, string code = "FCS3041") =>
        new(name, Look.Token, jws => JweWriter.With(Sound(jws, key), part, text), code);

    private static SpoiltToken Closed(DecryptionKey key, string name, Func<string, string> write) =>
        new($"{key.Algorithm}: {name}", Look.PrivateKey, write);

    private static string Sound(string jws, DecryptionKey key) => JweWriter.Write(jws, Public(key));

    private static string Edit(string jwe, Action<JsonObject> change)
    {
        var header = JsonNode.Parse(Base64Url.Decode(jwe.Split('.')[0]))!.AsObject();
        change(header);
        return JweWriter.With(jwe, 0, Text(System.Text.Encoding.UTF8.GetBytes(header.ToJsonString())));
    }

    private static byte[] Encrypt(DecryptionKey key, byte[] contentKey)
    {
        var jwk = Public(key);
        using var rsa = RSA.Create(
            new RSAParameters
            {
                Modulus = Base64Url.Decode((string)jwk["n"]!),
                Exponent = Base64Url.Decode((string)jwk["e"]!),
            }
        );
        return rsa.Encrypt(
            contentKey,
            key.Algorithm == DecryptionKey.RsaOaep ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256
        );
    }

    private static JsonObject Public(DecryptionKey key) => JsonNode.Parse(key.ToPublicJwk())!.AsObject();

    private static string Text(ReadOnlySpan<byte> bytes) => Base64Url.Encode(bytes.ToArray());
}
