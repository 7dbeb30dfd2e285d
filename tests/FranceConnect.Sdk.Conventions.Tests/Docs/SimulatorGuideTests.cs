using System.Reflection;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class SimulatorGuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Repository.PathOf("docs", "guides", "simulator-in-your-tests.md")
    );

    private static IEnumerable<TestCaseData> Faults =>
        from property in typeof(SimulatorFault).GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType == typeof(SimulatorFault)
        select new TestCaseData(property.Name, ((SimulatorFault)property.GetValue(null)!).Id);

    private static IEnumerable<string> Options =>
        from property in typeof(FranceConnectSimulatorOptions).GetProperties()
        select property.Name;

    [TestCaseSource(nameof(Faults))]
    public void Guide_EveryFault_HasItsRow(string name, string id) =>
        Assert.That(Guide, Does.Contain($"| `{name}` | `{id}` |"));

    [TestCaseSource(nameof(Options))]
    public void Guide_EveryOption_HasItsRow(string name) => Assert.That(Guide, Does.Contain($"| `{name}` |"));
}
