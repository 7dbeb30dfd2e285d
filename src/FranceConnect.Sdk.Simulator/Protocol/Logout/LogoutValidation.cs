using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The closed list of logout parameters and the checks on the hint; an expired hint is fine.</summary>
internal sealed class LogoutValidation(PlatformCore core)
{
    private static readonly HashSet<string> s_names =
    [
        "id_token_hint",
        "post_logout_redirect_uri",
        "state",
        "client_id",
        "logout_hint",
        "ui_locales",
    ];

    public PendingLogout Validate(IQueryCollection query)
    {
        if (
            query.Any(parameter => parameter.Value.Count > 1 || !s_names.Contains(parameter.Key))
            || query["id_token_hint"] is not [{ Length: > 0 } hint]
        )
        {
            throw new ErrorPageException("Y000400");
        }

        if (!SignedToken.TryRead(hint, out var header, out var payload))
        {
            throw Refused("could not decode id_token_hint", "invalid JWT.decode input", "Y04FEDB9");
        }

        var audience = Text(payload["aud"]);
        if (query["client_id"] is [{ } clientId] && clientId != audience)
        {
            throw Refused("client_id does not match the provided id_token_hint", null, "Y0467882");
        }

        if (!core.TryFindClient(audience, out var client))
        {
            throw Refused("unrecognized id_token_hint audience", null, "Y040001");
        }

        if (
            Text(header["alg"]) != client.Algorithm
            || !SignedToken.HasValidSignature(hint, client.Algorithm, core.Keys.Current, client.Secret)
        )
        {
            throw Refused("could not validate id_token_hint", "signature verification failed", "Y045AFAE");
        }

        var address = query["post_logout_redirect_uri"] is [{ Length: > 0 } value] ? value : null;
        if (address is not null && !client.PostLogoutRedirectUris.Contains(address))
        {
            throw Refused("post_logout_redirect_uri not registered", null, "Y04CFAEF");
        }

        return new PendingLogout(client, address, query["state"] is [{ } state] ? state : null, EndsSession: false);
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonErrorException Refused(string text, string? detail, string code) =>
        new(400, "invalid_request", text, detail, code);
}
