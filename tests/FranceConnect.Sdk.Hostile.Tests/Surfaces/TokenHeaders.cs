using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class TokenHeaders
{
    private static readonly SigningKey Stranger = new("cle-de-l-attaquant");

    public static Surface Surface { get; } =
        new("Token headers")
        {
            {
                "not signed (none)",
                "RFC 8725 §2.1, OpenID Connect Core 1.0 §3.1.3.7 step 7",
                Refused("FCS3002"),
                p => Unsigned(p, "none")
            },
            { "not signed, spelt otherwise (nOnE)", "RFC 8725 §2.1", Refused("FCS3002"), p => Unsigned(p, "nOnE") },
            {
                "signed with the public key as a password (HS256)",
                "RFC 8725 §2.1",
                Refused("FCS3002"),
                SignWithThePublicKey
            },
            {
                "another algorithm of the same key (ES384)",
                "RFC 8725 §3.1",
                Refused("FCS3002"),
                p => Header(p, "alg", "ES384")
            },
            { "no algorithm", "RFC 7515 §4.1.1", Refused("FCS3002"), p => Header(p, "alg", null) },
            {
                "algorithm is an array",
                "RFC 7515 §4.1.1",
                Refused("FCS3002"),
                p => Header(p, "alg", new JsonArray("ES256", "none"))
            },
            {
                "key at the attacker's address (jku)",
                "RFC 8725 §3.10",
                Refused("FCS3003"),
                stage => OwnKeyAsync(stage, "jku")
            },
            {
                "certificate at the attacker's address (x5u)",
                "RFC 8725 §3.10",
                Refused("FCS3003"),
                stage => OwnKeyAsync(stage, "x5u")
            },
            {
                "key inside the token (jwk)",
                "RFC 8725 §3.10, CVE-2018-0114",
                Refused("FCS3003"),
                p => OwnKey(p, "jwk", Stranger.ToJwk())
            },
            {
                "certificate inside the token (x5c)",
                "RFC 8725 §3.10",
                Refused("FCS3003"),
                p => OwnKey(p, "x5c", new JsonArray("MIIB"))
            },
            {
                "signed by a stranger in the provider's name",
                "RFC 7515 §5.2 step 8",
                Refused("FCS3004"),
                p => p.IdToken = token => token.Key = Stranger
            },
            {
                "key id is a path",
                "RFC 8725 §3.10 (kid)",
                Refused("FCS3003"),
                p => Header(p, "kid", "../../../../dev/null")
            },
            {
                "key id is a query",
                "RFC 8725 §3.10 (kid)",
                Refused("FCS3003"),
                p => Header(p, "kid", "' UNION SELECT 'cle' --")
            },
            { "no key id", "RFC 7515 §4.1.4, recorded server", Refused("FCS3003"), p => Header(p, "kid", null) },
            {
                "key id of 20,000 characters",
                "RFC 7515 §4.1.4",
                Refused("FCS3003"),
                p => Header(p, "kid", new string('k', 20_000))
            },
            {
                "extension that must be understood (crit)",
                "RFC 7515 §4.1.11",
                Refused("FCS3001"),
                p => Header(p, "crit", new JsonArray("exp"))
            },
            { "payload not encoded (b64)", "RFC 7797 §6", Refused("FCS3001"), DoNotEncodeThePayload },
            { "header is no JSON", "RFC 7515 §5.2 step 3", Refused("FCS3001"), p => Raw(p, "bonjour") },
            { "header is an array", "RFC 7515 §5.2 step 3", Refused("FCS3001"), p => Raw(p, """["alg","ES256"]""") },
            {
                "header has half a character for a name",
                "RFC 8259 §8.2",
                Refused("FCS3001"),
                p => Raw(p, """{"alg":"ES256","kid":"cle-publiee","\ud800":1}""")
            },
            {
                "signature of zeroes",
                "CVE-2022-21449",
                Refused("FCS3004"),
                p => p.IdToken = token => token.Signature = _ => new byte[64]
            },
            {
                "no signature",
                "RFC 7515 §5.2 step 8",
                Refused("FCS3004"),
                p => p.IdToken = token => token.Signature = _ => []
            },
            { "signature cut short", "RFC 7518 §3.4", Refused("FCS3004"), p => Signature(p, bytes => bytes[..63]) },
            {
                "signature followed by a byte",
                "RFC 7518 §3.4",
                Refused("FCS3004"),
                p => Signature(p, bytes => [.. bytes, 0])
            },
            {
                "signature in the form of a certificate (DER)",
                "RFC 7518 §3.4",
                Refused("FCS3004"),
                p => p.IdToken = token => token.Signature = token.Key.SignAsDer
            },
            {
                "signature padded",
                "RFC 7515 §2 (base64url)",
                Refused("FCS3004"),
                p => p.IdToken = token => token.Finish = jws => jws + "=="
            },
            {
                "a fourth part",
                "RFC 7515 §7.1",
                Refused("FCS3001"),
                p => p.IdToken = token => token.Finish = jws => jws + ".e30"
            },
            {
                "two parts",
                "RFC 7515 §7.1",
                Refused("FCS3001"),
                p => p.IdToken = token => token.Finish = jws => jws[..jws.LastIndexOf('.')]
            },
            {
                "encrypted where the platform does not encrypt",
                "recorded server",
                Refused("FCS3001"),
                p => p.Encrypt = jws => Envelope.Write(jws)
            },
            {
                "a token of 40,000 characters",
                "bounded input: FranceConnect's tokens have about 1,000",
                Refused("FCS3001"),
                p => p.IdToken = token => token.Claims["remplissage"] = new string('a', 40_000)
            },
        };

    private static void Header(HostileProvider provider, string name, JsonNode? value) =>
        provider.IdToken = token =>
        {
            token.Header.Remove(name);
            if (value is not null)
                token.Header[name] = value;
        };

    private static void Raw(HostileProvider provider, string header) =>
        provider.IdToken = token => token.RawHeader = Encoding.UTF8.GetBytes(header);

    private static void Signature(HostileProvider provider, Func<byte[], byte[]> change) =>
        provider.IdToken = token => token.Signature = content => change(token.Key.Sign(content));

    private static void Unsigned(HostileProvider provider, string algorithm) =>
        provider.IdToken = token =>
        {
            token.Header["alg"] = algorithm;
            token.Signature = _ => [];
        };

    private static void SignWithThePublicKey(HostileProvider provider) =>
        provider.IdToken = token =>
        {
            token.Header["alg"] = "HS256";
            token.Signature = content => HMACSHA256.HashData(token.Key.PublicPem, Encoding.ASCII.GetBytes(content));
        };

    private static void DoNotEncodeThePayload(HostileProvider provider) =>
        provider.IdToken = token =>
        {
            token.Header["b64"] = false;
            token.Header["crit"] = new JsonArray("b64");
        };

    private static void OwnKey(HostileProvider provider, string name, JsonNode key) =>
        provider.IdToken = token =>
        {
            token.Key = Stranger;
            token.Header["kid"] = Stranger.Id;
            token.Header[name] = key;
        };

    /// <summary>The attacker's keys are on a server that must not be asked.</summary>
    private static async Task<Page> OwnKeyAsync(Stage stage, string name)
    {
        var asked = 0;
        using var attacker = RawServer.Start(
            (_, _) =>
            {
                asked++;
                return Task.CompletedTask;
            }
        );
        OwnKey(stage.Provider, name, attacker.Address + "/jwks");
        var page = await stage.Citizen.SignInAsync();
        Assert.That(asked, Is.Zero, "the attacker's server was asked");
        return page;
    }
}
