namespace FranceConnect.Sdk.Simulator;

/// <summary>A fault as API Particulier would say it: a status alone gets the code that goes with it.</summary>
internal static class ApiFaults
{
    private const int RetryAfter = 5;

    public static ApiError Translate(SimulatorProviderFault fault, ApiProvider provider)
    {
        if (fault.Code is { } code)
        {
            return code switch
            {
                "00500" => ApiErrors.Internal,
                "00501" => ApiErrors.Network,
                _ => ApiErrors.OfProvider(code, provider),
            };
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
}
