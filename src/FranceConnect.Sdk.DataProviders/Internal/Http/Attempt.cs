namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What one attempt received; <see cref="Failure"/> instead when nothing usable was.</summary>
internal sealed record Attempt(
    int? Status,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    FranceConnectErrorCode? Failure = null,
    string? FailureDetail = null
)
{
    private static readonly Dictionary<string, string> s_noHeaders = new(StringComparer.OrdinalIgnoreCase);

    public static Attempt Failed(FranceConnectErrorCode code, string? detail = null) =>
        new(null, s_noHeaders, [], code, detail);

    /// <summary>Whether the server began to answer, even if nothing usable came.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether there was not even a connection.</summary>
    public bool IsConnectionFailure { get; init; }

    /// <summary>Whether a machine answered that nobody listens there, which a ban does not do.</summary>
    public bool IsConnectionRefused { get; init; }

    /// <summary>The failure's cause, when it may be shown.</summary>
    public Exception? Cause { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public override string ToString() => nameof(Attempt);
}
