using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>
/// A challenge that asks something else than a plain login: more scopes for a form, a higher level, another platform.
/// </summary>
public sealed class FranceConnectChallengeProperties : AuthenticationProperties
{
    /// <summary>The scopes of this login; empty for those of the options.</summary>
    public ICollection<FranceConnectScope> Scopes { get; } = [];

    /// <summary>The platform of this login; null for FranceConnect+ when the level is above <c>eidas1</c>, else for that of the options.</summary>
    public FranceConnectPlatform? Platform { get; set; }

    /// <summary>The least level of this login; null for that of the options.</summary>
    public AssuranceLevel? AssuranceLevel { get; set; }

    /// <summary>As <see cref="LoginRequest.Prompt"/>.</summary>
    public string? Prompt { get; set; }

    /// <summary>As <see cref="LoginRequest.IdpHint"/>.</summary>
    public string? IdpHint { get; set; }

    /// <summary>As <see cref="LoginRequest.Purpose"/>: <see cref="FranceConnectSessionContext.Purpose"/> gives it back.</summary>
    public string? Purpose { get; set; }

    /// <summary>
    /// The local page a citizen who turns back goes to. Null: <see cref="AuthenticationProperties.RedirectUri"/> when it needs no session,
    /// else the home page.
    /// </summary>
    public string? CancelUrl { get; set; }
}
