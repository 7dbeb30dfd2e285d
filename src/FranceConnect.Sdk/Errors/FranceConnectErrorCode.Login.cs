namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS2001.</summary>
    public static FranceConnectErrorCode CallbackMalformed { get; } =
        new(
            2001,
            "The callback has neither a code nor an error, or both, or a repeated or oversized parameter.",
            "Start the sign-in again from the site. If it repeats, something between the browser and the site alters addresses."
        );

    /// <summary>FCS2002.</summary>
    public static FranceConnectErrorCode LoginUnknown { get; } =
        new(
            2002,
            "No login is pending in this browser for this state: lost cookie, replay, forgery, or another browser.",
            "Start the sign-in again. If it happens to everyone, check that nodes share their Data Protection keys and that cookies pass."
        );

    /// <summary>FCS2003.</summary>
    public static FranceConnectErrorCode IdpHintRefused { get; } =
        new(
            2003,
            "FranceConnect refused the idp_hint; it then forgets the state (it answers state=undefined).",
            "Drop IdpHint, or have FranceConnect allow that identity provider for this client."
        );

    /// <summary>FCS2004.</summary>
    public static FranceConnectErrorCode CallbackIssuerMismatch { get; } =
        new(
            2004,
            "The callback names another issuer than the one the login was started at (RFC 9207).",
            "Start again. If it repeats, check the configured environment or issuer."
        );

    /// <summary>FCS2005.</summary>
    public static FranceConnectErrorCode CallbackIssuerMissing { get; } =
        new(
            2005,
            "The callback names no issuer although the provider says it always does (RFC 9207).",
            "Start again. If it repeats, something removes the iss parameter from the callback."
        );

    /// <summary>FCS2006.</summary>
    public static FranceConnectErrorCode LoginCancelled { get; } =
        new(
            2006,
            "The citizen turned back at FranceConnect (access_denied).",
            "Nothing to repair: offer to start again or to go on without FranceConnect."
        );

    /// <summary>FCS2007.</summary>
    public static FranceConnectErrorCode LoginRefused { get; } =
        new(
            2007,
            "FranceConnect refused the request on the callback.",
            "Read the provider's error and code: usually a scope outside the habilitation, or a level the platform does not serve."
        );

    /// <summary>FCS2008.</summary>
    public static FranceConnectErrorCode LoginUnavailable { get; } =
        new(
            2008,
            "FranceConnect or the identity provider failed during the login (server_error, temporarily_unavailable).",
            "Try again a little later; give FranceConnect's support the provider's code.",
            isTransient: true,
            isProviderFault: true
        );

    /// <summary>FCS2009.</summary>
    public static FranceConnectErrorCode MetadataUnavailable { get; } =
        new(
            2009,
            "The provider's discovery document or keys cannot be fetched.",
            "Check that this server can reach the issuer's host (outgoing firewall, proxy, DNS, TLS); try again later.",
            isTransient: true,
            isProviderFault: true
        );

    /// <summary>FCS2010.</summary>
    public static FranceConnectErrorCode MetadataInvalid { get; } =
        new(
            2010,
            "The provider's discovery document or keys are unusable, name another issuer, or point to another host.",
            "Compare the configured issuer with the discovery document byte for byte.",
            isProviderFault: true
        );

    /// <summary>FCS2011.</summary>
    public static FranceConnectErrorCode CodeRefused { get; } =
        new(
            2011,
            "The token endpoint refused the code: used twice, older than 30 seconds, or not for this redirect URI.",
            "Start the sign-in again. If it repeats, check that RedirectUri is byte for byte the registered one."
        );

    /// <summary>FCS2012.</summary>
    public static FranceConnectErrorCode ClientRefused { get; } =
        new(
            2012,
            "The token endpoint refused the client's credentials (invalid_client).",
            "Check ClientId and ClientSecret, and that they belong to this environment."
        );

    /// <summary>FCS2013.</summary>
    public static FranceConnectErrorCode TokenEndpointUnavailable { get; } =
        new(
            2013,
            "The token endpoint cannot be reached, is too slow or fails. A code is sent once only, so the login is lost.",
            "Start the sign-in again; check the network between this server and FranceConnect.",
            isTransient: true,
            isProviderFault: true
        );

    /// <summary>FCS2014.</summary>
    public static FranceConnectErrorCode TokenResponseInvalid { get; } =
        new(
            2014,
            "The token endpoint answered something that is not a token response: HTML, oversized, missing members.",
            "Look for a proxy that answers in FranceConnect's place; start the sign-in again.",
            isProviderFault: true
        );

    /// <summary>FCS2015.</summary>
    public static FranceConnectErrorCode UserInfoUnavailable { get; } =
        new(
            2015,
            "The userinfo endpoint cannot be reached, is too slow or fails, retries included.",
            "Start the sign-in again.",
            isTransient: true,
            isProviderFault: true
        );

    /// <summary>FCS2016.</summary>
    public static FranceConnectErrorCode UserInfoRefused { get; } =
        new(
            2016,
            "The userinfo endpoint refused the access token, which answers for about 30 seconds only.",
            "Start the sign-in again; look for what delays the callback.",
            isTransient: true
        );

    /// <summary>FCS2017.</summary>
    public static FranceConnectErrorCode UserInfoNotJwt { get; } =
        new(
            2017,
            "The userinfo answer is not a JWT (application/jwt): its origin cannot be verified.",
            "Have the client registered with a userinfo signing algorithm; look for a proxy that answers in FranceConnect's place.",
            isProviderFault: true
        );

    /// <summary>FCS2018.</summary>
    public static FranceConnectErrorCode LoginExpired { get; } =
        new(2018, "The login was started too long ago.", "Start the sign-in again.");

    /// <summary>FCS2019.</summary>
    public static FranceConnectErrorCode TenantMismatch { get; } =
        new(
            2019,
            "The login or the session belongs to another tenant than the one this request is for.",
            "Sign in at this tenant. If it happens to everyone, check the rule that finds the tenant of a request."
        );

    /// <summary>FCS2020.</summary>
    public static FranceConnectErrorCode LogoutUnknown { get; } =
        new(
            2020,
            "No logout is pending in this browser for this state.",
            "Nothing to repair: the local session is closed; the return address is not followed."
        );

    /// <summary>FCS2021.</summary>
    public static FranceConnectErrorCode ApplicationFailed { get; } =
        new(
            2021,
            "The application's own code failed: an event, the rule that finds the tenant or its callback addresses, or the session store.",
            "Read the exception logged with this code and correct the application; FranceConnect is not at fault."
        );

    /// <summary>FCS2022.</summary>
    public static FranceConnectErrorCode LoginTooSlow { get; } =
        new(
            2022,
            "The steps of the callback took more than 30 seconds together, the life of FranceConnect's grant, each of them within its own limit.",
            "Start the sign-in again; if it repeats, look at the duration of each call to FranceConnect.",
            isTransient: true,
            isProviderFault: true
        );

    /// <summary>FCS2023.</summary>
    public static FranceConnectErrorCode SessionTooLarge { get; } =
        new(
            2023,
            "The session, with FranceConnect's claims, its ID token and what the application added, is above 16 KiB: too large for a cookie that every request brings back.",
            "Set SessionStore in CookieAuthenticationOptions to keep sessions on the server, ask for fewer scopes, or add fewer claims."
        );

    private static FranceConnectErrorCode[] Login() =>
        [
            CallbackMalformed,
            LoginUnknown,
            IdpHintRefused,
            CallbackIssuerMismatch,
            CallbackIssuerMissing,
            LoginCancelled,
            LoginRefused,
            LoginUnavailable,
            MetadataUnavailable,
            MetadataInvalid,
            CodeRefused,
            ClientRefused,
            TokenEndpointUnavailable,
            TokenResponseInvalid,
            UserInfoUnavailable,
            UserInfoRefused,
            UserInfoNotJwt,
            LoginExpired,
            TenantMismatch,
            LogoutUnknown,
            ApplicationFailed,
            LoginTooSlow,
            SessionTooLarge,
        ];
}
