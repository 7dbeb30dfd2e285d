using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>An answer of a data provider, whoever asked; the desk's own type has done its work before.</summary>
internal sealed record Answer<T>(T? Value, DataOutcome Outcome, DateTimeOffset ObtainedAt)
    where T : class
{
    public FranceConnectErrorCode? ErrorCode { get; init; }

    public string? ProviderCode { get; init; }

    public int? Status { get; init; }

    public string? RequestId { get; init; }

    public static Answer<T> Of(DataResult<T> result) =>
        Of(result.ValueOrDefault, result.Outcome, result.Error, result.Response, result.ObtainedAt);

    public static Answer<T> Of(DeskResult<T> result) =>
        Of(result.ValueOrDefault, result.Outcome, result.Error, result.Response, result.ObtainedAt);

    private static Answer<T> Of(
        T? value,
        DataOutcome outcome,
        DataError? error,
        DataResponse? response,
        DateTimeOffset obtainedAt
    ) =>
        new(value, outcome, obtainedAt)
        {
            ErrorCode = error?.Code,
            ProviderCode = error?.ProviderCode,
            Status = error is null ? response?.Status : error.Status,
            RequestId = response?.RequestId,
        };

    public SourceOutcome ToOutcome(FactSourceInfo source, int session = 1, SourceOutcomeKind? kind = null) =>
        new(source.Id, kind ?? SourceOutcome.KindOf(Outcome), ObtainedAt)
        {
            HttpStatus = Status,
            ProviderCode = ProviderCode,
            RequestId = RequestId,
            ErrorCode = ErrorCode,
            Session = session,
        };

    /// <summary>The warning of a failure (rule R29); null when there is nothing to warn of.</summary>
    public PrefillWarning? FailureOf(FactSourceInfo source, PrefillWarningCode? notFound, int? session = null)
    {
        if (Outcome is DataOutcome.Found or DataOutcome.ScopeNotGranted or DataOutcome.OtherPeriodServed)
            return null;
        var code = Outcome == DataOutcome.NotFound || Status == 404 ? notFound : CodeOf();
        return code is null
            ? null
            : new PrefillWarning(code.Value)
            {
                Source = source.Id,
                HttpStatus = Status,
                ProviderCode = ProviderCode,
                Session = session,
            };
    }

    /// <summary>By the HTTP status; without an answer, by why there is none.</summary>
    private PrefillWarningCode CodeOf() =>
        Status switch
        {
            401 or 403 => PrefillWarningCode.AccessDenied,
            409 => PrefillWarningCode.Conflict,
            429 => PrefillWarningCode.TooManyRequests,
            >= 400 and < 500 => PrefillWarningCode.RequestRejected,
            >= 500 => PrefillWarningCode.ProviderUnavailable,
            _ => Outcome switch
            {
                DataOutcome.TokenExpired
                or DataOutcome.CredentialsRefused
                or DataOutcome.RightsMissing
                or DataOutcome.NotOnThisPlatform => PrefillWarningCode.AccessDenied,
                DataOutcome.RequestRejected => PrefillWarningCode.RequestRejected,
                DataOutcome.QuotaExceeded => PrefillWarningCode.TooManyRequests,
                _ => PrefillWarningCode.ProviderUnavailable,
            },
        };

    public override string ToString() => nameof(Answer<T>);
}
