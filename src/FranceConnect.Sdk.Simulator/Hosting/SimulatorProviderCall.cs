using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A call to a data provider, without anything personal: no query, no token.</summary>
public sealed class SimulatorProviderCall
{
    private static readonly string[] s_kept =
    [
        "Accept",
        "Cache-Control",
        "User-Agent",
        "X-Agent-Id",
        "X-Correlation-ID",
        "X-Generate-Proof",
        "ID_Teleservice",
    ];

    private readonly Dictionary<string, string> _headers;

    internal SimulatorProviderCall(string path, HttpRequest request)
    {
        Path = path;
        Recipient = request.Query["recipient"] is [{ Length: > 0 } recipient, ..] ? recipient : null;
        DelegationId = request.Query["delegation_id"] is [{ Length: > 0 } delegation, ..] ? delegation : null;
        _headers = s_kept
            .Where(request.Headers.ContainsKey)
            .ToDictionary(name => name, name => request.Headers[name].ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Path under the provider's address, for instance <c>/v3/dss/quotient_familial/france_connect</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// Kind of credential accepted: <c>datapass</c>, <c>franceconnect</c> or <c>vendor</c>. Null when the call was refused for want of one, and at
    /// the DGFiP, which takes two.
    /// </summary>
    public string? Credential { get; internal set; }

    /// <summary>The parameter <c>recipient</c>, a SIRET. Null when there was none.</summary>
    public string? Recipient { get; }

    /// <summary>The parameter <c>delegation_id</c>. Null when there was none.</summary>
    public string? DelegationId { get; }

    /// <summary>HTTP status answered, 200 until the answer begins.</summary>
    public int Status { get; internal set; } = StatusCodes.Status200OK;

    /// <summary>
    /// A header of the request, among those a test looks at: <c>Accept</c>, <c>Cache-Control</c>, <c>User-Agent</c>,
    /// <c>X-Agent-Id</c>, <c>X-Correlation-ID</c>, <c>X-Generate-Proof</c>, <c>ID_Teleservice</c>.
    /// </summary>
    /// <param name="name">Name of the header; case does not matter.</param>
    /// <returns>Null when it was not sent, or is not one of these.</returns>
    public string? Header(string name) => _headers.GetValueOrDefault(name);
}
