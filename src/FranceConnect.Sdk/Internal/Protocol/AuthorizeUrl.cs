using Duende.IdentityModel.Client;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The authorization request. FranceConnect refuses every parameter outside a closed list of eleven (its page Y030007), PKCE and
/// response_mode included, so the list is closed here too.
/// </summary>
internal static class AuthorizeUrl
{
    private const string AuthenticationMethodsClaim = """{"id_token":{"amr":{"essential":true}}}""";

    private static readonly FranceConnectScope[] Identity =
    [
        FranceConnectScope.GivenName,
        FranceConnectScope.FamilyName,
        FranceConnectScope.PreferredUsername,
        FranceConnectScope.BirthDate,
        FranceConnectScope.Gender,
        FranceConnectScope.BirthPlace,
        FranceConnectScope.BirthCountry,
        FranceConnectScope.Email,
    ];

    private static readonly string IdentityScope = Join(Identity);

    public static Uri Create(string endpoint, string clientId, LoginRequest request, PendingLogin login)
    {
        var parameters = new Parameters
        {
            { "client_id", clientId },
            { "response_type", "code" },
            { "scope", Scope(request.Scopes) },
            { "redirect_uri", login.RedirectUri },
            { "state", login.State },
            { "nonce", login.Nonce },
            { "acr_values", login.AssuranceLevel },
        };
        if (request.Prompt is { } prompt)
            parameters.Add("prompt", prompt);
        if (request.IdpHint is { Length: > 0 } hint)
            parameters.Add("idp_hint", hint);
        if (request.RequestAuthenticationMethods)
            parameters.Add("claims", AuthenticationMethodsClaim);
        return new Uri(new RequestUrl(endpoint).Create(parameters));
    }

    private static string Scope(ICollection<FranceConnectScope> scopes) =>
        scopes.Count > 0 ? Join(scopes) : IdentityScope;

    private static string Join(IEnumerable<FranceConnectScope> scopes) =>
        string.Join(
            " ",
            new[] { FranceConnectScope.OpenId }
                .Concat(scopes)
                .Select(scope => scope.Name)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );
}
