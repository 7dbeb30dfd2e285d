using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>A login could not start, or failed. Nobody is signed in by it and no existing session is touched.</summary>
public sealed class FranceConnectFailureContext
{
    internal FranceConnectFailureContext(HttpContext httpContext, FranceConnectError error, string? returnUrl)
    {
        HttpContext = httpContext;
        Error = error;
        ReturnUrl = returnUrl;
        StatusCode = error.Code.IsProviderFault ? StatusCodes.Status502BadGateway : StatusCodes.Status400BadRequest;
    }

    /// <summary>The request: a challenge, or the callback.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>What went wrong; its code is made to be shown.</summary>
    public FranceConnectError Error { get; }

    /// <summary>Where the citizen was going, a local address, or null when the login is unknown.</summary>
    public string? ReturnUrl { get; }

    /// <summary>The status to answer: 502 when FranceConnect is at fault, else 400.</summary>
    public int StatusCode { get; }

    /// <summary>Whether the application has written the answer.</summary>
    public bool IsHandled { get; private set; }

    /// <summary>Says that the application has written the answer.</summary>
    public void HandleResponse() => IsHandled = true;
}
