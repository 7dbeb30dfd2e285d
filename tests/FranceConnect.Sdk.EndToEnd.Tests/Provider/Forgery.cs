using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>Ways to make another token of a true one: without the provider's keys, or as if the provider itself went wrong.</summary>
internal static class Forgery
{
    public static string ForeignKey(Jws token, SigningKeys keys)
    {
        using var forger = new SigningKeys();
        return forger.Sign(token);
    }

    public static string UnknownKey(Jws token, SigningKeys keys)
    {
        token.Header["kid"] = "forger";
        return ForeignKey(token, keys);
    }

    public static string AlteredPayload(Jws token, SigningKeys keys)
    {
        token.Payload["email"] = "forger@example.org";
        return token.ToString();
    }

    public static string NoSignature(Jws token, SigningKeys keys)
    {
        token.Signature = "";
        return token.ToString();
    }

    public static string AlgorithmNone(Jws token, SigningKeys keys)
    {
        token.Header["alg"] = "none";
        return NoSignature(token, keys);
    }

    /// <summary>Signed with the client's secret, as version 1 of FranceConnect did.</summary>
    public static string SharedSecret(Jws token, SigningKeys keys)
    {
        token.Header["alg"] = "HS256";
        token.Signature = Base64Url.EncodeToString(
            HMACSHA256.HashData(
                Encoding.ASCII.GetBytes(ForeignProvider.ClientSecret),
                Encoding.ASCII.GetBytes(token.SigningInput)
            )
        );
        return token.ToString();
    }

    /// <summary>The other of the provider's true keys and algorithms than the registered one.</summary>
    public static string OtherAlgorithm(Jws token, SigningKeys keys)
    {
        var other = token.Header["alg"]!.GetValue<string>() == "ES256" ? "RS256" : "ES256";
        token.Header["alg"] = other;
        token.Header["kid"] = $"pkcs11:{other}:hsm";
        return keys.Sign(token);
    }

    /// <summary>Asks for an extension nobody here understands (RFC 7515 §4.1.11).</summary>
    public static string CriticalExtension(Jws token, SigningKeys keys)
    {
        token.Header["crit"] = new JsonArray("b64");
        token.Header["b64"] = true;
        return keys.Sign(token);
    }

    public static string NotAToken(Jws token, SigningKeys keys) => "not.a-token";

    /// <summary>Other claims under the provider's true signature.</summary>
    public static Func<Jws, SigningKeys, string> Claims(Action<JsonObject> change) =>
        (token, keys) =>
        {
            change(token.Payload);
            return keys.Sign(token);
        };

    public static Func<Jws, SigningKeys, string> Claim(string name, JsonNode value) =>
        Claims(claims => claims[name] = value.DeepClone());

    public static Func<Jws, SigningKeys, string> Without(string name) => Claims(claims => claims.Remove(name));

    /// <summary>Moves the token's whole life, by more than any tolerated clock skew.</summary>
    public static Func<Jws, SigningKeys, string> Moved(TimeSpan by) =>
        Claims(claims =>
        {
            foreach (var name in new[] { "iat", "exp" })
                claims[name] = claims[name]!.GetValue<long>() + (long)by.TotalSeconds;
        });
}
