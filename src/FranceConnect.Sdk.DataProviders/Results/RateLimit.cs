namespace FranceConnect.Sdk.DataProviders;

/// <summary>The quota as the last answer states it (headers <c>RateLimit-*</c>); what is missing or malformed is null.</summary>
/// <remarks>Source: SPECS §7, API Particulier's documentation.</remarks>
public sealed class RateLimit
{
    internal RateLimit(int? limit, int? remaining, DateTimeOffset? resetsAt)
    {
        Limit = limit;
        Remaining = remaining;
        ResetsAt = resetsAt;
    }

    /// <summary>Calls allowed in the window.</summary>
    public int? Limit { get; }

    /// <summary>Calls left in the window.</summary>
    public int? Remaining { get; }

    /// <summary>When the window ends.</summary>
    public DateTimeOffset? ResetsAt { get; }
}
