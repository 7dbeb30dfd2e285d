using System.Collections.Immutable;
using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The fictional persons the data providers know, by household: what CAF, MSA, CNOUS or the schools answer about them. Safe for
/// concurrent use.
/// </summary>
public sealed class SimulatorHouseholds
{
    private ImmutableList<Person> _people = HouseholdFiles.Embedded;

    internal SimulatorHouseholds() { }

    /// <summary>Identifiers of the persons.</summary>
    public IReadOnlyList<string> PersonIds => [.. _people.Select(person => person.Id)];

    internal IReadOnlyList<Person> People => _people;

    /// <summary>
    /// Adds a person, or replaces the one with the same identifier, from the text of a person file: the simulator's guide tells how
    /// one is written. The persons it names (<c>conjoint</c>, <c>enfants</c>) are added before it.
    /// </summary>
    /// <param name="json">The file: one JSON object.</param>
    /// <exception cref="ArgumentException">
    /// The text is not such a file: an unknown key, a missing identity, a date that is none, a relation to nobody (FCS9008).
    /// </exception>
    public void Add(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Person person;
        try
        {
            person = HouseholdFiles.Read(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(
                $"FCS9008: the person file cannot be read at {exception.Path ?? "its start"}: {exception.Message}",
                nameof(json),
                exception
            );
        }

        ImmutableInterlocked.Update(
            ref _people,
            people =>
            {
                var index = people.FindIndex(other => other.Id == person.Id);
                var changed = index >= 0 ? people.SetItem(index, person) : people.Add(person);
                HouseholdFiles.Check(person, changed);
                return changed;
            }
        );
    }

    /// <summary>The one person of this civil status; null when there is none, or more than one.</summary>
    internal Person? FindByIdentity(SoughtIdentity identity) => FindAll(identity) is [var person] ? person : null;

    internal IReadOnlyList<Person> FindAll(SoughtIdentity identity) =>
        [.. _people.Where(person => identity.Matches(person.Identite))];

    internal Person? Find(string id) => _people.Find(person => person.Id == id);

    /// <summary>The file at the family fund that answers for a person, with its claimant, or null: not a claimant anywhere.</summary>
    internal (Person Claimant, FamilyFile File)? FindFile(Person person)
    {
        var asked = person.ConfonduAvec is { } other ? Find(other)! : person;
        var claimant = asked.Dossier is null ? _people.Find(owner => owner.Dossier?.Conjoint == asked.Id) : asked;
        return claimant?.Dossier is { } file ? (claimant, file) : null;
    }
}
