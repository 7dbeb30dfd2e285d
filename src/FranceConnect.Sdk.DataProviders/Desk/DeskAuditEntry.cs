namespace FranceConnect.Sdk.DataProviders;

/// <summary>One call at the desk, as it must be traced for 36 months: who, when, what for, at which endpoint; never the data, nor whom it is about.</summary>
/// <remarks>Source: API Particulier's documentation (legal).</remarks>
public sealed class DeskAuditEntry
{
    internal DeskAuditEntry(DeskAccess access, string tenantId, DateTimeOffset at, string endpoint, string? recipient)
    {
        TenantId = tenantId;
        AgentId = access.AgentId;
        Reason = access.Reason;
        At = at;
        Endpoint = endpoint;
        Recipient = recipient;
    }

    /// <summary>The collectivité.</summary>
    public string TenantId { get; }

    /// <summary>The agent.</summary>
    public string AgentId { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>When, just before the call.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The endpoint's path, for example <c>/v3/dss/quotient_familial/identite</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The SIRET that receives the data; null for a provider that takes none.</summary>
    public string? Recipient { get; }
}
