namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// What a refusal of API Particulier means. The error's kind follows the status (SPECS §6.1); the outcome and whether to try again follow the
/// first code, since providers that are down, throttled or under maintenance share statuses (API Particulier's documentation).
/// </summary>
internal static class ApiParticulierCodes
{
    // The CNAF knows the person and has no quotient: not found, whatever its status.
    private const string MissingQuotient = "23502";

    public static DataErrorKind KindOf(int status) =>
        status switch
        {
            401 => DataErrorKind.Authentication,
            403 => DataErrorKind.Authorization,
            404 => DataErrorKind.NotFound,
            409 => DataErrorKind.Conflict,
            422 => DataErrorKind.Validation,
            429 => DataErrorKind.RateLimit,
            502 => DataErrorKind.Provider,
            503 or 504 => DataErrorKind.ProviderUnavailable,
            >= 500 => DataErrorKind.Server,
            _ => DataErrorKind.Client,
        };

    public static (DataOutcome Outcome, FranceConnectErrorCode Code) OutcomeOf(int status, string? code) =>
        status switch
        {
            _ when code == MissingQuotient => (DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound),
            401 when code is "50001" or "50002" => (DataOutcome.TokenExpired, FranceConnectErrorCode.DataTokenExpired),
            // A live token without the identity's scopes: another sign-in would bring the same.
            401 when code is "50003" => (DataOutcome.RightsMissing, FranceConnectErrorCode.DataRightsMissing),
            401 => (DataOutcome.CredentialsRefused, FranceConnectErrorCode.DataCredentialsRefused),
            403 when code is "00107" => (DataOutcome.RightsMissing, FranceConnectErrorCode.DataAddressRefused),
            403 => (DataOutcome.RightsMissing, FranceConnectErrorCode.DataRightsMissing),
            404 => (DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound),
            409 => (DataOutcome.Conflict, FranceConnectErrorCode.DataRequestConflict),
            422 when code is "00355" or "00391" => (
                DataOutcome.IdentityNotRecognised,
                FranceConnectErrorCode.IdentityNotRecognised
            ),
            429 => (DataOutcome.QuotaExceeded, FranceConnectErrorCode.DataQuotaExceeded),
            >= 400 and < 500 => (DataOutcome.RequestRejected, FranceConnectErrorCode.DataRequestRejected),
            _ => Unavailability(status, Case(code)),
        };

    /// <summary>Whether the same call may succeed later with nothing changed: not when it is for somebody to mend something first.</summary>
    public static bool IsTransient(int status, string? code) =>
        (status, Case(code)) switch
        {
            (409 or 429, _) => true,
            (501, _) => false,
            // The provider refuses the gateway's own credentials, or has no valid certificate.
            (>= 500, "006" or "009") => false,
            (>= 500, _) => code != MissingQuotient,
            _ => false,
        };

    /// <summary>How many times at most it may be tried again within this sign-in.</summary>
    public static int MostRetries(int status, string? code) =>
        (status, Case(code)) switch
        {
            (429, _) => 3,
            _ when code == MissingQuotient => 0,
            (500, "500") => 1,
            // Maintenance lasts; a provider that throttles the gateway wants less, not more.
            (502 or 503 or 504, "020" or "008") or (503, null) => 0,
            (502 or 503 or 504, "000" or "006" or "009" or "999") => 1,
            (502 or 503 or 504, "002") or (504, null) => 2,
            (502 or 503 or 504, _) => 3,
            _ => 0,
        };

    private static (DataOutcome, FranceConnectErrorCode) Unavailability(int status, string? providerCase) =>
        (status, providerCase) switch
        {
            (_, "020") => (DataOutcome.ProviderMaintenance, FranceConnectErrorCode.DataProviderMaintenance),
            (502 or 503 or 504, "002") => (DataOutcome.ProviderTooSlow, FranceConnectErrorCode.DataProviderTooSlow),
            (502, _) => (DataOutcome.ProviderDown, FranceConnectErrorCode.DataProviderDown),
            (503, null) => (DataOutcome.ProviderMaintenance, FranceConnectErrorCode.DataProviderMaintenance),
            (503, _) => (DataOutcome.ProviderDown, FranceConnectErrorCode.DataProviderDown),
            // The published contract puts unavailable, throttled and unresolvable providers under 504 too.
            (504, "001" or "004" or "008" or "501") => (
                DataOutcome.ProviderDown,
                FranceConnectErrorCode.DataProviderDown
            ),
            (504, _) => (DataOutcome.ProviderTooSlow, FranceConnectErrorCode.DataProviderTooSlow),
            _ => (DataOutcome.ServiceFailed, FranceConnectErrorCode.DataServiceFailed),
        };

    // Two digits of provider, three of case; 00501 is the gateway's own network error.
    private static string? Case(string? code) => code is { Length: 5 } ? code.Substring(2) : null;
}
