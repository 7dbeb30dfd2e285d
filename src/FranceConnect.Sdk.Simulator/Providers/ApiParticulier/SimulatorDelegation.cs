namespace FranceConnect.Sdk.Simulator;

/// <summary>The delegation of one habilitation to a vendor.</summary>
public sealed class SimulatorDelegation
{
    /// <summary>Value of <c>delegation_id</c>. Required.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>SIRET of the collectivité, fourteen digits. Required.</summary>
    public string Siret { get; set; } = string.Empty;

    /// <summary>
    /// DataPass number of the habilitation: two credentials with the same one share their quota. Default: 0, a quota of its own.
    /// </summary>
    public int AuthorizationRequestId { get; set; }

    /// <summary>Title of the habilitation. Default: « Tarification des services municipaux ».</summary>
    public string Title { get; set; } = "Tarification des services municipaux";

    /// <summary>Scopes granted. Default: empty, which grants every scope of API Particulier.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>True once revoked: it no longer opens anything. Default: false.</summary>
    public bool IsRevoked { get; set; }
}
