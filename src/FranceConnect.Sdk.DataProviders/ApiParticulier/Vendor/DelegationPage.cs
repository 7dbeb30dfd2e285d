using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A page of delegations.</summary>
public sealed class DelegationPage
{
    private DelegationPage(IReadOnlyList<Delegation> delegations, int received, JsonElement? meta)
    {
        Received = received;
        Delegations = delegations;
        Page = meta?.Integer("page");
        PerPage = meta?.Integer("per_page");
        Total = meta?.Integer("total");
        TotalPages = meta?.Integer("total_pages");
    }

    /// <summary>The delegations of this page; an entry without an identifier is left out.</summary>
    public IReadOnlyList<Delegation> Delegations { get; }

    /// <summary>The page, from 1; null when it is not given.</summary>
    public long? Page { get; }

    /// <summary>The size of a page; null when it is not given.</summary>
    public long? PerPage { get; }

    /// <summary>How many delegations there are; null when it is not given.</summary>
    public long? Total { get; }

    /// <summary>How many pages there are; null when it is not given.</summary>
    public long? TotalPages { get; }

    /// <summary>How many entries came, those left out included.</summary>
    internal int Received { get; }

    internal static DelegationPage? Read(int status, JsonElement root)
    {
        if (status != 200 || root.Member("data") is not { ValueKind: JsonValueKind.Array } data)
            return null;
        var delegations = new List<Delegation>();
        foreach (var entry in data.EnumerateArray())
            if (Delegation.Read(entry) is { } delegation)
                delegations.Add(delegation);
        return new DelegationPage(delegations.AsReadOnly(), data.GetArrayLength(), root.Member("meta"));
    }
}
