using System.Text;
using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads the envelope of an answer (SPECS §5 to §7) and says what it means.</summary>
internal static class ApiParticulierAnswer
{
    private static readonly JsonDocumentOptions s_bounded = new() { MaxDepth = 32 };

    /// <param name="attempt">What was received.</param>
    /// <param name="address">The address without its query.</param>
    /// <param name="now">For the delays.</param>
    /// <param name="isAnswer">What an answer of another shape than the envelope is, by its status and body; null for the envelope.</param>
    public static Verdict Judge(
        Attempt attempt,
        Uri address,
        DateTimeOffset now,
        Func<int, JsonElement, bool>? isAnswer = null
    )
    {
        if (attempt.Failure is { } failure)
            return Unusable(failure, attempt, address, null);
        var limit = ResponseHeaders.ReadRateLimit(attempt.Headers);
        var body = TryParse(attempt.Body);
        var response = new DataResponse(
            attempt.Status!.Value,
            attempt.Headers,
            Encoding.UTF8.GetString(attempt.Body),
            Member(body, "data"),
            Member(body, "links"),
            Member(body, "meta"),
            limit
        );
        if (
            isAnswer is null
                ? attempt.IsSuccess && Member(body, "data") is not null
                : body is { } root && isAnswer(attempt.Status.Value, root)
        )
            return new Verdict(DataOutcome.Found, null, response);
        return attempt.Status is >= 400 and < 600
            ? Refusal(attempt, address, response, ReadErrors(body), now)
            : Unusable(FranceConnectErrorCode.DataAnswerInvalid, attempt, address, response);
    }

    private static Verdict Refusal(
        Attempt attempt,
        Uri address,
        DataResponse response,
        List<DataErrorEntry> errors,
        DateTimeOffset now
    )
    {
        var status = attempt.Status!.Value;
        var first = errors.Count > 0 ? errors[0] : null;
        var (outcome, code) = ApiParticulierCodes.OutcomeOf(status, first?.Code);
        var retryAfter =
            status == 429
                ? ResponseHeaders.ReadRetryAfter(attempt.Headers, response.RateLimit, now) ?? first?.RetryIn
                : first?.RetryIn;
        var error = new DataError(
            code,
            ApiParticulierCodes.KindOf(status),
            ApiParticulierCodes.IsTransient(status, first?.Code),
            errors,
            retryAfter,
            address: address,
            status: status
        );
        var retries = ApiParticulierCodes.MostRetries(status, first?.Code);
        return new Verdict(outcome, error, response, retries > 0) { MostRetries = retries };
    }

    private static Verdict Unusable(
        FranceConnectErrorCode code,
        Attempt attempt,
        Uri address,
        DataResponse? response
    ) =>
        new(
            code == FranceConnectErrorCode.DataBanSuspected ? DataOutcome.QuotaExceeded : DataOutcome.TransportFailed,
            new DataError(
                code,
                DataErrorKind.Transport,
                code.IsTransient,
                detail: attempt.FailureDetail,
                address: address,
                status: attempt.Status,
                cause: attempt.Cause
            ),
            response,
            // Something that answers in the provider's place will answer the same again.
            MayRetry: code == FranceConnectErrorCode.DataTransportFailed
        );

    private static JsonElement? TryParse(byte[] body)
    {
        try
        {
            // Not disposed of: the response keeps the elements.
            return ForeignJson.Parse(body, s_bounded).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? body, string name) =>
        body is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty(name, out var member)
        && member.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? member
            : null;

    private static List<DataErrorEntry> ReadErrors(JsonElement? body)
    {
        if (Member(body, "errors") is not { ValueKind: JsonValueKind.Array } errors)
            return body is { } root && root.Text("error") is { } code && IsCode(code)
                // The shape of the older routes (introspection).
                ? [new DataErrorEntry(code, root.Text("reason"), root.Text("message"), null, null, null)]
                : [];
        var entries = new List<DataErrorEntry>();
        foreach (var entry in errors.EnumerateArray().Take(20))
            if (entry.ValueKind == JsonValueKind.Object)
                entries.Add(ReadError(entry));
        return entries;
    }

    private static DataErrorEntry ReadError(JsonElement entry) =>
        new(
            entry.Text("code") is { } code && IsCode(code) ? code : null,
            entry.Text("title"),
            entry.Text("detail"),
            Member(entry, "source") is { } source ? source.Text("parameter") : null,
            Member(entry, "meta") is { } meta ? meta.Text("provider") : null,
            Member(entry, "meta") is { ValueKind: JsonValueKind.Object } delays
            && delays.TryGetProperty("retry_in", out var seconds)
            && seconds.ValueKind == JsonValueKind.Number
            && seconds.TryGetDouble(out var delay)
            && delay is >= 0 and <= 86_400
                ? TimeSpan.FromSeconds(delay)
                : null,
            Member(entry, "meta")
        );

    // Codes reach logs: only what a code is made of.
    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 20
        && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
