using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>A compact JWS (RFC 7515 §7.1) taken apart, to be put together again otherwise.</summary>
internal sealed class Jws
{
    private Jws(JsonObject header, JsonObject payload, string signature)
    {
        Header = header;
        Payload = payload;
        Signature = signature;
    }

    public JsonObject Header { get; }

    public JsonObject Payload { get; }

    /// <summary>Base64url, as it goes on the wire.</summary>
    public string Signature { get; set; }

    public string SigningInput => $"{Encode(Header)}.{Encode(Payload)}";

    public static Jws Parse(string text)
    {
        var parts = text.Split('.');
        return new Jws(Decode(parts[0]), Decode(parts[1]), parts[2]);
    }

    public override string ToString() => $"{SigningInput}.{Signature}";

    private static JsonObject Decode(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();

    private static string Encode(JsonObject part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
