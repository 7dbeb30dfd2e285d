using System.Text.Json.Nodes;
using Jose;
using Code = FranceConnect.Sdk.FranceConnectErrorCode;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>What is done to the two tokens of a login at FranceConnect+: to their encryption, and to what is inside.</summary>
internal static class EncryptionTamperings
{
    /// <summary>As many as a client with this key can be sent.</summary>
    public static IEnumerable<Tampering> For(DecryptionKey key)
    {
        var envelope = new Envelope(key);
        return
        [
            .. Encryption(envelope, key, Code.IdTokenIssuerMismatch, Code.IdTokenAudienceMismatch, IdToken),
            .. Encryption(envelope, key, Code.UserInfoIssuerMismatch, Code.UserInfoAudienceMismatch, UserInfo),
            .. TokenTamperings.OfIdToken.Select(row => Inside(row, envelope)),
            .. TokenTamperings.OfUserInfo.Select(row => Inside(row, envelope)),
        ];
    }

    /// <summary>Both tokens opened and closed again, and nothing else.</summary>
    public static Tampering None(DecryptionKey key) => Inside(new("nothing", null, _ => { }), new Envelope(key));

    private static IEnumerable<Tampering> Encryption(
        Envelope envelope,
        DecryptionKey key,
        Code issuer,
        Code audience,
        Func<string, Code, Func<string, string>, Tampering> at
    )
    {
        return
        [
            at("in the clear", Code.TokenNotEncrypted, envelope.Open),
            at("with its seal altered", Code.TokenDecryptionFailed, AlterSeal),
            at("without its seal", Code.TokenDecryptionFailed, token => token[..token.LastIndexOf('.')]),
            at(
                "encrypted for a stranger's key",
                Code.TokenDecryptionFailed,
                token => envelope.Close(envelope.Open(token), token, stranger: DecryptionKey.Generate(key.Algorithm))
            ),
            at(
                "encrypted otherwise",
                Code.TokenDecryptionFailed,
                token => envelope.Close(envelope.Open(token), token, content: JweEncryption.A128GCM)
            ),
            at("encrypted for an unknown key", Code.TokenDecryptionFailed, Saying("kid", "forger")),
            at("said to hold something else", Code.TokenDecryptionFailed, Saying("cty", "text/plain")),
            at("said to be of another issuer", issuer, Saying("iss", "https://forger.example")),
            at("said to be for another audience", audience, Saying("aud", "another-client")),
        ];

        Func<string, string> Saying(string name, string value) =>
            token => envelope.Close(envelope.Open(token), token, header => header[name] = value);
    }

    private static string AlterSeal(string token)
    {
        var start = token.LastIndexOf('.') + 1;
        return token[..start] + (token[start] == 'A' ? 'B' : 'A') + token[(start + 1)..];
    }

    /// <summary>What is done to a token of FranceConnect, done inside the envelope.</summary>
    private static Tampering Inside(Tampering row, Envelope envelope) =>
        row with
        {
            Name = $"inside: {row.Name}",
            Apply = answer =>
            {
                if (TokenOf(answer) is not { } received)
                    return;
                Put(answer, envelope.Open(received));
                row.Apply(answer);
                Put(answer, envelope.Close(TokenOf(answer)!, received));
            },
        };

    private static Tampering IdToken(string name, Code code, Func<string, string> change) =>
        Tampered("/token", $"ID token {name}", code, change);

    private static Tampering UserInfo(string name, Code code, Func<string, string> change) =>
        Tampered("/userinfo", $"userinfo {name}", code, change);

    private static Tampering Tampered(string path, string name, Code code, Func<string, string> change) =>
        Tampering.At(path, name, code, answer => Put(answer, change(TokenOf(answer)!)));

    /// <summary>The token an answer brings, if it is one that does.</summary>
    private static string? TokenOf(ProxiedAnswer answer) =>
        answer.Path switch
        {
            "/token" => (string?)JsonNode.Parse(answer.Body)!["id_token"],
            "/userinfo" => answer.Body,
            _ => null,
        };

    private static void Put(ProxiedAnswer answer, string token)
    {
        if (answer.Path == "/userinfo")
        {
            answer.Body = token;
            return;
        }
        var json = JsonNode.Parse(answer.Body)!;
        json["id_token"] = token;
        answer.Body = json.ToJsonString();
    }
}
