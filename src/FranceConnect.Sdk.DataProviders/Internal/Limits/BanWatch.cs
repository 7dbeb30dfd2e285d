namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// Whether the provider may have banned this address: soon after a refusal for quota, it is no longer to be connected to, or leaves two
/// attempts running unanswered. One alone is an ordinary incident of the network. Everything stops a while, then one call at a time finds out.
/// </summary>
internal sealed class BanWatch
{
    private const int UnansweredSigns = 2;

    private static readonly TimeSpan s_memory = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_stop = TimeSpan.FromMinutes(1);

    private TimeSpan? _refusedAt;
    private int _unanswered;

    public bool IsSuspected { get; private set; }

    /// <summary>Until when nothing leaves.</summary>
    public TimeSpan ClosedUntil { get; private set; }

    public void Refused(TimeSpan now) => _refusedAt = now;

    /// <returns>Whether a ban is suspected.</returns>
    public bool Unanswered(bool isConnectionFailure, TimeSpan now)
    {
        _unanswered++;
        // A ban lasts longer than the memory of a refusal.
        if (!IsSuspected && (_refusedAt is not { } at || at + s_memory < now))
            return false;
        if (!IsSuspected && !isConnectionFailure && _unanswered < UnansweredSigns)
            return false;
        IsSuspected = true;
        ClosedUntil = now + s_stop;
        return true;
    }

    /// <returns>Whether a suspicion ends with it.</returns>
    public bool Answered()
    {
        var wasSuspected = IsSuspected;
        _unanswered = 0;
        IsSuspected = false;
        ClosedUntil = TimeSpan.Zero;
        return wasSuspected;
    }

    /// <summary>A call leaves: when a ban is suspected, the others wait for what it finds.</summary>
    public void Leaves(TimeSpan now)
    {
        if (IsSuspected)
            ClosedUntil = now + s_stop;
    }
}
