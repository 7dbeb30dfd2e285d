namespace FranceConnect.Sdk.Simulator;

/// <summary>A request that passed the authorize endpoint.</summary>
internal sealed record AuthorizationRequest
{
    public required RegisteredClient Client { get; init; }

    public required string RedirectUri { get; init; }

    public required string State { get; init; }

    public required string Nonce { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Lowest known level asked, or the platform's default.</summary>
    public required string Acr { get; init; }

    public bool WantsAuthenticationMethods { get; init; }

    public bool WantsRefusedClaims { get; init; }

    public bool SkipsInformationPage { get; init; }

    public bool IsAnonymous => Scopes is ["openid"];
}

/// <summary>One passage of the citizen on the pages of FranceConnect.</summary>
internal sealed class Interaction(AuthorizationRequest request)
{
    private int _finishes;

    public string Uid { get; } = RandomText.Create();

    public string CsrfToken { get; } = RandomText.Create();

    public string ProviderState { get; } = RandomText.Create();

    public AuthorizationRequest Request { get; } = request;

    public SimulatorPersona? Persona { get; set; }

    public SimulatorFault? Fault { get; set; }

    /// <summary>True when the session stands for the identity provider.</summary>
    public bool IsSingleSignOn { get; set; }

    /// <summary>Level obtained, once the identity is verified.</summary>
    public string? Acr { get; set; }

    public bool IsVerified { get; set; }

    public bool IsCompleted { get; set; }

    public bool ProviderFailed { get; set; }

    public (string Error, string Description)? Abort { get; set; }

    public bool IsFinished => Volatile.Read(ref _finishes) != 0;

    /// <summary>True for the first answer to the service only: two requests at once give one code.</summary>
    public bool TryFinish() => Interlocked.Exchange(ref _finishes, 1) == 0;
}

/// <summary>What the browser's cookie stands for. A new authorization replaces the interaction: one login at a time.</summary>
internal sealed class BrowserSession
{
    public string Id { get; } = RandomText.Create();

    public Interaction? Interaction { get; set; }

    /// <summary>The citizen signed in at FranceConnect: single sign-on until it is null again.</summary>
    public SimulatorPersona? Citizen { get; set; }

    /// <summary>End of the last login.</summary>
    public DateTimeOffset SignedInAt { get; set; }

    public PendingLogout? Logout { get; set; }
}

/// <summary>A logout between its page and its confirmation.</summary>
internal sealed record PendingLogout(RegisteredClient Client, string? RedirectUri, string? State, bool EndsSession)
{
    public string Token { get; } = RandomText.Create();
}

/// <summary>The citizen's agreement, thirty seconds long.</summary>
internal sealed class Grant(
    AuthorizationRequest request,
    SimulatorPersona persona,
    string acr,
    DateTimeOffset authenticatedAt
)
{
    public string Id { get; } = RandomText.Create();

    public string SessionId { get; init; } = string.Empty;

    public AuthorizationRequest Request { get; } = request;

    public SimulatorPersona Persona { get; } = persona;

    /// <summary>Level obtained: on FranceConnect+ it may be above the level asked.</summary>
    public string Acr { get; } = acr;

    public DateTimeOffset AuthenticatedAt { get; } = authenticatedAt;

    public SimulatorFault? Fault { get; init; }

    /// <summary>Held while the code is redeemed.</summary>
    public object Gate { get; } = new();

    public bool IsRedeemed { get; set; }
}

internal sealed class AccessToken(Grant grant, DateTimeOffset issuedAt)
{
    private int _refusals;

    public string Value { get; } = RandomText.Create();

    public Grant Grant { get; } = grant;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    /// <summary>True once per token: the fault that refuses a single userinfo call.</summary>
    public bool TryRefuseOnce() => Interlocked.Increment(ref _refusals) == 1;
}
