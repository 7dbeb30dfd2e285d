namespace FranceConnect.Sdk.Simulator;

/// <summary>A fault as API Particulier would say it: a status alone gets the code that goes with it.</summary>
internal static class ApiFaults
{
    private const int RetryAfter = 5;

    public static ApiError Translate(SimulatorProviderFault fault, ApiProvider provider)
    {
        if (fault.Code is { } code)
        {
            return OfCode(code, provider);
        }

        return fault.Status switch
        {
            403 => ApiErrors.NoScope,
            404 => provider.NotFound,
            429 => ApiErrors.TooManyRequests(
                fault == SimulatorProviderFault.TooManyRequestsWithoutDelay ? null : RetryAfter
            ),
            500 => ApiErrors.Internal,
            502 => ApiErrors.OfProvider("xx999", provider),
            503 => ApiErrors.OfProvider("xx020", provider),
            504 => ApiErrors.OfProvider("xx002", provider),
            var other => ApiErrors.OfProvider("xx999", provider) with { Status = other ?? 502 },
        };
    }

    private static ApiError OfCode(string code, ApiProvider provider) =>
        code switch
        {
            "00015" => ApiErrors.Conflict,
            "00100" => ApiErrors.NoScope,
            "00101" => ApiErrors.TokenInvalid,
            "00103" => ApiErrors.TokenExpired,
            "00105" => ApiErrors.TokenBlacklisted,
            "00106" => ApiErrors.TokenUnknown,
            "00107" => ApiErrors.IpRefused,
            "00402" => ApiErrors.VersionUnknown,
            "00429" => ApiErrors.TooManyRequests(RetryAfter),
            "00500" => ApiErrors.Internal,
            "00501" => ApiErrors.Network,
            "00503" => ApiErrors.NotImplemented,
            "50001" => ApiErrors.FranceConnectTokenMalformed,
            "50002" => ApiErrors.FranceConnectTokenUnknown,
            "50003" => ApiErrors.FranceConnectTokenWithoutIdentity,
            "39400" => ApiErrors.OutsideAges,
            _ when ApiErrorCodes.IsOfParameters(code) => ApiErrors.Parameter(
                code,
                "Un ou plusieurs paramètres d'appel sont refusés"
            ),
            _ => ApiErrors.OfProvider(code, provider),
        };
}
