namespace FranceConnect.Sdk.Simulator;

// The data providers served beside FranceConnect, on the same port.
public sealed partial class FranceConnectSimulator
{
    /// <summary>The faults of the data providers, for every call.</summary>
    public SimulatorProviderFaults ProviderFaults => _core.ProviderFaults;
}
