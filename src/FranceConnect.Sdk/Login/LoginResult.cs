namespace FranceConnect.Sdk;

/// <summary>How a login ended: a session, or an error with its code. Either way the addresses of the request are there again.</summary>
public sealed class LoginResult
{
    private readonly FranceConnectSession? _session;

    internal LoginResult(
        FranceConnectSession? session,
        FranceConnectError? error,
        string? returnUrl,
        string? cancelUrl,
        string? purpose = null
    )
    {
        _session = session;
        Error = error;
        ReturnUrl = returnUrl;
        CancelUrl = cancelUrl;
        Purpose = purpose;
    }

    /// <summary>Whether the citizen is signed in.</summary>
    public bool Succeeded => _session is not null;

    /// <summary>Whether the citizen turned back at FranceConnect (FCS2006): no failure, no scary words.</summary>
    public bool IsCancelled => Error?.Code == FranceConnectErrorCode.LoginCancelled;

    /// <summary>The citizen's session.</summary>
    /// <exception cref="InvalidOperationException">The login did not succeed.</exception>
    public FranceConnectSession Session =>
        _session ?? throw new InvalidOperationException($"The login did not succeed. {Error}");

    /// <summary>What went wrong, or null.</summary>
    public FranceConnectError? Error { get; }

    /// <summary>The request's <see cref="LoginRequest.ReturnUrl"/>; null when there was none or the login is unknown.</summary>
    public string? ReturnUrl { get; }

    /// <summary>The request's <see cref="LoginRequest.CancelUrl"/>; null when there was none or the login is unknown.</summary>
    public string? CancelUrl { get; }

    /// <summary>The request's <see cref="LoginRequest.Purpose"/>; null when there was none or the login is unknown.</summary>
    public string? Purpose { get; }
}
