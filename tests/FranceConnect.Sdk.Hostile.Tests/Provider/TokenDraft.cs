using System.Text;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>A token about to be signed: right as it comes, any part of it the attacker's to change.</summary>
internal sealed class TokenDraft(SigningKey key, JsonObject claims)
{
    public JsonObject Header { get; } = new() { ["alg"] = "ES256", ["kid"] = key.Id };

    public JsonObject Claims { get; } = claims;

    public SigningKey Key { get; set; } = key;

    /// <summary>In place of the claims.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>In place of the header.</summary>
    public byte[]? RawHeader { get; set; }

    /// <summary>In place of the key's signature, given what is to be signed.</summary>
    public Func<string, byte[]>? Signature { get; set; }

    /// <summary>The whole text, once signed.</summary>
    public Func<string, string> Finish { get; set; } = static jws => jws;

    public string Write()
    {
        var header = RawHeader ?? Encoding.UTF8.GetBytes(Header.ToJsonString());
        var payload = Payload ?? Encoding.UTF8.GetBytes(Claims.ToJsonString());
        var content = $"{Base64Url.Encode(header)}.{Base64Url.Encode(payload)}";
        return Finish($"{content}.{Base64Url.Encode(Signature?.Invoke(content) ?? Key.Sign(content))}");
    }
}
