using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill;

/// <summary>How asking one source ended. Nothing personal is in it: it may be logged.</summary>
public sealed class SourceOutcome
{
    internal SourceOutcome(string source, SourceOutcomeKind kind, DateTimeOffset endedAt)
    {
        Source = source;
        Kind = kind;
        EndedAt = endedAt;
    }

    /// <summary>The source's id.</summary>
    public string Source { get; }

    /// <summary>How it ended.</summary>
    public SourceOutcomeKind Kind { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndedAt { get; }

    /// <summary>The HTTP status; null when no answer was received, or when the source does not say.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The provider's code, for example <c>37003</c>; null when it gave none.</summary>
    public string? ProviderCode { get; internal init; }

    /// <summary>The provider's id of the call, which its support asks for; null when it gave none.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>The entry of the error catalogue, with its remedy; null when there is no error.</summary>
    public FranceConnectErrorCode? ErrorCode { get; internal init; }

    /// <summary>2 for the second guardian's own sign-in, 1 otherwise.</summary>
    public int Session { get; internal init; } = 1;

    /// <summary>The source and how it ended.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => ErrorCode is null ? $"{Source}: {Kind}" : $"{Source}: {Kind} ({ErrorCode})";

    internal static SourceOutcomeKind KindOf(DataOutcome outcome) =>
        outcome switch
        {
            DataOutcome.Found or DataOutcome.ScopeNotGranted => SourceOutcomeKind.Answered,
            DataOutcome.NotFound or DataOutcome.IdentityNotRecognised => SourceOutcomeKind.NotFound,
            DataOutcome.TooLate => SourceOutcomeKind.TooLate,
            DataOutcome.NotOnThisPlatform => SourceOutcomeKind.NotOnThisPlatform,
            DataOutcome.OtherPeriodServed => SourceOutcomeKind.OtherPeriod,
            DataOutcome.TokenExpired
            or DataOutcome.CredentialsRefused
            or DataOutcome.RightsMissing
            or DataOutcome.RequestRejected => SourceOutcomeKind.Refused,
            _ => SourceOutcomeKind.Down,
        };
}
