using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Writes and reads compact signed tokens whose header holds <c>alg</c> and <c>kid</c> only, as recorded.</summary>
internal static class SignedToken
{
    public static string Write(
        JsonObject payload,
        string algorithm,
        SigningKeySet keys,
        string clientSecret,
        string? keyId
    )
    {
        var header = new JsonObject { ["alg"] = algorithm };
        if (algorithm != "HS256")
        {
            header["kid"] = keyId ?? keys.KeyId(algorithm);
        }

        var content = $"{Encode(header)}.{Encode(payload)}";
        return $"{content}.{WebEncoders.Base64UrlEncode(keys.Sign(algorithm, Encoding.ASCII.GetBytes(content), clientSecret))}";
    }

    /// <summary>The same payload without any signature.</summary>
    public static string WriteUnsigned(JsonObject payload) =>
        $"{Encode(new JsonObject { ["alg"] = "none" })}.{Encode(payload)}.";

    public static bool TryRead(
        string token,
        [NotNullWhen(true)] out JsonObject? header,
        [NotNullWhen(true)] out JsonObject? payload
    )
    {
        header = payload = null;
        var parts = token.Split('.');
        return parts.Length == 3 && TryDecode(parts[0], out header) && TryDecode(parts[1], out payload);
    }

    public static bool HasValidSignature(string token, string algorithm, SigningKeySet keys, string clientSecret)
    {
        var end = token.LastIndexOf('.');
        try
        {
            var signature = WebEncoders.Base64UrlDecode(token[(end + 1)..]);
            return keys.Verify(algorithm, Encoding.ASCII.GetBytes(token[..end]), signature, clientSecret);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Encode(JsonObject value) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(NodeJson.Write(value)));

    private static bool TryDecode(string part, [NotNullWhen(true)] out JsonObject? value)
    {
        try
        {
            value = NodeJson.Read(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(part))) as JsonObject;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            value = null;
        }

        return value is not null;
    }
}
