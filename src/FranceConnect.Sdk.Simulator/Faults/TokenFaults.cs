using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults that live inside a token: in its payload or in its signature.</summary>
internal sealed class TokenFaults(PlatformCore core)
{
    public const string Elsewhere = "https://autre-emetteur.example/api/v2";
    public const string SomeoneElse = "un-autre-service";
    private const string NobodysKey = "pkcs11:unknown:hsm";
    private const int TenMinutes = 600;

    private static readonly (SimulatorFault Fault, Action<JsonObject> Apply)[] s_ofIdToken =
    [
        (SimulatorFault.WrongNonce, token => token["nonce"] = RandomText.Create()),
        (SimulatorFault.MissingNonce, token => token.Remove("nonce")),
        (SimulatorFault.IdTokenWrongAudience, token => token["aud"] = SomeoneElse),
        (SimulatorFault.IdTokenForeignAuthorizedParty, token => token["azp"] = SomeoneElse),
        (SimulatorFault.MissingAcr, token => token.Remove("acr")),
        (SimulatorFault.ExpiredIdToken, Age),
        (SimulatorFault.IssuedInTheFuture, token => Shift(token, TenMinutes)),
        (SimulatorFault.IdTokenForeignIssuer, token => token["iss"] = Elsewhere),
    ];

    private static readonly (SimulatorFault Fault, Action<JsonObject> Apply)[] s_ofUserInfo =
    [
        (SimulatorFault.UserInfoWrongAudience, token => token["aud"] = SomeoneElse),
        (SimulatorFault.UserInfoOtherSubject, token => token["sub"] = new string('0', 64) + "v1"),
        (SimulatorFault.ExpiredUserInfo, Age),
        (SimulatorFault.UserInfoIssuedInTheFuture, token => Shift(token, TenMinutes)),
        (SimulatorFault.UserInfoWithoutExpiry, token => token.Remove("exp")),
        (SimulatorFault.UserInfoForeignIssuer, token => token["iss"] = Elsewhere),
    ];

    private static readonly SignatureFaults s_ofIdTokenSignature = new(
        SimulatorFault.IdTokenAlgNone,
        SimulatorFault.IdTokenOtherAlgorithm,
        SimulatorFault.UnknownKeyId,
        SimulatorFault.ForgedIdTokenSignature
    );

    private static readonly SignatureFaults s_ofUserInfoSignature = new(
        SimulatorFault.UserInfoAlgNone,
        SimulatorFault.UserInfoOtherAlgorithm,
        SimulatorFault.UserInfoUnknownKeyId,
        SimulatorFault.ForgedUserInfoSignature
    );

    public string SignIdToken(JsonObject payload, Grant grant) =>
        Sign(WithAcrFault(payload, grant), grant, s_ofIdToken, s_ofIdTokenSignature);

    public string SignUserInfo(JsonObject payload, Grant grant) =>
        Sign(payload, grant, s_ofUserInfo, s_ofUserInfoSignature);

    // Below the level asked: the level obtained may be above it.
    private JsonObject WithAcrFault(JsonObject payload, Grant grant)
    {
        if (Shows(SimulatorFault.LowerAcr, grant))
        {
            payload["acr"] = AcrLevels.Below(grant.Request.Acr);
        }

        return payload;
    }

    private string Sign(
        JsonObject payload,
        Grant grant,
        (SimulatorFault Fault, Action<JsonObject> Apply)[] distortions,
        SignatureFaults signature
    )
    {
        foreach (var (fault, apply) in distortions)
        {
            if (Shows(fault, grant))
            {
                apply(payload);
            }
        }

        if (Shows(signature.None, grant))
        {
            return SignedToken.WriteUnsigned(payload);
        }

        var client = grant.Request.Client;
        var forged = Shows(signature.Forged, grant);
        return SignedToken.Write(
            payload,
            Shows(signature.OtherAlgorithm, grant) ? AlgorithmBut(client.Algorithm) : client.Algorithm,
            forged ? core.Keys.Stranger : core.Keys.Current,
            forged ? RandomText.Create() : client.Secret,
            Shows(signature.UnknownKeyId, grant) ? NobodysKey : null
        );
    }

    private bool Shows(SimulatorFault fault, Grant grant) => core.Faults.Shows(fault, grant.Fault);

    private string AlgorithmBut(string registered) =>
        core.Platform.KeyIds.Keys.FirstOrDefault(algorithm => algorithm != registered) ?? "HS256";

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

    /// <summary>The ways to sign a kind of token wrongly.</summary>
    private sealed record SignatureFaults(
        SimulatorFault None,
        SimulatorFault OtherAlgorithm,
        SimulatorFault UnknownKeyId,
        SimulatorFault Forged
    );
}
