namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What one call asks, beside who asks it.</summary>
internal sealed class ApiParticulierQuery
{
    public QueryParameters Parameters { get; } = new();

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Asks the gateway not to answer from its cache.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether a model answers another period than the one asked (the gateway's cache forgets the period, API Particulier, its behaviour observed).</summary>
    public Func<object, bool>? IsAnotherPeriod { get; init; }
}
