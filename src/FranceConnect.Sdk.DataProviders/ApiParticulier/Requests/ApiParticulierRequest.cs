namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A request of the application's own making, for a route or a parameter this version has no method for.</summary>
/// <remarks>Source: SPECS §9.2. It goes through the same credentials, quota, retries, logs and errors as the typed methods.</remarks>
public sealed class ApiParticulierRequest
{
    /// <summary>
    /// The route, v3 or higher, modality included and without a query: for example <c>/v3/dss/quotient_familial/france_connect</c>.
    /// It is logged: nothing of a person belongs there. Required.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// The query's parameters. A list is one entry for each value, its name with or without <c>[]</c>; one value alone takes the brackets
    /// when the contract says list. A null value is left out. <c>recipient</c> and <c>delegation_id</c> are added by the client.
    /// </summary>
    public IList<KeyValuePair<string, string?>> Parameters { get; } = new List<KeyValuePair<string, string?>>();

    /// <summary>Headers beside the client's own, for example <c>X-Generate-Proof</c>; ASCII text. Credentials are not among them.</summary>
    public IList<KeyValuePair<string, string>> Headers { get; } = new List<KeyValuePair<string, string>>();
}
