using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults of the encryption: what is signed inside is right.</summary>
internal sealed class EncryptionFaults(PlatformCore core)
{
    private static readonly (SimulatorFault IdToken, SimulatorFault UserInfo, Action<TokenEncryption> Apply)[] s_all =
    [
        (
            SimulatorFault.IdTokenEncryptionUnknownKey,
            SimulatorFault.UserInfoEncryptionUnknownKey,
            e => e.ChangeHeader += header => header["kid"] = "une-cle-jamais-publiee"
        ),
        (
            SimulatorFault.IdTokenEncryptionWithoutKeyId,
            SimulatorFault.UserInfoEncryptionWithoutKeyId,
            e => e.ChangeHeader += header => header.Remove("kid")
        ),
        (
            SimulatorFault.IdTokenEncryptionForeignKey,
            SimulatorFault.UserInfoEncryptionForeignKey,
            e => e.Key = Stranger(e.Recipient)
        ),
        (
            SimulatorFault.IdTokenEncryptionCompressed,
            SimulatorFault.UserInfoEncryptionCompressed,
            e => e.Compression = JweCompression.DEF
        ),
        (
            SimulatorFault.IdTokenEncryptionOtherContentEncryption,
            SimulatorFault.UserInfoEncryptionOtherContentEncryption,
            e => e.Content = JweEncryption.A128GCM
        ),
        (
            SimulatorFault.IdTokenEncryptionOtherKeyManagement,
            SimulatorFault.UserInfoEncryptionOtherKeyManagement,
            UseOtherAlgorithm
        ),
        (
            SimulatorFault.IdTokenEncryptionCritical,
            SimulatorFault.UserInfoEncryptionCritical,
            e => e.ChangeHeader += AddCriticalExtension
        ),
        (
            SimulatorFault.IdTokenEncryptionWithoutContentType,
            SimulatorFault.UserInfoEncryptionWithoutContentType,
            e => e.ChangeHeader += header => header.Remove("cty")
        ),
        (
            SimulatorFault.IdTokenEncryptionForeignCurve,
            SimulatorFault.UserInfoEncryptionForeignCurve,
            e => e.ChangeHeader += header => header["epk"] = KeyOfAnotherCurve()
        ),
        (
            SimulatorFault.IdTokenEncryptionOffCurve,
            SimulatorFault.UserInfoEncryptionOffCurve,
            e => e.ChangeHeader += LeaveTheCurve
        ),
        (
            SimulatorFault.IdTokenEncryptionForeignIssuer,
            SimulatorFault.UserInfoEncryptionForeignIssuer,
            e => e.ChangeHeader += header => header["iss"] = TokenFaults.Elsewhere
        ),
        (
            SimulatorFault.IdTokenEncryptionWrongAudience,
            SimulatorFault.UserInfoEncryptionWrongAudience,
            e => e.ChangeHeader += header => header["aud"] = TokenFaults.SomeoneElse
        ),
    ];

    public string Write(TokenEncryption encryption, string signed, Grant grant, bool isIdToken)
    {
        if (Shows(SimulatorFault.IdTokenNotEncrypted, SimulatorFault.UserInfoNotEncrypted, grant, isIdToken))
        {
            return signed;
        }

        foreach (var (idToken, userInfo, apply) in s_all)
        {
            if (Shows(idToken, userInfo, grant, isIdToken))
            {
                apply(encryption);
            }
        }

        var token = encryption.Write(signed);
        return Shows(
            SimulatorFault.IdTokenEncryptionWrongTag,
            SimulatorFault.UserInfoEncryptionWrongTag,
            grant,
            isIdToken
        )
            ? AlterTag(token)
            : token;
    }

    // A fault set for once waits for a service it can show on.
    private bool Shows(SimulatorFault idToken, SimulatorFault userInfo, Grant grant, bool isIdToken)
    {
        var fault = isIdToken ? idToken : userInfo;
        return fault.CanShow(grant.Request.Client) && core.Faults.Shows(fault, grant.Fault);
    }

    private static void UseOtherAlgorithm(TokenEncryption encryption)
    {
        if (encryption.Algorithm == JweAlgorithm.ECDH_ES)
        {
            encryption.Algorithm = JweAlgorithm.DIR;
            encryption.Key = RandomNumberGenerator.GetBytes(32);
        }
        else
        {
            encryption.Algorithm = JweAlgorithm.RSA1_5;
        }
    }

    private static void AddCriticalExtension(JsonObject header)
    {
        header["crit"] = new JsonArray("extension-inconnue");
        header["extension-inconnue"] = true;
    }

    private static Jwk Stranger(EncryptionKey recipient)
    {
        if (recipient.Algorithm == "ECDH-ES")
        {
            using var elliptic = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            var (x, y) = Point(elliptic);
            return new Jwk(crv: "P-256", x: x, y: y);
        }

        using var rsa = RSA.Create(2048);
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new Jwk(
            WebEncoders.Base64UrlEncode(parameters.Exponent!),
            WebEncoders.Base64UrlEncode(parameters.Modulus!)
        );
    }

    private static JsonObject KeyOfAnotherCurve()
    {
        using var elliptic = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        var (x, y) = Point(elliptic);
        return new JsonObject
        {
            ["x"] = x,
            ["crv"] = "P-384",
            ["kty"] = "EC",
            ["y"] = y,
        };
    }

    // Two points only have the same x, and their y differ by more than one bit.
    private static void LeaveTheCurve(JsonObject header)
    {
        var y = WebEncoders.Base64UrlDecode(header["epk"]!["y"]!.GetValue<string>());
        y[^2] ^= 1;
        header["epk"]!["y"] = WebEncoders.Base64UrlEncode(y);
    }

    private static string AlterTag(string token)
    {
        var dot = token.LastIndexOf('.');
        var tag = WebEncoders.Base64UrlDecode(token[(dot + 1)..]);
        tag[0] ^= 1;
        return token[..(dot + 1)] + WebEncoders.Base64UrlEncode(tag);
    }

    private static (string X, string Y) Point(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return (WebEncoders.Base64UrlEncode(point.X!), WebEncoders.Base64UrlEncode(point.Y!));
    }
}
