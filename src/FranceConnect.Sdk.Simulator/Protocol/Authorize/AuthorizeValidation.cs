using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Every reason to refuse an authorization request, in order: error pages first, then errors sent to the service.</summary>
internal sealed class AuthorizeValidation(PlatformCore core)
{
    public (AuthorizationRequest Request, string? IdpHint) Validate(IQueryCollection query)
    {
        var parameters = AuthorizeParameters.Read(query, core.AllowsLocalhost);
        var client = FindClient(parameters);
        CheckResponseType(parameters);
        var scopes = CheckScopes(parameters, client);
        var claims = ClaimsParameter.Parse(parameters.Claims, out var problem);
        if (problem is not null)
        {
            throw Refusal(parameters, "invalid_request", problem);
        }

        if (claims.WantsAmr && !client.Claims.Contains("amr"))
        {
            throw new ErrorPageException("Y100009");
        }

        CheckHint(parameters, client);
        var request = new AuthorizationRequest
        {
            Client = client,
            RedirectUri = parameters.RedirectUri,
            State = parameters.State,
            Nonce = parameters.Nonce,
            Scopes = scopes,
            Acr = AcrLevels.Lowest(core.Platform, parameters.AcrValues),
            WantsAuthenticationMethods = claims.WantsAmr,
            WantsRefusedClaims = claims.WantsOthers,
            SkipsInformationPage = parameters.Prompt == "login" && client.Prompts.Contains("login"),
        };
        return (request, parameters.IdpHint);
    }

    private RegisteredClient FindClient(AuthorizeParameters parameters)
    {
        if (!core.TryFindClient(parameters.ClientId, out var client))
        {
            throw new ErrorPageException("Y04EA6EF");
        }

        if (!IsValid(client))
        {
            throw new ErrorPageException("Y043310B");
        }

        return client.RedirectUris.Contains(parameters.RedirectUri) ? client : throw new ErrorPageException("Y04C013C");
    }

    private bool IsValid(RegisteredClient client) =>
        core.Platform.ClientAlgorithms.Contains(client.Algorithm)
        && client.Scopes.All(core.Platform.Knows)
        && (!core.Platform.EncryptsTokens || CanBeEncryptedFor(client));

    // What the service publishes is looked at when a token is issued.
    private bool CanBeEncryptedFor(RegisteredClient client) =>
        core.Platform.EncryptionAlgorithms.Contains(client.EncryptionAlgorithm)
        && (client.JwksUri is not null || client.FindKey() is not null);

    private static void CheckResponseType(AuthorizeParameters parameters)
    {
        switch (parameters.ResponseType)
        {
            case "code":
                return;
            case "":
                throw Refusal(parameters, "invalid_request", "missing required parameter 'response_type'");
            default:
                var asksTokens = parameters.ResponseType.Split(' ').Any(type => type is "token" or "id_token");
                throw Refusal(
                    parameters,
                    "unsupported_response_type",
                    "unsupported response_type requested",
                    inFragment: asksTokens
                );
        }
    }

    // Unknown scopes are dropped without a word; a known one that was not granted is an error.
    private List<string> CheckScopes(AuthorizeParameters parameters, RegisteredClient client)
    {
        List<string> known = [.. parameters.Scope.Split(' ').Where(core.Platform.Knows).Distinct()];
        if (!known.Contains("openid"))
        {
            throw Refusal(
                parameters,
                "invalid_request",
                "openid scope must be requested when using the acr_values parameter"
            );
        }

        return known.Find(scope => !client.IsGranted(scope)) is { } refused
            ? throw Refusal(parameters, "invalid_scope", "requested scope is not allowed", scope: refused)
            : known;
    }

    private static void CheckHint(AuthorizeParameters parameters, RegisteredClient client)
    {
        if (parameters.IdpHint is { } hint && !client.IdpHints.Contains(hint))
        {
            // The literal text is what the recorded server sends, whatever the state was.
            throw new RedirectErrorException(
                parameters.RedirectUri,
                "invalid_idp_hint",
                "An idp_hint was provided but is not allowed"
            )
            {
                State = "undefined",
                Status = 302,
            };
        }
    }

    private static RedirectErrorException Refusal(
        AuthorizeParameters parameters,
        string error,
        string description,
        string? scope = null,
        bool inFragment = false
    ) =>
        new(parameters.RedirectUri, error, description)
        {
            State = parameters.State,
            Scope = scope,
            InFragment = inFragment,
        };
}
