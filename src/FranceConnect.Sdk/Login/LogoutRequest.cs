namespace FranceConnect.Sdk;

/// <summary>What a logout asks of FranceConnect.</summary>
public sealed class LogoutRequest
{
    /// <summary>The collectivité of the session; null for the first one named at startup.</summary>
    public string? TenantId { get; set; }

    /// <summary>The platform of the session; FranceConnect by default.</summary>
    public FranceConnectPlatform Platform { get; set; }

    /// <summary>The session's <see cref="FranceConnectSession.IdToken"/>. Required: FranceConnect refuses a logout without it.</summary>
    public string? IdToken { get; set; }

    /// <summary>The return address of this request; null for the registration's own.</summary>
    public string? PostLogoutRedirectUri { get; set; }

    /// <summary>Where the application sends the visitor afterwards; given back in the result, never sent to FranceConnect.</summary>
    public string? ReturnUrl { get; set; }
}
