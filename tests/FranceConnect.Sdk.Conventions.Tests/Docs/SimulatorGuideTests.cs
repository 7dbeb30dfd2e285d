using System.Reflection;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>The simulator's guide names everything that can be chosen.</summary>
public sealed class SimulatorGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "guides", "simulator.md"));

    private static IEnumerable<TestCaseData> Faults =>
        from property in typeof(SimulatorFault).GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType == typeof(SimulatorFault)
        let fault = (SimulatorFault)property.GetValue(null)!
        select new TestCaseData(property.Name, fault.Id, fault.Label);

    private static IEnumerable<string> Options =>
        typeof(FranceConnectSimulatorOptions).GetProperties().Select(property => property.Name);

    [TestCaseSource(nameof(Faults))]
    public void Guide_EveryFault_HasItsRow(string name, string id, string label) =>
        Assert.That(Guide, Does.Contain($"| `{id}` | `{name}` | {label} |"));

    [TestCaseSource(nameof(Options))]
    public void Guide_EveryOption_HasItsRow(string name) => Assert.That(Guide, Does.Contain($"| `{name}` |"));
}
