namespace FranceConnect.Sdk.Simulator;

/// <summary>A service as API Impôt particulier (DGFiP) knows it: the credentials of its habilitation and the resources it may read.</summary>
public sealed class SimulatorDgfipClient
{
    /// <summary>Client id of the demo service.</summary>
    public const string DemoClientId = "demonstration-impot-particulier";

    /// <summary>Secret of the demo service. It protects nothing: the simulator is for development only.</summary>
    public const string DemoClientSecret = "secret-dgfip-de-demonstration-0123456789";

    /// <summary>Identifier sent with HTTP Basic. Required.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>Secret sent with HTTP Basic. Required.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>
    /// OAuth scopes the service may ask for. Default: the four of the resources served here, <c>RessourceIR</c>,
    /// <c>RessourceIRDerniere</c>, <c>RessourceIRDerniere2</c> and <c>RessourceTHPrincipale</c>.
    /// </summary>
    public IList<string> Scopes { get; } = [.. DgfipResource.All.Select(resource => resource.Scope)];

    /// <summary>The demo service, free to ask for every resource.</summary>
    /// <returns>A new registration, free to be changed.</returns>
    public static SimulatorDgfipClient CreateDemo() =>
        new() { ClientId = DemoClientId, ClientSecret = DemoClientSecret };
}
