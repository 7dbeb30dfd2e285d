using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>A data provider with its own key pair, which opens the answers of checktoken.</summary>
internal static class DataProviderKeys
{
    public const string ProviderId = "fournisseur-de-donnees";
    public const string ProviderSecret = "secret-du-fournisseur-0123456789abcdef";

    private static readonly ECParameters s_key = NewKey();

    public static SimulatorDataProvider Registration =>
        new()
        {
            ClientId = ProviderId,
            ClientSecret = ProviderSecret,
            Scopes = { "dgfip_rfr", "dgfip_pac" },
            EncryptionKeyJwk = Json(withPrivatePart: false),
        };

    public static JsonObject Open(string answer) => Tokens.Payload(Decrypt(answer));

    public static string Decrypt(string answer) => JWT.Decode(answer, Jwk.FromJson(Json(withPrivatePart: true)));

    private static ECParameters NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static string Json(bool withPrivatePart)
    {
        var jwk = new JsonObject
        {
            ["kty"] = "EC",
            ["use"] = "enc",
            ["alg"] = "ECDH-ES",
            ["crv"] = "P-256",
            ["x"] = WebEncoders.Base64UrlEncode(s_key.Q.X!),
            ["y"] = WebEncoders.Base64UrlEncode(s_key.Q.Y!),
        };
        if (withPrivatePart)
        {
            jwk["d"] = WebEncoders.Base64UrlEncode(s_key.D!);
        }

        return jwk.ToJsonString();
    }
}
