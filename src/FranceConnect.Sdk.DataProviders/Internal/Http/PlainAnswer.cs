using System.Text;
using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads an answer without an envelope: the body is the data, and the status alone says how it ended.</summary>
internal static class PlainAnswer
{
    private static readonly JsonDocumentOptions s_bounded = new() { MaxDepth = 32 };

    public static Verdict Judge(
        Attempt attempt,
        Uri address,
        DateTimeOffset now,
        string? correlationId = null,
        string method = "GET"
    )
    {
        if (attempt.Failure is { } failure)
            return Unusable(failure, attempt, address, null, correlationId, method);
        var root = TryParse(attempt.Body);
        var response = new DataResponse(
            attempt.Status!.Value,
            attempt.Headers,
            Encoding.UTF8.GetString(attempt.Body),
            root,
            rateLimit: ResponseHeaders.ReadRateLimit(attempt.Headers),
            correlationId: correlationId
        );
        // A page in the place of "nothing found" comes from something else than the provider.
        var isEmpty = attempt.Body.Length == 0;
        return attempt.Status switch
        {
            204 => Refusal(attempt, address, response, now, method),
            >= 200 and < 300 when root is not null => new Verdict(DataOutcome.Found, null, response),
            404 or 410 when root is null && !isEmpty => Unusable(
                FranceConnectErrorCode.DataAnswerInvalid,
                attempt,
                address,
                response,
                correlationId,
                method
            ),
            >= 400 and < 600 => Refusal(attempt, address, response, now, method),
            _ => Unusable(FranceConnectErrorCode.DataAnswerInvalid, attempt, address, response, correlationId, method),
        };
    }

    private static Verdict Refusal(
        Attempt attempt,
        Uri address,
        DataResponse response,
        DateTimeOffset now,
        string method
    )
    {
        var status = attempt.Status!.Value;
        var (outcome, code) = OutcomeOf(status);
        return new Verdict(
            outcome,
            new DataError(
                code,
                outcome == DataOutcome.NotFound ? DataErrorKind.NotFound : ApiParticulierCodes.KindOf(status),
                isTransient: status is 409 or 429 or (>= 500 and not 501),
                retryAfter: status is 429 or 503
                    ? ResponseHeaders.ReadRetryAfter(attempt.Headers, response.RateLimit, now)
                    : null,
                method: method,
                address: address,
                status: status,
                correlationId: response.CorrelationId
            ),
            response,
            MayRetry: status is 429 or 502 or 503 or 504
        );
    }

    private static (DataOutcome Outcome, FranceConnectErrorCode Code) OutcomeOf(int status) =>
        status switch
        {
            204 or 404 or 410 => (DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound),
            401 => (DataOutcome.CredentialsRefused, FranceConnectErrorCode.DataCredentialsRefused),
            403 => (DataOutcome.RightsMissing, FranceConnectErrorCode.DataRightsMissing),
            409 => (DataOutcome.Conflict, FranceConnectErrorCode.DataRequestConflict),
            429 => (DataOutcome.QuotaExceeded, FranceConnectErrorCode.DataQuotaExceeded),
            < 500 => (DataOutcome.RequestRejected, FranceConnectErrorCode.DataRequestRejected),
            502 or 503 => (DataOutcome.ProviderDown, FranceConnectErrorCode.DataProviderDown),
            504 => (DataOutcome.ProviderTooSlow, FranceConnectErrorCode.DataProviderTooSlow),
            _ => (DataOutcome.ServiceFailed, FranceConnectErrorCode.DataServiceFailed),
        };

    private static Verdict Unusable(
        FranceConnectErrorCode code,
        Attempt attempt,
        Uri address,
        DataResponse? response,
        string? correlationId,
        string method
    ) =>
        new(
            code == FranceConnectErrorCode.DataBanSuspected ? DataOutcome.QuotaExceeded : DataOutcome.TransportFailed,
            new DataError(
                code,
                DataErrorKind.Transport,
                code.IsTransient,
                detail: attempt.FailureDetail,
                method: method,
                address: address,
                status: attempt.Status,
                correlationId: correlationId,
                cause: attempt.Cause
            ),
            response,
            MayRetry: code == FranceConnectErrorCode.DataTransportFailed
        );

    private static JsonElement? TryParse(byte[] body)
    {
        try
        {
            // Not disposed of: the response keeps the elements.
            var root = ForeignJson.Parse(body, s_bounded).RootElement;
            return root.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
