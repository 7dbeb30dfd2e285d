using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Withdraws an access token. Closed list: the token, the service and its secret, all three in the body.</summary>
internal sealed class RevocationEndpoint(PlatformCore core, ClientAuthentication authentication)
{
    private const int TokenLength = 43;
    private const int SecretLength = 32;

    public async Task RevokeAsync(HttpContext context)
    {
        core.Count("revocation");
        var form = await FormBody.ReadAsync(context);
        if (
            form.HasRepeatedName
            || form.Names.Any(name => name is not ("token" or "client_id" or "client_secret"))
            || form["token"] is not { Length: >= TokenLength } value
            || form["client_id"] is not { Length: > 0 }
            || form["client_secret"] is not { Length: >= SecretLength } secret
            || !Ascii.IsValid(secret)
        )
        {
            // Recorded: the error page, labelled as JSON.
            throw new ErrorPageException("Y000400") { ContentType = Answers.Json };
        }

        var client = authentication.Authenticate(context, form);
        if (core.AccessTokens.TryGet(value, out var token) && token.Grant.Request.Client.Id == client.Id)
        {
            core.AccessTokens.Remove(value);
        }

        context.Response.StatusCode = 200;
    }
}
