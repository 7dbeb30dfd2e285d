namespace FranceConnect.Sdk;

/// <summary>What a login asks of FranceConnect.</summary>
public sealed class LoginRequest
{
    /// <summary>The collectivité; null for the first one named at startup.</summary>
    public string? TenantId { get; set; }

    /// <summary>The platform; FranceConnect by default.</summary>
    public FranceConnectPlatform Platform { get; set; }

    /// <summary>
    /// The scopes, <c>openid</c> being always added. Left empty: the pivot identity, the usage name and the e-mail, each by its own
    /// scope. Ask no more than the habilitation and the purpose allow.
    /// </summary>
    public ICollection<FranceConnectScope> Scopes { get; } = [];

    /// <summary>
    /// The least level to reach. Default: <c>eidas1</c> on FranceConnect, <c>eidas2</c> on FranceConnect+. A login that reaches less is
    /// refused.
    /// </summary>
    public AssuranceLevel? AssuranceLevel { get; set; }

    /// <summary>
    /// <c>login</c>, <c>consent</c> or both, space-separated; null by default. It never forces a new authentication: its only effect is
    /// that a client allowed to send exactly <c>login</c> skips the information page.
    /// </summary>
    public string? Prompt { get; set; }

    /// <summary>The identity provider to go to at once; needs FranceConnect's agreement for this client.</summary>
    public string? IdpHint { get; set; }

    /// <summary>Whether to ask how the citizen authenticated (<c>amr</c>, by the <c>claims</c> parameter); needs that claim granted.</summary>
    public bool RequestAuthenticationMethods { get; set; }

    /// <summary>
    /// Where the application sends the citizen afterwards: given back in the result, never sent to FranceConnect. 2,000 characters at most.
    /// </summary>
    public string? ReturnUrl { get; set; }

    /// <summary>Where the application sends a citizen who turned back; given back in the result. 2,000 characters at most.</summary>
    public string? CancelUrl { get; set; }

    /// <summary>
    /// What the application asks this login for, in a word of its own (« cantine »): given back in the result, sealed, never sent to
    /// FranceConnect. Unlike a return address, no link of another site can set it. 200 characters at most.
    /// </summary>
    public string? Purpose { get; set; }

    /// <summary>The callback address of this request; null for the registration's own.</summary>
    public string? RedirectUri { get; set; }
}
