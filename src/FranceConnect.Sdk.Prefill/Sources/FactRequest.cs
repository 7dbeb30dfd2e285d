using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill;

/// <summary>For whom a source is asked, for which facts, and until when.</summary>
public sealed class FactRequest
{
    internal FactRequest(
        FactSourceInfo source,
        FranceConnectSession? session,
        FactSet known,
        IReadOnlyList<FactKey> wanted,
        DataBudget budget,
        DateTimeOffset now
    )
    {
        Source = source;
        Session = session;
        Known = known;
        Wanted = wanted;
        Budget = budget;
        Now = now;
    }

    /// <summary>The sign-in; null after the callback, and at the desk.</summary>
    public FranceConnectSession? Session { get; }

    /// <summary>What is known already: the identity at least, and after the callback all that was collected.</summary>
    public FactSet Known { get; }

    /// <summary>The facts the forms bind, of those the source gives: ask for no other (rule R1).</summary>
    public IReadOnlyList<FactKey> Wanted { get; }

    /// <summary>The time there is: a source that is later counts as too late.</summary>
    public DataBudget Budget { get; }

    /// <summary>The time of the collection.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The source that is asked.</summary>
    internal FactSourceInfo Source { get; }
}
