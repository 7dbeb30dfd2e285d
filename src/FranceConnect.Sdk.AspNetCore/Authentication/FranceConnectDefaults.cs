namespace FranceConnect.Sdk.AspNetCore;

/// <summary>Default names and paths of the ASP.NET Core package.</summary>
public static class FranceConnectDefaults
{
    /// <summary>The authentication scheme.</summary>
    public const string AuthenticationScheme = "FranceConnect";

    /// <summary>The issuer (<c>Claim.Issuer</c>) of the claims a login wrote; those the application adds have another.</summary>
    public const string ClaimsIssuer = "franceconnect_sdk";

    /// <summary>Where FranceConnect sends the browser back: register this path of each host as a redirect URI.</summary>
    public const string CallbackPath = "/signin-franceconnect";

    /// <summary>Where FranceConnect sends the browser after a logout: register it too.</summary>
    public const string PostLogoutCallbackPath = "/signout-callback-franceconnect";

    /// <summary>Starts a login: <c>GET ?returnUrl=…</c>.</summary>
    public const string LoginPath = "/franceconnect/login";

    /// <summary>Signs out here and at FranceConnect: a form posts to it.</summary>
    public const string LogoutPath = "/franceconnect/logout";

    /// <summary>The sector identifier document of the request's client.</summary>
    public const string SectorIdentifierPath = "/franceconnect/sector-identifier";

    /// <summary>The public keys FranceConnect+ encrypts for: the <c>jwks_uri</c> to register there.</summary>
    public const string JwksPath = "/franceconnect/jwks";

    /// <summary>
    /// The query parameter added to the page a citizen goes back to: <c>franceconnect=annule</c> after they turned back at FranceConnect.
    /// </summary>
    public const string OutcomeParameter = "franceconnect";

    /// <summary>The value of <see cref="OutcomeParameter"/> after the citizen turned back.</summary>
    public const string CancelledOutcome = "annule";
}
