using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class UserInfo
{
    private const string Signed = "OpenID Connect Core 1.0 §5.3.2";
    private static readonly SigningKey Stranger = new("cle-de-l-attaquant");

    public static Surface Surface { get; } =
        new("Userinfo")
        {
            {
                "plain JSON",
                $"{Signed}, recorded server (always a JWT)",
                Refused("FCS2017"),
                p => Say(p, """{"sub":"x","family_name":"AUTRE"}""", "application/json")
            },
            {
                "a good token of another media type",
                $"{Signed} (application/jwt)",
                Refused("FCS2017"),
                p => p.UserInfoType = "text/plain"
            },
            { "a page in its place", $"{Signed}", Refused("FCS2017"), p => Say(p, "<html></html>", "text/html") },
            {
                "signed by a stranger in the provider's name",
                "RFC 7515 §5.2 step 8",
                Refused("FCS3024"),
                p => p.UserInfo = token => token.Key = Stranger
            },
            { "signed by an unknown key", "RFC 7515 §5.2", Refused("FCS3023"), p => p.UserInfo = SignByAStranger },
            { "not signed", "RFC 8725 §2.1", Refused("FCS3022"), p => p.UserInfo = RemoveSignature },
            { "of another person", Signed, Refused("FCS3030"), p => Set(p, "sub", new string('f', 64) + "v1") },
            { "of nobody", Signed, Refused("FCS3030"), p => Set(p, "sub", null) },
            {
                "subject in another case",
                $"{Signed} (exact match)",
                Refused("FCS3030"),
                p => Set(p, "sub", HostileProvider.Subject.ToUpperInvariant())
            },
            { "for another service", $"{Signed} (aud)", Refused("FCS3026"), p => Set(p, "aud", "un-autre-service") },
            {
                "issued by another provider",
                $"{Signed} (iss)",
                Refused("FCS3025"),
                p => Set(p, "iss", "https://attaquant.example")
            },
            { "expired: an old one again", "RFC 7519 §4.1.4", Refused("FCS3028"), p => Set(p, "exp", p.Now - 120) },
            { "never expires", "recorded server (exp is always there)", Refused("FCS3021"), p => Set(p, "exp", null) },
            { "issued in the future", "RFC 7519 §4.1.6", Refused("FCS3029"), p => Set(p, "iat", p.Now + 600) },
            {
                "an ID token in its place",
                "RFC 8725 §3.12",
                Refused("FCS3021"),
                p => Set(p, "nonce", "0123456789abcdef")
            },
            { "empty", Signed, Refused("FCS3021"), p => Say(p, "", "application/jwt") },
            {
                "two tokens in a row",
                "RFC 7515 §7.1",
                Refused("FCS3021"),
                p => p.UserInfo = token => token.Finish = jws => $"{jws}\n{jws}"
            },
            {
                "claims are an array",
                "RFC 7519 §7.2 step 10",
                Refused("FCS3021"),
                p => p.UserInfo = token => token.Payload = Encoding.UTF8.GetBytes("[]")
            },
            {
                "40,000 characters",
                "bounded input: FranceConnect's has about 1,000",
                Refused("FCS3021"),
                p => Set(p, "family_name", new string('A', 40_000))
            },
            {
                "a session of 20,000 characters",
                "RFC 6265 §6.1 (limits of cookies)",
                Refused("FCS2023"),
                p => Set(p, "given_name", new string('A', 20_000))
            },
            {
                "token refused (401)",
                "RFC 6750 §3.1",
                Refused("FCS2016"),
                p => p.Instead["userinfo"] = Bodies.Text("""{"error":"invalid_token"}""", status: 401)
            },
            {
                "fails three times (503)",
                "recorded server",
                Refused("FCS2015"),
                p => p.Instead["userinfo"] = Bodies.Text("", status: 503)
            },
            { "fails once", "recorded server", SignedIn, FailOnceAsync },
            {
                "claims of every wrong type",
                "RFC 7519 §4 (what is not understood is left)",
                SignedIn,
                p => p.UserInfo = SpoilTypes
            },
        };

    private static void Set(HostileProvider provider, string name, JsonNode? value) =>
        provider.UserInfo = token =>
        {
            token.Claims.Remove(name);
            if (value is not null)
                token.Claims[name] = value;
        };

    private static void Say(HostileProvider provider, string body, string type) =>
        provider.Instead["userinfo"] = Bodies.Text(body, type);

    private static void SignByAStranger(TokenDraft token)
    {
        token.Key = Stranger;
        token.Header["kid"] = Stranger.Id;
    }

    private static void RemoveSignature(TokenDraft token)
    {
        token.Header["alg"] = "none";
        token.Signature = _ => [];
    }

    private static void SpoilTypes(TokenDraft token)
    {
        token.Claims["birthdate"] = 19800229;
        token.Claims["gender"] = new JsonArray("female");
        token.Claims["given_name"] = new JsonObject { ["1"] = "Anne" };
        token.Claims["given_name_array"] = new JsonArray(1, null, new JsonArray());
        token.Claims["birthplace"] = true;
        token.Claims["email"] = null;
        token.Claims["inconnu"] = new JsonArray(new JsonObject { ["a"] = 1.5 });
    }

    private static Task<Page> FailOnceAsync(Stage stage)
    {
        var provider = stage.Provider;
        provider.Instead["userinfo"] = context =>
        {
            provider.Instead.Remove("userinfo");
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        return stage.Citizen.SignInAsync();
    }
}
