using FranceConnect.Sdk.Hostile.Tests.Site;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>One row of the table.</summary>
/// <param name="Surface">What is attacked.</param>
/// <param name="Name">What the attacker does.</param>
/// <param name="Source">The clause that has it refused, or the recorded behaviour of FranceConnect.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Play">The attack; its last page.</param>
internal sealed record Attack(string Surface, string Name, string Source, Outcome Outcome, Func<Stage, Task<Page>> Play)
{
    public override string ToString() => $"{Surface}: {Name}";
}
