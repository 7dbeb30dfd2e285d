namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>A simulator without a host refuses an environment that says Production. The variables are the test's own.</summary>
internal sealed class ProductionTests
{
    [TestCase("ASPNETCORE_ENVIRONMENT", "Production")]
    [TestCase("DOTNET_ENVIRONMENT", "Production")]
    [TestCase("DOTNET_ENVIRONMENT", "production")]
    public void StartAsync_EnvironmentSaysProduction_RefusesWithItsCodeAndRemedy(string variable, string value) =>
        Assert.That(
            () => StartAsync(variable, value),
            Throws
                .InvalidOperationException.With.Message.StartsWith("FCS9001:")
                .And.Message.Contains("StartAsync")
                .And.Message.Contains("AllowInProduction")
        );

    [Test]
    public async Task StartAsync_ProductionForced_Starts()
    {
        await using var simulator = await StartAsync(
            "ASPNETCORE_ENVIRONMENT",
            "Production",
            options => options.AllowInProduction = true
        );

        await AssertServesAsync(simulator);
    }

    [TestCase("ASPNETCORE_ENVIRONMENT", "Development")]
    [TestCase("DOTNET_ENVIRONMENT", "")]
    [TestCase("SOMETHING_ELSE", "Production")]
    public async Task StartAsync_EnvironmentDoesNotSayProduction_Starts(string variable, string value)
    {
        await using var simulator = await StartAsync(variable, value);

        await AssertServesAsync(simulator);
    }

    private static Task<FranceConnectSimulator> StartAsync(
        string variable,
        string value,
        Action<FranceConnectSimulatorOptions>? configure = null
    ) =>
        FranceConnectSimulator.StartUnlessProductionAsync(
            configure,
            name => name == variable ? value : null,
            CancellationToken.None
        );

    private static async Task AssertServesAsync(FranceConnectSimulator simulator)
    {
        using var browser = new Browser(simulator);
        Assert.That((await browser.GetAsync("/jwks")).Status, Is.EqualTo(200));
    }
}
