using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults that live inside a token: in its payload or in its signature.</summary>
internal sealed class TokenFaults(SimulatorCore core)
{
    private const string Elsewhere = "https://autre-emetteur.example/api/v2";
    private const int TenMinutes = 600;

    public string SignIdToken(JsonObject payload, Grant grant)
    {
        Distort(payload, grant.Fault);
        if (Shows(SimulatorFault.IdTokenAlgNone, grant))
        {
            return SignedToken.WriteUnsigned(payload);
        }

        var keyId = Shows(SimulatorFault.UnknownKeyId, grant) ? "pkcs11:unknown:hsm" : null;
        return Sign(payload, grant, Shows(SimulatorFault.ForgedIdTokenSignature, grant), keyId);
    }

    public string SignUserInfo(JsonObject payload, Grant grant)
    {
        if (Shows(SimulatorFault.UserInfoWrongAudience, grant))
        {
            payload["aud"] = "un-autre-service";
        }

        if (Shows(SimulatorFault.UserInfoOtherSubject, grant))
        {
            payload["sub"] = new string('0', 64) + "v1";
        }

        if (Shows(SimulatorFault.ExpiredUserInfo, grant))
        {
            Age(payload);
        }

        if (Shows(SimulatorFault.UserInfoWithoutExpiry, grant))
        {
            payload.Remove("exp");
        }

        return Shows(SimulatorFault.UserInfoAlgNone, grant)
            ? SignedToken.WriteUnsigned(payload)
            : Sign(payload, grant, Shows(SimulatorFault.ForgedUserInfoSignature, grant), keyId: null);
    }

    private void Distort(JsonObject payload, SimulatorFault? ofLogin)
    {
        (SimulatorFault Fault, Action<JsonObject> Apply)[] distortions =
        [
            (SimulatorFault.WrongNonce, token => token["nonce"] = RandomText.Create()),
            (SimulatorFault.MissingNonce, token => token.Remove("nonce")),
            (SimulatorFault.IdTokenWrongAudience, token => token["aud"] = "un-autre-service"),
            (SimulatorFault.LowerAcr, token => token["acr"] = LevelBelow(token["acr"]!.GetValue<string>())),
            (SimulatorFault.MissingAcr, token => token.Remove("acr")),
            (SimulatorFault.ExpiredIdToken, Age),
            (SimulatorFault.IssuedInTheFuture, token => Shift(token, TenMinutes)),
            (SimulatorFault.IdTokenForeignIssuer, token => token["iss"] = Elsewhere),
        ];
        foreach (var (fault, apply) in distortions)
        {
            if (core.Faults.Shows(fault, ofLogin))
            {
                apply(payload);
            }
        }
    }

    private string Sign(JsonObject payload, Grant grant, bool forged, string? keyId)
    {
        var client = grant.Request.Client;
        return SignedToken.Write(
            payload,
            client.Algorithm,
            forged ? core.Keys.Stranger : core.Keys.Current,
            forged ? RandomText.Create() : client.Secret,
            keyId
        );
    }

    private bool Shows(SimulatorFault fault, Grant grant) => core.Faults.Shows(fault, grant.Fault);

    // Nothing is below eidas1 on the platform: "eidas0" exists nowhere, so it satisfies nobody.
    private static string LevelBelow(string acr) =>
        acr switch
        {
            "eidas3" => "eidas2",
            "eidas2" => "eidas1",
            _ => "eidas0",
        };

    private static void Age(JsonObject token) => Shift(token, -TenMinutes - 60);

    private static void Shift(JsonObject token, int seconds)
    {
        foreach (var claim in (string[])["iat", "exp", "auth_time"])
        {
            if (token[claim] is { } value)
            {
                token[claim] = value.GetValue<long>() + seconds;
            }
        }
    }
}
