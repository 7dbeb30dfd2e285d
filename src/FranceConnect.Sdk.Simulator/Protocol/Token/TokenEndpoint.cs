using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Exchanges a code, once and within thirty seconds, for an ID token and an access token.</summary>
internal sealed class TokenEndpoint(
    PlatformCore core,
    ClientAuthentication authentication,
    TokenPayloads payloads,
    IssuedTokens tokens
)
{
    private readonly TransportFaults _transportFaults = new(core);

    public async Task ExchangeAsync(HttpContext context)
    {
        core.Count("token");
        if (!FormBody.IsUrlEncoded(context.Request))
        {
            throw new JsonErrorException(
                400,
                "invalid_request",
                "only application/x-www-form-urlencoded content-type bodies are supported on POST /token",
                detail: null,
                "Y043C322"
            );
        }

        var form = await FormBody.ReadAsync(context);
        var client = authentication.Authenticate(context, form);
        var grant = FindGrant(form, client);
        var token = core.Redeem(grant) ?? throw Invalid("authorization code already consumed", "Y0416228");
        if (core.Faults.Shows(SimulatorFault.RotatedKeys, grant.Fault))
        {
            core.Keys.Rotate(keepKeyIds: true);
        }

        var body = NodeJson.Write(
            new JsonObject
            {
                ["access_token"] = token.Value,
                ["expires_in"] = (int)core.Platform.AccessTokenLifetime.TotalSeconds,
                ["id_token"] = await tokens.IdTokenAsync(payloads.IdToken(grant), grant, context.RequestAborted),
                ["scope"] = string.Join(' ', grant.Request.Scopes),
                ["token_type"] = "Bearer",
            }
        );
        if (!await _transportFaults.TryAnswerTokenAsync(context, grant, body))
        {
            await Answers.JsonAsync(context, 200, body);
        }
    }

    private Grant FindGrant(FormBody form, RegisteredClient client)
    {
        switch (form["grant_type"])
        {
            case null or "":
                throw Missing("grant_type");
            case not "authorization_code":
                throw new JsonErrorException(
                    400,
                    "unsupported_grant_type",
                    "unsupported grant_type requested",
                    detail: null,
                    "Y04C2044"
                );
        }

        var code = form["code"] is { Length: > 0 } value ? value : throw Missing("code");
        var redirectUri = form["redirect_uri"] is { Length: > 0 } address ? address : throw Missing("redirect_uri");
        if (!core.Codes.TryGet(code, out var grant))
        {
            throw Invalid("authorization code not found", "Y049E20B");
        }

        if (grant.Request.Client.Id != client.Id)
        {
            throw Invalid("client mismatch", "Y047A2EA");
        }

        if (form["code_verifier"] is not null)
        {
            throw Invalid("PKCE verification failed", "Y0446550");
        }

        return grant.Request.RedirectUri == redirectUri
            ? grant
            : throw Invalid("authorization code redirect_uri mismatch", "Y04F8199");
    }

    private static JsonErrorException Missing(string name) =>
        new(400, "invalid_request", $"missing required parameter '{name}'", detail: null, "Y048017B");

    private static JsonErrorException Invalid(string detail, string code) =>
        new(400, "invalid_grant", "grant request is invalid", detail, code);
}
