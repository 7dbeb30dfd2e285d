using System.Net;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The address that sends the browser back to the service.</summary>
internal static class CallbackAddress
{
    public static string Build(
        string redirectUri,
        IEnumerable<(string Name, string Value)> parameters,
        bool inFragment = false
    )
    {
        var query = string.Join('&', parameters.Select(p => $"{p.Name}={WebUtility.UrlEncode(p.Value)}"));
        var separator =
            inFragment ? '#'
            : redirectUri.Contains('?', StringComparison.Ordinal) ? '&'
            : '?';
        return $"{redirectUri}{separator}{query}";
    }

    /// <summary>What an error tells the service, in the recorded order.</summary>
    public static List<(string Name, string Value)> Describe(RedirectErrorException error, string issuer)
    {
        List<(string, string)> parameters = [("error", error.Error), ("error_description", error.Description)];
        if (error.Scope is { } scope)
        {
            parameters.Add(("scope", scope));
        }

        if (error.State is { } state)
        {
            parameters.Add(("state", state));
        }

        parameters.Add(("iss", issuer));
        return parameters;
    }
}
