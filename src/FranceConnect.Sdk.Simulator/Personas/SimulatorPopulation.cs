using System.Collections.Immutable;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The fictional citizens of a simulator, in the order of its page. Safe for concurrent use.</summary>
public sealed class SimulatorPopulation
{
    private ImmutableList<SimulatorPersona> _personas = PersonaFiles.ReadAll();

    internal SimulatorPopulation() { }

    /// <summary>Every persona.</summary>
    public IReadOnlyList<SimulatorPersona> All => _personas;

    /// <summary>Looks a persona up.</summary>
    /// <param name="id">Login of the persona; case matters.</param>
    /// <returns>Null when nobody has this login.</returns>
    public SimulatorPersona? Find(string id) => _personas.Find(persona => persona.Id == id);

    /// <summary>Adds a persona of your own, or replaces the one with the same login.</summary>
    /// <param name="persona">The persona.</param>
    /// <exception cref="ArgumentException">Its <see cref="SimulatorPersona.ErrorCode"/> is none of FranceConnect's (FCS9006).</exception>
    public void Add(SimulatorPersona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        if (persona.ErrorCode is { } code && !ErrorCatalogue.Knows(code))
        {
            throw new ArgumentException(
                $"FCS9006: the persona '{persona.Id}' ends on '{code}', which is no code of FranceConnect's error pages.",
                nameof(persona)
            );
        }

        ImmutableInterlocked.Update(
            ref _personas,
            personas =>
                personas.FindIndex(other => other.Id == persona.Id) is >= 0 and var index
                    ? personas.SetItem(index, persona)
                    : personas.Add(persona)
        );
    }
}
