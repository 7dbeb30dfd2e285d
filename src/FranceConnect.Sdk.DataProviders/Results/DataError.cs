namespace FranceConnect.Sdk.DataProviders;

/// <summary>Why a call brought no data. It may be logged whole: no token, no query string, no text of the provider is in <see cref="ToString"/>.</summary>
public sealed class DataError
{
    internal DataError(
        FranceConnectErrorCode code,
        DataErrorKind kind,
        bool isTransient,
        IReadOnlyList<DataErrorEntry>? entries = null,
        TimeSpan? retryAfter = null,
        string? detail = null,
        string method = "GET",
        Uri? address = null,
        int? status = null,
        string? correlationId = null,
        Exception? cause = null
    )
    {
        Code = code;
        Kind = kind;
        IsTransient = isTransient;
        Entries = entries ?? [];
        RetryAfter = retryAfter;
        Detail = detail;
        Method = method;
        Address = address;
        Status = status;
        CorrelationId = correlationId;
        Cause = cause;
    }

    /// <summary>The entry of our catalogue: cause and remedy.</summary>
    public FranceConnectErrorCode Code { get; }

    /// <summary>The class of the failure by its HTTP status.</summary>
    public DataErrorKind Kind { get; }

    /// <summary>The HTTP status; null when no answer was received.</summary>
    public int? Status { get; }

    /// <summary>Whether the same call may succeed later with nothing changed. It follows the provider's code, then the status (API Particulier's documentation).</summary>
    public bool IsTransient { get; }

    /// <summary>The provider's first code, for example <c>35003</c>; null when it gave none.</summary>
    public string? ProviderCode => Entries.Count > 0 ? Entries[0].Code : null;

    /// <summary>The administration behind the gateway, for example <c>CNAF</c>; null when it is not named.</summary>
    public string? Provider => Entries.Count > 0 ? Entries[0].Provider : null;

    /// <summary>The entries of the refusal; empty when there are none.</summary>
    public IReadOnlyList<DataErrorEntry> Entries { get; }

    /// <summary>After how long to ask again; null when unknown, never a zero that means unknown.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>A precision of ours that holds no personal data; null when there is none.</summary>
    public string? Detail { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The address without its query string, which holds personal data; null when no call was made.</summary>
    public Uri? Address { get; }

    /// <summary>The id this client gave the call (<c>X-Correlation-ID</c>, DGFiP only); null elsewhere, and when no call was made.</summary>
    public string? CorrelationId { get; }

    /// <summary>
    /// What .NET met when there was no usable answer: an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>, whose messages
    /// hold a host and a port at most; null for any other failure, whose message could hold personal data (SPECS §8).
    /// </summary>
    public Exception? Cause { get; }

    /// <summary>Our code, its cause and remedy, the status and the provider's code.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString()
    {
        var detail = Detail is null ? "" : $" ({Detail})";
        var status = Status is null ? "" : $" Status {Status}.";
        var provider = ProviderCode is null ? "" : $" The provider says {ProviderCode}.";
        return $"{Code}: {Code.Cause}{detail} {Code.Remedy}{status}{provider}";
    }
}
