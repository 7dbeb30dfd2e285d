namespace FranceConnect.Sdk.Simulator;

/// <summary>The environment the simulator refuses.</summary>
internal static class Production
{
    private const string Name = "Production";

    /// <summary>Without a host, only what the environment says aloud counts: a test or a console application says nothing.</summary>
    public static bool IsNamedBy(Func<string, string?> environmentVariable) =>
        IsProduction(environmentVariable("ASPNETCORE_ENVIRONMENT"))
        || IsProduction(environmentVariable("DOTNET_ENVIRONMENT"));

    public static InvalidOperationException Refusal() =>
        new(
            "FCS9001: the FranceConnect simulator refuses to start in the environment Production, where anyone could sign in as "
                + "anyone. Keep AddFranceConnectSimulator and FranceConnectSimulator.StartAsync out of production, or set the "
                + "environment (ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT) to Development on a developer's machine; "
                + "FranceConnectSimulatorOptions.AllowInProduction forces it knowingly."
        );

    private static bool IsProduction(string? environment) =>
        string.Equals(environment?.Trim(), Name, StringComparison.OrdinalIgnoreCase);
}
