using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>Reads tokens with jose-jwt and the published keys only.</summary>
internal static class Tokens
{
    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Payload(string token) => Part(token, 1);

    public static async Task<bool> VerifiesAsync(this SimulatorFixture fixture, string token)
    {
        using var browser = fixture.OpenBrowser();
        var keys = JwkSet.FromJson((await browser.GetAsync("/jwks")).Body);
        token = Open(token);
        var key = keys.Keys.FirstOrDefault(candidate => candidate.KeyId == Header(token)["kid"]?.GetValue<string>());
        try
        {
            return key is not null && JWT.Decode(token, key) is not null;
        }
        catch (Exception exception) when (exception is JoseException or IntegrityException)
        {
            return false;
        }
    }

    /// <summary>What is signed inside: FranceConnect+ encrypts it.</summary>
    public static string Open(string token) => token.Split('.').Length == 5 ? ServiceKeys.Decrypt(token) : token;

    /// <summary>A part of the token as the text it is.</summary>
    public static string Text(string token, int index) =>
        Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.Split('.')[index]));

    private static JsonObject Part(string token, int index) => JsonNode.Parse(Text(token, index))!.AsObject();
}
