using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// Encrypts a signed token for a service: a compact JWE whose header holds <c>alg</c>, <c>enc</c>, <c>cty</c>, <c>kid</c>, <c>iss</c>,
/// <c>aud</c> and, with ECDH-ES, <c>epk</c>, in that order, as recorded. Its settings are there for the faults.
/// </summary>
internal sealed class TokenEncryption(EncryptionKey recipient, string issuer, string audience)
{
    public EncryptionKey Recipient { get; } = recipient;

    public object Key { get; set; } = recipient.Key;

    public JweAlgorithm Algorithm { get; set; } =
        recipient.Algorithm switch
        {
            "ECDH-ES" => JweAlgorithm.ECDH_ES,
            "RSA-OAEP" => JweAlgorithm.RSA_OAEP,
            "RSA-OAEP-256" => JweAlgorithm.RSA_OAEP_256,
            var other => throw new NotSupportedException($"No encryption for the algorithm {other}."),
        };

    public JweEncryption Content { get; set; } = JweEncryption.A256GCM;

    public JweCompression? Compression { get; set; }

    /// <summary>The last word on the protected header.</summary>
    public Action<JsonObject> ChangeHeader { get; set; } = _ => { };

    public string Write(string token) =>
        JWT.Encode(
            token,
            Key,
            Algorithm,
            Content,
            Compression,
            settings: new JwtSettings().RegisterMapper(new HeaderWriter(Header))
        );

    private JsonObject Header(IDictionary<string, object> library)
    {
        var header = new JsonObject
        {
            ["alg"] = (string)library["alg"],
            ["enc"] = (string)library["enc"],
            ["cty"] = "JWT",
            ["kid"] = Recipient.Id,
            ["iss"] = issuer,
            ["aud"] = audience,
        };
        if (library.TryGetValue("zip", out var compression))
        {
            header["zip"] = (string)compression;
        }

        if (library.TryGetValue("epk", out var ephemeral) && ephemeral is IDictionary<string, object> key)
        {
            header["epk"] = new JsonObject
            {
                ["x"] = (string)key["x"],
                ["crv"] = (string)key["crv"],
                ["kty"] = (string)key["kty"],
                ["y"] = (string)key["y"],
            };
        }

        ChangeHeader(header);
        return header;
    }

    /// <summary>The library asks how a header is written: that is where its members and their order are chosen.</summary>
    private sealed class HeaderWriter(Func<IDictionary<string, object>, JsonObject> write) : IJsonMapper
    {
        public string Serialize(object obj) => NodeJson.Write(write((IDictionary<string, object>)obj));

        public T Parse<T>(string json) => throw new NotSupportedException("Nothing is read here.");
    }
}
