using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class IdTokenClaims
{
    private const string Steps = "OpenID Connect Core 1.0 §3.1.3.7";

    public static Surface Surface { get; } =
        new("ID token claims")
        {
            {
                "issued by another provider",
                $"{Steps} step 2",
                Refused("FCS3005"),
                p => Set(p, "iss", "https://attaquant.example")
            },
            { "names no issuer", $"{Steps} step 2", Refused("FCS3005"), p => Set(p, "iss", null) },
            { "for another service", $"{Steps} step 3", Refused("FCS3006"), p => Set(p, "aud", "un-autre-service") },
            {
                "audience is an object",
                $"{Steps} step 3",
                Refused("FCS3006"),
                p => Set(p, "aud", new JsonObject { ["client-de-bourg"] = true })
            },
            {
                "for several services, none of them authorized",
                $"{Steps} step 4",
                Refused("FCS3006"),
                p => Set(p, "aud", new JsonArray("client-de-bourg", "un-autre-service"))
            },
            {
                "authorized party is another service",
                $"{Steps} step 5",
                Refused("FCS3007"),
                p => Set(p, "azp", "un-autre-service")
            },
            { "expired", $"{Steps} step 9", Refused("FCS3008"), p => Set(p, "exp", p.Now - 120) },
            {
                "never expires",
                "RFC 7519 §4.1.4, OpenID Connect Core 1.0 §2",
                Refused("FCS3001"),
                p => Set(p, "exp", null)
            },
            { "expires in a text", "RFC 7519 §2 (NumericDate)", Refused("FCS3001"), p => Set(p, "exp", "demain") },
            {
                "expires after the end of time",
                "RFC 7519 §2 (NumericDate)",
                Refused("FCS3001"),
                p => Set(p, "exp", 1e300)
            },
            { "issued in the future", $"{Steps} step 10", Refused("FCS3009"), p => Set(p, "iat", p.Now + 600) },
            { "not dated", "OpenID Connect Core 1.0 §2 (iat)", Refused("FCS3001"), p => Set(p, "iat", null) },
            {
                "nonce of another login",
                $"{Steps} step 11",
                Refused("FCS3010"),
                p => Set(p, "nonce", new string('0', 64))
            },
            { "without nonce", $"{Steps} step 11", Refused("FCS3010"), p => Set(p, "nonce", null) },
            { "lower level than asked", $"{Steps} step 12", Refused("FCS3011"), p => Set(p, "acr", "eidas0") },
            { "without level", $"{Steps} step 12", Refused("FCS3011"), p => Set(p, "acr", null) },
            { "speaks of nobody", "OpenID Connect Core 1.0 §2 (sub)", Refused("FCS3001"), p => Set(p, "sub", null) },
            { "subject is a number", "OpenID Connect Core 1.0 §2 (sub)", Refused("FCS3001"), p => Set(p, "sub", 42) },
            {
                "made for another access token",
                "OpenID Connect Core 1.0 §3.1.3.8 (at_hash)",
                Refused("FCS3012"),
                p => Set(p, "at_hash", "AAAAAAAAAAAAAAAAAAAAAA")
            },
            { "payload is no JSON", "RFC 7519 §7.2 step 10", Refused("FCS3001"), p => Payload(p, "bonjour") },
            { "payload is an array", "RFC 7519 §7.2 step 10", Refused("FCS3001"), p => Payload(p, "[\"sub\"]") },
            {
                "payload is not UTF-8",
                "RFC 7519 §7.2 step 10",
                Refused("FCS3001"),
                p => p.IdToken = token => token.Payload = [0x7B, 0xFF, 0xFE, 0x7D]
            },
            {
                "payload nested ten thousand times",
                "RFC 8259 §9 (limits of a parser)",
                Refused("FCS3001"),
                p => Payload(p, new string('[', 10_000))
            },
            { "a userinfo in its place", "RFC 8725 §3.12", Refused("FCS3010"), TakeForUserInfo },
        };

    private static void Set(HostileProvider provider, string name, JsonNode? value) =>
        provider.IdToken = token =>
        {
            token.Claims.Remove(name);
            if (value is not null)
                token.Claims[name] = value;
        };

    private static void Payload(HostileProvider provider, string text) =>
        provider.IdToken = token => token.Payload = Encoding.UTF8.GetBytes(text);

    private static void TakeForUserInfo(HostileProvider provider) =>
        provider.IdToken = token =>
        {
            foreach (var name in new[] { "nonce", "acr", "auth_time" })
                token.Claims.Remove(name);
            token.Claims["family_name"] = HostileProvider.FamilyName;
        };
}
