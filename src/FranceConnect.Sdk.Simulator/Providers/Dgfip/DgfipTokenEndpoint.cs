using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The DGFiP's own token, for the service and not for the citizen: client credentials in HTTP Basic.</summary>
internal sealed class DgfipTokenEndpoint(SimulatorCore core, ExpiringStore<DgfipToken> tokens)
{
    private readonly ProviderFaults _faults = new(core);

    public async Task GrantAsync(HttpContext context)
    {
        core.Requests.Add(SimulatorProvider.DgfipToken.ToString());
        if (await _faults.TryAnswerAsync(context, SimulatorProvider.DgfipToken, Answers.Json, RefuseAsync))
        {
            return;
        }

        var form = await FormBody.ReadAsync(context);
        if (Authenticate(context.Request) is not { } client)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"dgfip\"";
            await FailAsync(context, 401, "invalid_client");
            return;
        }

        var scopes = form["scope"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (form.HasRepeatedName || form["grant_type"] is null)
        {
            await FailAsync(context, 400, "invalid_request");
        }
        else if (form["grant_type"] != "client_credentials")
        {
            await FailAsync(context, 400, "unsupported_grant_type");
        }
        else if (scopes.Length == 0 || !scopes.All(client.Scopes.Contains))
        {
            await FailAsync(context, 400, "invalid_scope");
        }
        else
        {
            await AnswerAsync(context, new DgfipToken(scopes));
        }
    }

    private Task AnswerAsync(HttpContext context, DgfipToken token)
    {
        tokens.Set(token.Value, token);
        var answer = new JsonObject
        {
            ["access_token"] = token.Value,
            ["token_type"] = "Bearer",
            ["expires_in"] = (long)DgfipToken.Lifetime.TotalSeconds,
            ["scope"] = string.Join(' ', token.Scopes),
        };
        return Answers.JsonAsync(context, 200, NodeJson.Write(answer));
    }

    private RegisteredDgfipClient? Authenticate(HttpRequest request) =>
        ClientAuthentication.TryReadBasic(request, out var id, out var secret)
        && core.DgfipClients.FirstOrDefault(client => client.Id == id) is { } known
        && known.HasSecret(secret)
            ? known
            : null;

    private static Task RefuseAsync(HttpContext context, int status) =>
        FailAsync(context, status, status < 500 ? "invalid_request" : "server_error");

    private static Task FailAsync(HttpContext context, int status, string error) =>
        Answers.JsonAsync(context, status, NodeJson.Write(new JsonObject { ["error"] = error }));
}

/// <summary>What a service may read at the DGFiP, for an hour.</summary>
internal sealed class DgfipToken(IReadOnlyList<string> scopes)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    public string Value { get; } = RandomText.Create();

    public IReadOnlyList<string> Scopes { get; } = scopes;
}
