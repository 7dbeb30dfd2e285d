namespace FranceConnect.Sdk.Simulator;

/// <summary>Ends a request on the error page of FranceConnect: the service is not told.</summary>
internal sealed class ErrorPageException(string code, bool hasWayBack = false) : Exception
{
    public string Code { get; } = code;

    /// <summary>True once an interaction exists: the page then offers a link back to the service.</summary>
    public bool HasWayBack { get; } = hasWayBack;

    /// <summary>The revocation endpoint labels its error page as JSON.</summary>
    public string ContentType { get; init; } = "text/html; charset=utf-8";
}

/// <summary>Ends a server-to-server request on a JSON error.</summary>
internal sealed class JsonErrorException(int status, string error, string text, string? detail, string code) : Exception
{
    public int Status { get; } = status;

    public string Error { get; } = error;

    public string Description { get; } = $"{text} ({detail ?? "undefined"})";

    public string Text { get; } = text;

    public string Code { get; } = code;

    /// <summary>Value of <c>www-authenticate</c>, when the answer carries one.</summary>
    public string? Challenge { get; init; }
}

/// <summary>Sends the browser back to the service with an OAuth error.</summary>
internal sealed class RedirectErrorException(string redirectUri, string error, string description) : Exception
{
    public string RedirectUri { get; } = redirectUri;

    public string Error { get; } = error;

    public string Description { get; } = description;

    public string? State { get; init; }

    public string? Scope { get; init; }

    public bool InFragment { get; init; }

    /// <summary>Fault of the login that ends here. Null before an interaction exists.</summary>
    public SimulatorFault? Fault { get; init; }

    public int Status { get; init; } = 303;
}
