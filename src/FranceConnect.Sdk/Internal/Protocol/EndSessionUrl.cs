using Duende.IdentityModel.Client;

namespace FranceConnect.Sdk.Internal;

/// <summary>The logout request (OpenID Connect RP-Initiated Logout 1.0), with the three parameters FranceConnect reads.</summary>
internal static class EndSessionUrl
{
    public static Uri Create(string endpoint, string idToken, string returnAddress, PendingLogout logout) =>
        new(
            new RequestUrl(endpoint).Create(
                new Parameters
                {
                    { "id_token_hint", idToken },
                    { "post_logout_redirect_uri", returnAddress },
                    { "state", logout.State },
                }
            )
        );
}
