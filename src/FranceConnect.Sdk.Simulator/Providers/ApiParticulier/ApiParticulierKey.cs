using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The public key API Particulier shows as a data provider of FranceConnect. Informative: nothing is encrypted for it here.</summary>
internal static class ApiParticulierKey
{
    public static string CreateKeySet()
    {
        using var key = RSA.Create(2048);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return NodeJson.Write(
            new JsonObject
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "enc",
                        ["alg"] = "RSA-OAEP-256",
                        ["kid"] = "api-particulier-simulateur",
                        ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
                        ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
                    }
                ),
            }
        );
    }
}
