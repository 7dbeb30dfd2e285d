namespace FranceConnect.Sdk.Simulator;

// The data providers served beside FranceConnect, on the same port.
public sealed partial class FranceConnectSimulator
{
    /// <summary>The faults of the data providers, for every call.</summary>
    public SimulatorProviderFaults ProviderFaults => _core.ProviderFaults;

    /// <summary>Base address of API Particulier, in place of that of an environment, without a slash at its end.</summary>
    public Uri ApiParticulierAddress => new(BaseAddress, ApiParticulierServer.Prefix);

    /// <summary>The tokens API Particulier knows.</summary>
    public SimulatorApiParticulierTokens ApiParticulierTokens => _core.ApiParticulierTokens;

    /// <summary>The persons the data providers know.</summary>
    public SimulatorHouseholds Households => _core.Households;
}
