namespace FranceConnect.Sdk;

/// <summary>How the return from FranceConnect's logout ended.</summary>
public sealed class LogoutResult
{
    internal LogoutResult(string? returnUrl, FranceConnectError? error)
    {
        ReturnUrl = returnUrl;
        Error = error;
    }

    /// <summary>Whether the return belongs to a logout this browser started.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The request's <see cref="LogoutRequest.ReturnUrl"/>, or null.</summary>
    public string? ReturnUrl { get; }

    /// <summary>What went wrong (FCS2020), or null.</summary>
    public FranceConnectError? Error { get; }
}
