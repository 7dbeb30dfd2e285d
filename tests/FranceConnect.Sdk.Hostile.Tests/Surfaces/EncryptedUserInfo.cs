using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using Jose;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

/// <summary>FranceConnect+ again: the ID token is sound, and the userinfo is what the attacker made of it.</summary>
internal static class EncryptedUserInfo
{
    private const string Inside = "RFC 8725 §3.3, OpenID Connect Core 1.0 §5.3.2";
    private static readonly Outcome Closed = Refused("FCS3041");
    private static readonly DecryptionKey OfSomebodyElse = DecryptionKey.Generate("ECDH-ES", "cle-du-service");

    public static Surface Surface { get; } =
        new("Encrypted userinfo")
        {
            { "signed, and not encrypted", "recorded server", Refused("FCS3042"), With(jws => jws) },
            {
                "encrypted for somebody else under the service's key id",
                "RFC 7516 §5.2",
                Closed,
                With(jws => Envelope.Write(jws, key: Envelope.Agreement(OfSomebodyElse)))
            },
            {
                "for a key of nobody",
                "RFC 7516 §4.1.6",
                Closed,
                With(jws => Envelope.Write(jws, h => h["kid"] = "cle-d-un-autre"))
            },
            {
                "compressed (zip)",
                "RFC 8725 §3.6",
                Closed,
                With(jws => Envelope.Write(jws, compression: JweCompression.DEF))
            },
            {
                "RSA with PKCS#1 padding (RSA1_5)",
                "RFC 8725 §3.2, Bleichenbacher 1998",
                Closed,
                With(jws => Envelope.Write(jws, algorithm: JweAlgorithm.RSA1_5))
            },
            {
                "content with a shorter key (A128GCM)",
                "RFC 8725 §3.1, recorded server (three algorithms)",
                Closed,
                With(jws => Envelope.Write(jws, encryption: JweEncryption.A128GCM))
            },
            {
                "member twice",
                "RFC 7516 §4",
                Closed,
                With(jws => HandMadeEnvelope.Write(jws, h => "{\"enc\":\"A256GCM\"," + h[1..]))
            },
            { "content changed", "RFC 7516 §5.2 step 16", Closed, With(jws => Flipped(jws, 3)) },
            { "tag changed", "RFC 7516 §5.2 step 16", Closed, With(jws => Flipped(jws, 4)) },
            {
                "issuer in the open is another",
                "RFC 7519 §5.3",
                Refused("FCS3025"),
                With(jws => Envelope.Write(jws, h => h["iss"] = "https://attaquant.example"))
            },
            {
                "service in the open is another",
                "RFC 7519 §5.3",
                Refused("FCS3026"),
                With(jws => Envelope.Write(jws, h => h["aud"] = "un-autre-service"))
            },
            {
                "encrypted twice",
                "RFC 7519 §5.2 (a signed token inside)",
                Refused("FCS3021"),
                With(jws => Envelope.Write(Envelope.Write(jws)))
            },
            {
                "nothing signed inside",
                Inside,
                Refused("FCS3021"),
                With(_ => Envelope.Write($$"""{"sub":"{{HostileProvider.Subject}}"}"""))
            },
            {
                "signed inside by a stranger in the provider's name",
                Inside,
                Refused("FCS3024"),
                Writing(token => token.Key = new SigningKey("cle-publiee"))
            },
            { "signed inside by an unknown key", Inside, Refused("FCS3023"), Writing(SignByAStranger) },
            { "not signed inside (none)", Inside, Refused("FCS3022"), Writing(RemoveSignature) },
            {
                "of another person inside",
                Inside,
                Refused("FCS3030"),
                Writing(token => token.Claims["sub"] = new string('f', 64) + "v1")
            },
            {
                "for another service inside",
                Inside,
                Refused("FCS3026"),
                Writing(token => token.Claims["aud"] = "un-autre-service")
            },
            { "the ID token in its place", "RFC 8725 §3.12", Refused("FCS3021"), SendIdTokenAsync },
        };

    private static Func<Stage, Task<Page>> With(Func<string, string> encrypt) => stage => SignInAsync(stage, encrypt);

    private static Func<Stage, Task<Page>> Writing(Action<TokenDraft> change) =>
        stage =>
        {
            stage.Provider.UserInfo = change;
            return SignInAsync(stage, jws => Envelope.Write(jws));
        };

    private static async Task<Page> SignInAsync(Stage stage, Func<string, string> encrypt)
    {
        stage.Provider.Encrypt ??= jws => Envelope.Write(jws);
        stage.Provider.EncryptUserInfo = encrypt;
        var page = await stage.Citizen.SignInAtPlusAsync();
        Assert.That(stage.Provider.Asked("userinfo"), Is.EqualTo(1), "the ID token was refused already");
        return page;
    }

    private static Task<Page> SendIdTokenAsync(Stage stage)
    {
        var sent = "";
        stage.Provider.Encrypt = jws => sent = Envelope.Write(jws);
        return SignInAsync(stage, _ => sent);
    }

    private static string Flipped(string jws, int part) =>
        Envelope.With(Envelope.Write(jws), part, text => (text[0] == 'A' ? 'B' : 'A') + text[1..]);

    private static void SignByAStranger(TokenDraft token)
    {
        token.Key = new SigningKey("cle-de-l-attaquant");
        token.Header["kid"] = token.Key.Id;
    }

    private static void RemoveSignature(TokenDraft token)
    {
        token.Header["alg"] = "none";
        token.Signature = _ => [];
    }
}
