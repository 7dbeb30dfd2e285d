namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// Who asks, and why, when a habilitated agent looks a person up by what they typed. It is recorded by <see cref="IDeskAudit"/> before
/// each call; a nightly run names itself as its agent.
/// </summary>
public sealed class DeskAccess
{
    /// <summary>The collectivité's tenant id. Default: null, the first tenant named at startup, or the only one without FranceConnect.</summary>
    public string? TenantId { get; set; }

    /// <summary>The agent: an opaque, stable identifier of the application's own, neither a name nor an e-mail address. Required, 100 characters at most.</summary>
    public string AgentId { get; set; } = "";

    /// <summary>Why: the démarche or the file's number, for example <c>cantine 2026-1234</c>. Required, 200 characters at most; nothing of the person.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The SIRET that receives the data. Default: the collectivité's own.</summary>
    public string? Recipient { get; set; }
}
