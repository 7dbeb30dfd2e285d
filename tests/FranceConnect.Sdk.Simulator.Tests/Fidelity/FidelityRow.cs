namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>
/// One recorded request and its recorded answer: the section of the recordings, the words of its line, how to send it, what came back.
/// </summary>
internal sealed record FidelityRow(
    string Section,
    string Line,
    Func<SimulatorFixture, Task<Answer>> Send,
    Action<Answer, SimulatorFixture> Expect
)
{
    /// <summary>The only platform it was recorded on, or both.</summary>
    public SimulatorPlatform? Platform { get; init; }

    public FidelityRow OnFranceConnect() => this with { Platform = SimulatorPlatform.FranceConnect };

    public FidelityRow OnPlus() => this with { Platform = SimulatorPlatform.FranceConnectPlus };

    public TestCaseData ToTestCase() => new TestCaseData(this).SetArgDisplayNames($"§{Section} {Line}");
}
