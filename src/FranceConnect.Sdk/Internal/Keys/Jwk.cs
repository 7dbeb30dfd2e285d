using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>A JSON Web Key (RFC 7517, RFC 7518 §6) of one of the pairs FranceConnect+ encrypts for, read strictly.</summary>
internal sealed class Jwk
{
    private const int CoordinateLength = 32;
    private const int MinModulusLength = 256;
    private const int MaxModulusLength = 512;
    private const int MaxKeys = 16;
    private const int MaxKeyIdLength = 200;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    public Jwk(ECParameters elliptic, string algorithm, string? keyId)
    {
        Elliptic = elliptic;
        Algorithm = algorithm;
        IsPrivate = elliptic.D is not null;
        KeyId = keyId ?? Thumbprint();
    }

    public Jwk(RSAParameters rsa, string algorithm, string? keyId)
    {
        Rsa = rsa;
        Algorithm = algorithm;
        IsPrivate = rsa.D is not null;
        KeyId = keyId ?? Thumbprint();
    }

    public string KeyId { get; }
    public string Algorithm { get; }
    public ECParameters? Elliptic { get; }
    public RSAParameters? Rsa { get; }
    public bool IsPrivate { get; }

    public static Jwk Read(string json)
    {
        using var document = Parse(json);
        return Read(document.RootElement);
    }

    public static IReadOnlyList<Jwk> ReadSet(string json)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        return
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("keys", out var keys)
            && keys.ValueKind == JsonValueKind.Array
            && keys.GetArrayLength() <= MaxKeys
            ? [.. keys.EnumerateArray().Select(Read)]
            : throw Invalid("keys");
    }

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string WriteSet(IEnumerable<Jwk> keys) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in keys)
                key.WriteTo(json, includePrivate: false);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    public void WriteTo(Utf8JsonWriter json, bool includePrivate)
    {
        json.WriteStartObject();
        json.WriteString("kty", Elliptic is null ? "RSA" : "EC");
        if (Elliptic is not null)
            json.WriteString("crv", "P-256");
        foreach (var (name, bytes) in Numbers(includePrivate))
            json.WriteString(name, Base64Url.Write(bytes));
        json.WriteString("use", "enc");
        json.WriteString("alg", Algorithm);
        json.WriteString("kid", KeyId);
        json.WriteEndObject();
    }

    private IEnumerable<(string Name, byte[] Bytes)> Numbers(bool includePrivate)
    {
        if (Elliptic is { } elliptic)
        {
            yield return ("x", elliptic.Q.X!);
            yield return ("y", elliptic.Q.Y!);
            if (includePrivate)
                yield return ("d", elliptic.D!);
            yield break;
        }
        var rsa = Rsa!.Value;
        yield return ("n", rsa.Modulus!);
        yield return ("e", rsa.Exponent!);
        if (!includePrivate)
            yield break;
        yield return ("d", rsa.D!);
        yield return ("p", rsa.P!);
        yield return ("q", rsa.Q!);
        yield return ("dp", rsa.DP!);
        yield return ("dq", rsa.DQ!);
        yield return ("qi", rsa.InverseQ!);
    }

    private static Jwk Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object)
            throw Invalid("not a JSON object");
        if (key.TextOf("kid") is not { Length: > 0 and <= MaxKeyIdLength } keyId)
            throw Invalid("kid");
        if (key.TryGetProperty("use", out _) && key.TextOf("use") != "enc")
            throw Invalid("use");
        var algorithm = key.TextOf("alg");
        return key.TextOf("kty") switch
        {
            "EC" when key.TextOf("crv") != "P-256" => throw Invalid("crv"),
            "EC" when algorithm is not (null or DecryptionKey.EcdhEs) => throw Invalid("alg"),
            "EC" => new Jwk(ReadElliptic(key), DecryptionKey.EcdhEs, keyId),
            "RSA" when algorithm is not (DecryptionKey.RsaOaep or DecryptionKey.RsaOaep256) => throw Invalid("alg"),
            "RSA" => new Jwk(ReadRsa(key), algorithm!, keyId),
            _ => throw Invalid("kty"),
        };
    }

    private static ECParameters ReadElliptic(JsonElement key)
    {
        var parameters = new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Number(key, "x", CoordinateLength), Y = Number(key, "y", CoordinateLength) },
            D = key.TryGetProperty("d", out _) ? Number(key, "d", CoordinateLength) : null,
        };
        return EllipticPrivateKey.IsOnCurve(parameters.Q) ? parameters : throw Invalid("x, y");
    }

    private static RSAParameters ReadRsa(JsonElement key)
    {
        var modulus = Number(key, "n");
        if (modulus.Length is < MinModulusLength or > MaxModulusLength || modulus.Length % 2 != 0)
            throw Invalid("n: 2048 to 4096 bits");
        var parameters = new RSAParameters { Modulus = modulus, Exponent = Number(key, "e") };
        if (!key.TryGetProperty("d", out _))
            return parameters;
        // The factors are needed too: without them each decryption would be slower, and .NET takes no such key.
        var half = modulus.Length / 2;
        parameters.D = Number(key, "d", modulus.Length);
        parameters.P = Number(key, "p", half);
        parameters.Q = Number(key, "q", half);
        parameters.DP = Number(key, "dp", half);
        parameters.DQ = Number(key, "dq", half);
        parameters.InverseQ = Number(key, "qi", half);
        return parameters;
    }

    /// <summary>A number; of that many bytes when they are given: some writers drop its leading zeros.</summary>
    private static byte[] Number(JsonElement key, string name, int length = 0)
    {
        if (Base64Url.Read(key.TextOf(name)) is not { Length: > 0 } bytes)
            throw Invalid(name);
        var number = bytes.SkipWhile(digit => digit == 0).ToArray();
        if (number.Length == 0 || (length > 0 && number.Length > length))
            throw Invalid(name);
        return length == 0 ? number : [.. new byte[length - number.Length], .. number];
    }

    /// <summary>RFC 7638: the members that make the key, in the order of their names.</summary>
    private string Thumbprint()
    {
        var text = Elliptic is { } elliptic
            ? $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.Write(elliptic.Q.X!)}}","y":"{{Base64Url.Write(elliptic.Q.Y!)}}"}"""
            : $$"""{"e":"{{Base64Url.Write(Rsa!.Value.Exponent!)}}","kty":"RSA","n":"{{Base64Url.Write(Rsa.Value.Modulus!)}}"}""";
        return Base64Url.Write(Sha256.Hash(Encoding.ASCII.GetBytes(text)));
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return ForeignJson.Parse(Encoding.UTF8.GetBytes(json), Shallow);
        }
        catch (JsonException)
        {
            // Without its text and without its position: it holds private numbers.
            throw Invalid("not JSON");
        }
    }

    private static FranceConnectException Invalid(string what) =>
        new(FranceConnectErrorCode.DecryptionKeyInvalid, what);
}
