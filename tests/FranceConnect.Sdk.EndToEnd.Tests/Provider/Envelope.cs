using System.Text;
using System.Text.Json;
using Jose;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>
/// What a token of FranceConnect+ travels in, opened and closed again with the client's own key, by another library than ours (jose-jwt).
/// </summary>
internal sealed class Envelope(DecryptionKey key)
{
    private static readonly string[] s_ofTheLibrary = ["alg", "enc", "epk"];

    private readonly Jwk _private = Jwk.FromJson(key.ToPrivateJwk());

    /// <summary>The signed token inside.</summary>
    public string Open(string jwe) => JWT.Decode(jwe, _private, Algorithm, JweEncryption.A256GCM);

    /// <summary>A token in the envelope of another, as it was or with something changed.</summary>
    public string Close(
        string token,
        string like,
        Action<IDictionary<string, object>>? change = null,
        JweEncryption content = JweEncryption.A256GCM,
        DecryptionKey? stranger = null
    )
    {
        var header = Header(like);
        change?.Invoke(header);
        return JWT.EncodeBytes(
            Encoding.ASCII.GetBytes(token),
            Jwk.FromJson((stranger ?? key).ToPublicJwk()),
            Algorithm,
            content,
            extraHeaders: header
        );
    }

    private JweAlgorithm Algorithm =>
        key.Algorithm switch
        {
            DecryptionKey.EcdhEs => JweAlgorithm.ECDH_ES,
            DecryptionKey.RsaOaep => JweAlgorithm.RSA_OAEP,
            _ => JweAlgorithm.RSA_OAEP_256,
        };

    private static Dictionary<string, object> Header(string jwe)
    {
        using var header = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(jwe.Split('.')[0]));
        return header
            .RootElement.EnumerateObject()
            .Where(member => !s_ofTheLibrary.Contains(member.Name))
            .ToDictionary(member => member.Name, member => (object)member.Value.GetString()!);
    }
}
