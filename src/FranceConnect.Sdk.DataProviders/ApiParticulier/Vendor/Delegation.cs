using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A collectivité's delegation of its habilitation to the vendor.</summary>
public sealed class Delegation
{
    private Delegation(string id, JsonElement entry)
    {
        Id = id;
        AuthorizationRequestId = entry.Integer("authorization_request_id");
        Siret = entry.Text("siret");
        Intitule = entry.Text("intitule");
        Scopes = entry.Member("scopes").Texts();
        Statut = DelegationStatus.From(entry.Text("statut"));
        CreatedAt = entry.Instant("created_at");
    }

    /// <summary>What is sent as <c>delegation_id</c>; opaque.</summary>
    public string Id { get; }

    /// <summary>The DataPass number of the habilitation; null when it is not given.</summary>
    public long? AuthorizationRequestId { get; }

    /// <summary>The SIRET of the collectivité; null when it is not given.</summary>
    public string? Siret { get; }

    /// <summary>The title of the habilitation; null when it is not given.</summary>
    public string? Intitule { get; }

    /// <summary>Its scopes, as the gateway names them in this list; empty when none is given.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether it is in force.</summary>
    public DelegationStatus Statut { get; }

    /// <summary>When it was made; null when it is not given.</summary>
    public DateTimeOffset? CreatedAt { get; }

    /// <summary>The identifier and the state.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Id} ({Statut})";

    internal static Delegation? Read(JsonElement entry) =>
        entry.Text("id") is { Length: > 0 and <= 200 } id ? new Delegation(id, entry) : null;
}
