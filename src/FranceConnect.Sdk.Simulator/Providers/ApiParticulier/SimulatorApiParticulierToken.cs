namespace FranceConnect.Sdk.Simulator;

/// <summary>A token of API Particulier that DataPass issued to one collectivité (« habilitation »).</summary>
public sealed class SimulatorApiParticulierToken
{
    /// <summary>The demo token: every scope, number 10001. It protects nothing: the simulator is for development only.</summary>
    public const string DemoToken = "jeton-api-particulier-de-demonstration-du-simulateur";

    /// <summary>
    /// A second demo token, number 10002, of a collectivité that asked for the least: the scope <c>cnaf_quotient_familial</c> alone.
    /// </summary>
    public const string MinimalToken = "jeton-api-particulier-minimal-du-simulateur";

    /// <summary>SIRET of the demo collectivité, Ville-Modèle, which does not exist.</summary>
    public const string DemoSiret = "21690999400016";

    /// <summary>The bearer. Required.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>
    /// DataPass number of the habilitation: two credentials with the same one share their quota of twenty calls a second. Default: 0,
    /// a quota of its own.
    /// </summary>
    public int AuthorizationRequestId { get; set; }

    /// <summary>Scopes granted. Default: empty, which grants every scope of API Particulier.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>What became of it. Default: valid.</summary>
    public SimulatorTokenState State { get; set; }

    /// <summary>The demo token.</summary>
    /// <returns>A new registration, free to be changed.</returns>
    public static SimulatorApiParticulierToken CreateDemo() =>
        new() { Token = DemoToken, AuthorizationRequestId = 10_001 };

    /// <summary>The demo token with the quotient familial alone.</summary>
    /// <returns>A new registration, free to be changed.</returns>
    public static SimulatorApiParticulierToken CreateMinimal() =>
        new()
        {
            Token = MinimalToken,
            AuthorizationRequestId = 10_002,
            Scopes = { "cnaf_quotient_familial" },
        };
}
