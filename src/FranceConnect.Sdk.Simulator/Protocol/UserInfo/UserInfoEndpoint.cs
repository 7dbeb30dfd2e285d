using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The citizen's identity as a signed token, while the grant lives.</summary>
internal sealed class UserInfoEndpoint(PlatformCore core, TokenPayloads payloads, IssuedTokens tokens)
{
    private readonly TransportFaults _transportFaults = new(core);

    public async Task ReadAsync(HttpContext context)
    {
        core.Count("userinfo");
        var token = FindToken(ReadBearer(context.Request));
        var payload = payloads.UserInfo(token.Grant);
        if (!await _transportFaults.TryAnswerUserInfoAsync(context, token, NodeJson.Write(payload)))
        {
            var jwt = await tokens.UserInfoAsync(payload, token.Grant, context.RequestAborted);
            await Answers.TextAsync(context, 200, "application/jwt; charset=utf-8", jwt);
        }
    }

    private AccessToken FindToken(string value)
    {
        if (!core.AccessTokens.TryGet(value, out var token))
        {
            throw Invalid("access token not found", "Y040001");
        }

        // Thirty seconds after the login step the grant is gone, though the token says sixty.
        return core.Grants.TryGet(token.Grant.Id, out _) ? token : throw Invalid("grant not found", "Y0489D15");
    }

    private string ReadBearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return request.Query["access_token"] is [{ Length: > 0 } value] ? value : throw Missing();
        }

        var space = header.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space < 0 ? header : header[..space];
        return scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? header[(space + 1)..].Trim()
            : throw WrongScheme();
    }

    private JsonErrorException Missing() =>
        new(401, "invalid_token", "no access token provided", "no access token provided", "Y04146A2")
        {
            Challenge =
                $"Bearer realm=\"{core.Issuer}\", DPoP realm=\"{core.Issuer}\", algs=\"{string.Join(' ', core.Platform.KeyIds.Keys)}\"",
        };

    private JsonErrorException Invalid(string detail, string code) =>
        new(401, "invalid_token", "invalid token provided", detail, code)
        {
            Challenge =
                $"Bearer realm=\"{core.Issuer}\", error=\"invalid_token\", error_description=\"invalid token provided\"",
        };

    private JsonErrorException WrongScheme()
    {
        const string Text = "authorization header value scheme must be Bearer";
        return new(400, "invalid_request", Text, "scheme must be Bearer", "Y043D61A")
        {
            Challenge = $"Bearer realm=\"{core.Issuer}\", error=\"invalid_request\", error_description=\"{Text}\"",
        };
    }
}
