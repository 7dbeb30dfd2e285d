using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>From what the gateway's answer was judged to be, to what the caller gets: a typed model, or the outcome that stands for it.</summary>
internal static class TypedAnswer
{
    /// <summary>The answer's <c>data</c> as the endpoint's model; its absence, another shape and another period are outcomes of their own.</summary>
    public static DataResult<TModel> Read<TWire, TModel>(
        Endpoint<TWire, TModel> endpoint,
        Verdict verdict,
        ApiParticulierQuery query,
        DateTimeOffset now
    )
        where TWire : WireRecord
        where TModel : class
    {
        if (verdict is not { Outcome: DataOutcome.Found, Response: { } response })
            return Without<TModel>(verdict, now);
        var data = response.Data;
        if (data.ValueKind == JsonValueKind.Object && !endpoint.HasGrantedKey(data))
            return Refused<TModel>(
                verdict,
                DataOutcome.ScopeNotGranted,
                FranceConnectErrorCode.ScopeNotGranted,
                DataErrorKind.Local,
                now
            );
        if (data.ValueKind != JsonValueKind.Object || data.Deserialize(endpoint.Wire) is not { } wire)
            return Refused<TModel>(
                verdict,
                DataOutcome.TransportFailed,
                FranceConnectErrorCode.DataAnswerInvalid,
                DataErrorKind.Transport,
                now
            );
        var model = endpoint.Read(wire, response.Meta);
        return query.IsAnotherPeriod?.Invoke(model) == true
            ? OfAnotherPeriod<TModel>(verdict, now)
            : new DataResult<TModel>(DataOutcome.Found, model, null, response, now);
    }

    /// <summary>The whole answer, for a low-level call.</summary>
    public static DataResult<DataResponse> Whole(Verdict verdict, ApiParticulierQuery query, DateTimeOffset now)
    {
        var response = verdict.Outcome == DataOutcome.Found ? verdict.Response : null;
        return response is not null && query.IsAnotherPeriod?.Invoke(response) == true
            ? OfAnotherPeriod<DataResponse>(verdict, now)
            : new DataResult<DataResponse>(verdict.Outcome, response, verdict.Error, verdict.Response, now);
    }

    /// <summary>The outcome, without a model.</summary>
    public static DataResult<TModel> Without<TModel>(Verdict verdict, DateTimeOffset now)
        where TModel : class => new(verdict.Outcome, null, verdict.Error, verdict.Response, now);

    private static DataResult<TModel> OfAnotherPeriod<TModel>(Verdict verdict, DateTimeOffset now)
        where TModel : class =>
        Refused<TModel>(
            verdict,
            DataOutcome.OtherPeriodServed,
            FranceConnectErrorCode.OtherPeriodServed,
            DataErrorKind.Local,
            now
        );

    private static DataResult<TModel> Refused<TModel>(
        Verdict verdict,
        DataOutcome outcome,
        FranceConnectErrorCode code,
        DataErrorKind kind,
        DateTimeOffset now
    )
        where TModel : class =>
        new(
            outcome,
            null,
            new DataError(code, kind, code.IsTransient, status: verdict.Response?.Status),
            verdict.Response,
            now
        );
}
