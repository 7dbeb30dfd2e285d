namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// A token of a vendor (« jeton éditeur », announced by API Particulier): no scope of its own, the rights come from the delegation each
/// call names.
/// </summary>
public sealed class SimulatorVendorToken
{
    /// <summary>The bearer. Required.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>The delegations given to the vendor. Default: none.</summary>
    public IList<SimulatorDelegation> Delegations { get; } = [];

    /// <summary>What became of it. Default: valid.</summary>
    public SimulatorTokenState State { get; set; }
}
