namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// The gateway counts each FranceConnect token by itself, and a sign-in makes a handful of calls: one that is refused is stopped alone. When
/// several are refused close together, it is this server's address that passed its limit, and every sign-in stops.
/// </summary>
internal sealed class LoginRefusals
{
    private const int Signs = 3;

    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(10);

    private readonly Queue<(string Lane, TimeSpan At)> _refused = new();

    /// <summary>Until when no sign-in's call leaves.</summary>
    public TimeSpan ClosedUntil { get; private set; }

    /// <returns>Whether every sign-in is stopped with it.</returns>
    public bool Refused(string lane, TimeSpan now, TimeSpan until)
    {
        while (_refused.Count > 0 && _refused.Peek().At + s_memory < now)
            _refused.Dequeue();
        _refused.Enqueue((lane, now));
        if (_refused.Select(refusal => refusal.Lane).Distinct().Count() < Signs)
            return false;
        if (until > ClosedUntil)
            ClosedUntil = until;
        return true;
    }
}
