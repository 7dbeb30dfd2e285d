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
    public TestCaseData ToTestCase() => new TestCaseData(this).SetArgDisplayNames($"§{Section} {Line}");
}
