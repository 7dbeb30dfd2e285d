using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// What a client must make of an answer of API Particulier, told again from its published table of codes: the judge shares nothing with the
/// code it judges. The first code says it, and where it says nothing, the status.
/// </summary>
internal static class StagingOutcome
{
    public static DataOutcome Of(int status, string payload)
    {
        var body = Parse(payload);
        if (status is >= 200 and < 300)
            return OfSuccess(body);
        return status is >= 400 and < 600 ? OfRefusal(status, FirstCode(body)) : DataOutcome.TransportFailed;
    }

    private static DataOutcome OfSuccess(JsonElement? body) =>
        Member(body, "data") switch
        {
            { ValueKind: JsonValueKind.Object } data => data.EnumerateObject().Any()
                ? DataOutcome.Found
                : DataOutcome.ScopeNotGranted,
            _ => DataOutcome.TransportFailed,
        };

    private static DataOutcome OfRefusal(int status, string? code) =>
        (status, code) switch
        {
            // Known to the CNAF, and without a quotient: there is nothing, whatever the status.
            (_, "23502") => DataOutcome.NotFound,
            (401, "50001" or "50002") => DataOutcome.TokenExpired,
            (401, "50003") => DataOutcome.RightsMissing,
            (401, _) => DataOutcome.CredentialsRefused,
            (403, _) => DataOutcome.RightsMissing,
            (404, _) => DataOutcome.NotFound,
            (409, _) => DataOutcome.Conflict,
            (422, "00355" or "00391") => DataOutcome.IdentityNotRecognised,
            (429, _) => DataOutcome.QuotaExceeded,
            (< 500, _) => DataOutcome.RequestRejected,
            _ => OfProvider(status, code?[^3..]),
        };

    // Unavailable (001), unknown host (004), throttling (008) and network (00501) come as 502 or, in the contract, as 504.
    private static DataOutcome OfProvider(int status, string? providerCase) =>
        (providerCase, status) switch
        {
            ("020", _) => DataOutcome.ProviderMaintenance,
            // The gateway itself.
            (_, not (502 or 503 or 504)) => DataOutcome.ServiceFailed,
            ("002", _) => DataOutcome.ProviderTooSlow,
            ("001" or "004" or "008" or "501", _) => DataOutcome.ProviderDown,
            (_, 502) => DataOutcome.ProviderDown,
            (_, 504) => DataOutcome.ProviderTooSlow,
            (null, _) => DataOutcome.ProviderMaintenance,
            _ => DataOutcome.ProviderDown,
        };

    private static string? FirstCode(JsonElement? body) =>
        Member(body, "errors") is { ValueKind: JsonValueKind.Array } errors
        && errors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
        && code.GetString() is { Length: 5 } text
            ? text
            : null;

    private static JsonElement? Member(JsonElement? body, string name) =>
        body is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Parse(string payload)
    {
        try
        {
            return JsonDocument.Parse(payload).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
