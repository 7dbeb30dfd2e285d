using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class KeySets
{
    private const string Use = "RFC 7517 §4.2, RFC 8725 §3.5";

    public static Surface Surface { get; } =
        new("Keys and JWKS")
        {
            { "no key", "RFC 7517 §5", Refused("FCS2010"), p => p.Keys.Clear() },
            {
                "keys is an object",
                "RFC 7517 §5.1",
                Refused("FCS2010"),
                p => Say(p, """{"keys":{"cle-publiee":{}}}""")
            },
            { "no key set at all", "RFC 7517 §5", Refused("FCS2010"), p => Say(p, """{"error":"not_found"}""") },
            { "HTML", "RFC 7517 §5", Refused("FCS2010"), p => Say(p, "<html>Portail captif</html>") },
            {
                "nested a thousand times",
                "RFC 8259 §9 (limits of a parser)",
                Refused("FCS2010"),
                p => Say(p, $$"""{"keys":{{new string('[', 1000)}}""")
            },
            {
                "half a character for a name",
                "RFC 8259 §8.2",
                Refused("FCS2010"),
                p => Say(p, """{"keys":[],"\ud800":1}""")
            },
            {
                "300 KiB",
                "bounded input: FranceConnect's set has two keys",
                Refused("FCS2010"),
                p => Say(p, new string(' ', 300 * 1024))
            },
            {
                "a shared secret for a public key",
                "RFC 8725 §2.1",
                Refused("FCS2010"),
                p =>
                    Only(
                        p,
                        new JsonObject
                        {
                            ["kty"] = "oct",
                            ["kid"] = p.Key.Id,
                            ["k"] = "c2VjcmV0",
                            ["alg"] = "HS256",
                        }
                    )
            },
            { "key for encryption", Use, Refused("FCS2010"), p => Spoil(p, "use", "enc") },
            { "key for another algorithm", Use, Refused("FCS2010"), p => Spoil(p, "alg", "RS256") },
            { "key for no algorithm", Use, Refused("FCS2010"), p => Spoil(p, "alg", "none") },
            { "key without id", "RFC 7517 §4.5, recorded server", Refused("FCS2010"), p => Spoil(p, "kid", null) },
            {
                "key on another curve",
                "RFC 7518 §3.4 (ES256 is P-256)",
                Refused("FCS2010"),
                p => Spoil(p, "crv", "P-384")
            },
            {
                "point beside the curve",
                "RFC 7518 §6.2.1, SEC 1 §3.2.2",
                Refused("FCS3004"),
                p => Spoil(p, "y", p.Keys[0]!["x"]!.DeepClone())
            },
            {
                "point of zeroes",
                "SEC 1 §3.2.2",
                Refused("FCS3004"),
                p => Spoil(p, "x", new string('A', 43), "y", new string('A', 43))
            },
            { "coordinate that is no base64url", "RFC 7518 §6.2.1.2", Refused("FCS3004"), p => Spoil(p, "x", "%%%%") },
            {
                "RSA key of 512 bits under the same id",
                "RFC 7518 §3.3 (2048 bits at least)",
                Refused("FCS2010"),
                p =>
                    Only(
                        p,
                        new JsonObject
                        {
                            ["kty"] = "RSA",
                            ["kid"] = p.Key.Id,
                            ["e"] = "AQAB",
                            ["n"] = new string('x', 86),
                        }
                    )
            },
            { "the key behind ten thousand others", "bounded work", Refused("FCS3003"), BuryTheKey },
            { "rubbish beside the key", "RFC 7517 §5 (unknown members are ignored)", SignedIn, AddRubbish },
            {
                "the attacker's key under the same id, beside the provider's",
                "RFC 7517 §4.5",
                SignedIn,
                p => p.Keys.Insert(0, WithId(new SigningKey("x").ToJwk(), p.Key.Id))
            },
            { "new key under the same id", "recorded server (ids are labels)", SignedIn, ChangeTheKeyAsync },
            { "new key under a new id", "OpenID Connect Core 1.0 §10.1.1", SignedIn, ChangeIdToo },
            { "keys withdrawn once known", "recorded server: what is known is kept", SignedIn, WithdrawAsync },
            {
                "not to be had (500)",
                "RFC 9110 §15.6",
                Refused("FCS2009"),
                p => p.Instead["jwks"] = Bodies.Text("", status: 500)
            },
        };

    private static void Say(HostileProvider provider, string body) => provider.Instead["jwks"] = Bodies.Text(body);

    private static void Only(HostileProvider provider, JsonNode key)
    {
        provider.Keys.Clear();
        provider.Keys.Add(key);
    }

    private static void Spoil(HostileProvider provider, params IReadOnlyList<JsonNode?> membersAndValues)
    {
        var key = provider.Keys[0]!.AsObject();
        for (var i = 0; i < membersAndValues.Count; i += 2)
        {
            var name = (string)membersAndValues[i]!;
            key.Remove(name);
            if (membersAndValues[i + 1] is { } value)
                key[name] = value;
        }
    }

    private static JsonObject WithId(JsonObject key, string id)
    {
        key["kid"] = id;
        return key;
    }

    private static void BuryTheKey(HostileProvider provider)
    {
        var other = new SigningKey("x").ToJwk();
        // Under 256 KiB, as short as a key can be.
        var many = Enumerable.Range(0, 10_000).Select(i => $$"""{"kid":"{{i}}"}""");
        var last = provider.Keys[0]!.ToJsonString();
        Say(provider, $$"""{"keys":[{{other.ToJsonString()}},{{string.Join(',', many)}},{{last}}]}""");
    }

    private static void AddRubbish(HostileProvider provider)
    {
        provider.Keys.Insert(0, null);
        provider.Keys.Insert(0, 42);
        provider.Keys.Insert(0, "cle-publiee");
        provider.Keys.Insert(0, new JsonObject { ["kty"] = 7, ["kid"] = provider.Key.Id });
        provider.Keys.Insert(0, new JsonArray());
        provider.Keys.Insert(
            0,
            new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["kid"] = provider.Key.Id,
                ["x"] = 1,
            }
        );
    }

    private static async Task<Page> ChangeTheKeyAsync(Stage stage)
    {
        await stage.Citizen.StartAsync(); // the first key is known from here on
        ChangeKey(stage.Provider, stage.Provider.Key.Id);
        return await stage.Citizen.SignInAsync();
    }

    private static async Task<Page> ChangeIdToo(Stage stage)
    {
        await stage.Citizen.StartAsync();
        ChangeKey(stage.Provider, "cle-suivante");
        return await stage.Citizen.SignInAsync();
    }

    private static async Task<Page> WithdrawAsync(Stage stage)
    {
        await stage.Citizen.StartAsync();
        stage.Provider.Keys.Clear();
        stage.Clock.Skip(TimeSpan.FromHours(13)); // older than any lifetime
        return await stage.Citizen.SignInAsync();
    }

    private static void ChangeKey(HostileProvider provider, string id)
    {
        provider.Key = new SigningKey(id);
        provider.Keys.Clear();
        provider.Keys.Add(provider.Key.ToJwk());
    }
}
