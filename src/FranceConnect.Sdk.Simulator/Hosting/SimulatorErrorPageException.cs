namespace FranceConnect.Sdk.Simulator;

/// <summary>A scripted browser ended on an error of FranceConnect instead of reaching the service.</summary>
public sealed class SimulatorErrorPageException : Exception
{
    internal SimulatorErrorPageException(int statusCode, string? code)
        : base($"FCS9003: FranceConnect answered an error page, HTTP {statusCode}, code {code ?? "unknown"}.")
    {
        StatusCode = statusCode;
        Code = code;
    }

    /// <summary>HTTP status of the page.</summary>
    public int StatusCode { get; }

    /// <summary>FranceConnect's own code, for instance <c>Y030007</c>. Null when the answer shows none.</summary>
    public string? Code { get; }
}
