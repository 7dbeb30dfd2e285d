namespace FranceConnect.Sdk.Simulator;

/// <summary>A platform of the simulator. Both run on the same port, each under its own issuer.</summary>
public enum SimulatorPlatform
{
    /// <summary>FranceConnect, level eidas1: <see cref="FranceConnectSimulator.Issuer"/>.</summary>
    FranceConnect,

    /// <summary>FranceConnect+, levels eidas2 and eidas3, encrypted tokens: <see cref="FranceConnectSimulator.PlusIssuer"/>.</summary>
    FranceConnectPlus,
}
