using System.Collections;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>The attacks on one part of a sign-in.</summary>
internal sealed class Surface(string name) : IEnumerable<Attack>
{
    private readonly List<Attack> _attacks = [];

    public string Name { get; } = name;

    /// <summary>The provider attacks: a citizen signs in meanwhile.</summary>
    public void Add(string attack, string source, Outcome outcome, Action<HostileProvider> change) =>
        Add(
            attack,
            source,
            outcome,
            stage =>
            {
                change(stage.Provider);
                return stage.Citizen.SignInAsync();
            }
        );

    /// <summary>Somebody else does.</summary>
    public void Add(string attack, string source, Outcome outcome, Func<Stage, Task<Page>> play) =>
        _attacks.Add(new Attack(Name, attack, source, outcome, play));

    public IEnumerator<Attack> GetEnumerator() => _attacks.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
