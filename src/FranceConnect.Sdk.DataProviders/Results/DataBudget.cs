using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// The time several providers may take together while a citizen waits in the callback: 10 seconds by default, and never past 5 seconds
/// before FranceConnect's access token dies. What is not there by then ends as <see cref="DataOutcome.TooLate"/>; the page opens without it.
/// </summary>
/// <remarks>One budget is given to all the calls of one sign-in; retries and waits for the quota live inside it too.</remarks>
public sealed class DataBudget
{
    /// <summary>How long by default.</summary>
    public static readonly TimeSpan DefaultDuration = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(5);

    private DataBudget(DateTimeOffset endsAt) => EndsAt = endsAt;

    /// <summary>When the calls have to be over.</summary>
    public DateTimeOffset EndsAt { get; }

    /// <summary>Starts a budget for a citizen who has just signed in.</summary>
    /// <param name="session">The session: the budget ends 5 seconds before its access token.</param>
    /// <param name="duration">How long at most; null for 10 seconds.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The budget, which may already be over.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not positive.</exception>
    public static DataBudget StartFor(
        FranceConnectSession session,
        TimeSpan? duration = null,
        TimeProvider? time = null
    )
    {
        Guard.NotNull(session);
        var budget = Start(duration ?? DefaultDuration, time);
        var tokenEnd = EndOf(session);
        return tokenEnd < budget.EndsAt ? new DataBudget(tokenEnd) : budget;
    }

    /// <summary>When calls with the citizen's token have to be over, whatever their budget.</summary>
    internal static DateTimeOffset EndOf(FranceConnectSession session) =>
        session.AccessTokenExpiresAt > DateTimeOffset.MinValue + s_margin
            ? session.AccessTokenExpiresAt - s_margin
            : DateTimeOffset.MinValue;

    /// <summary>Starts a budget of its own, for calls without a session.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not positive.</exception>
    public static DataBudget Start(TimeSpan duration, TimeProvider? time = null) =>
        duration > TimeSpan.Zero
            ? new DataBudget((time ?? TimeProvider.System).GetUtcNow() + duration)
            : throw new ArgumentOutOfRangeException(nameof(duration), "The duration must be positive.");
}
