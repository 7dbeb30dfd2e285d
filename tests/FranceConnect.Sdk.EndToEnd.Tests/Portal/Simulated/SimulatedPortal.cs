namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

/// <summary>The portal as it starts with no configuration: on its own simulator, with two communes.</summary>
[SetUpFixture]
internal sealed class SimulatedPortal
{
    public const string Bourg = "bourg.localhost";
    public const string Ville = "ville.localhost";

    private static PortalProcess? s_portal;

    public static PortalProcess Portal => s_portal!;

    [OneTimeSetUp]
    public async Task StartAsync() => s_portal = await PortalProcess.StartAsync(("Logging:LogLevel:Default", "Trace"));

    [OneTimeTearDown]
    public void Stop() => s_portal?.Dispose();
}
