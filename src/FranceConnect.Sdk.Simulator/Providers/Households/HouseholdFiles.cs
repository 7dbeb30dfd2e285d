using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Reads person files, and refuses what a slip of the pen would leave silently wrong.</summary>
internal static partial class HouseholdFiles
{
    private static readonly Lazy<ImmutableList<Person>> s_embedded = new(ReadAll);

    /// <summary>The embedded files of the folder People, read once for every simulator.</summary>
    public static ImmutableList<Person> Embedded => s_embedded.Value;

    private static ImmutableList<Person> ReadAll()
    {
        var assembly = typeof(HouseholdFiles).Assembly;
        ImmutableList<Person> people =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Households/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Read(reader.ReadToEnd());
                }),
        ];
        people.ForEach(person => Check(person, people));
        return people;
    }

    /// <exception cref="JsonException">Not JSON, an unknown key, or a value of another type.</exception>
    public static Person Read(string json) =>
        JsonSerializer.Deserialize(json, PersonJson.Default.Person)
        ?? throw new JsonException("The file holds nothing.");

    /// <exception cref="ArgumentException">Something is missing or points to nobody (FCS9008).</exception>
    public static void Check(Person person, IReadOnlyList<Person> all)
    {
        Demand(person, person.Id is { Length: > 0 }, "id");
        Demand(person, person.Foyer is { Length: > 0 }, "foyer");
        var identity = person.Identite;
        Demand(
            person,
            identity is { NomNaissance.Length: > 0, Prenoms.Count: > 0, CodeCogInseePaysNaissance.Length: 5 },
            "identite"
        );
        Demand(person, identity.Sexe is "F" or "M", "identite.sexe");
        Demand(
            person,
            identity.DateNaissance is null || Date().IsMatch(identity.DateNaissance),
            "identite.date_naissance"
        );
        foreach (var id in Relations(person))
        {
            Demand(person, all.Any(other => other.Id == id), $"relation '{id}', which is nobody");
        }

        if (person.Dossier is { } file)
        {
            Demand(person, file is { Caisse: "CNAF" or "MSA", Adresse: not null }, "dossier");
        }
    }

    private static IEnumerable<string> Relations(Person person)
    {
        string?[] one = [person.Dossier?.Conjoint, person.ConfonduAvec];
        return one.OfType<string>().Concat(person.Dossier?.Enfants ?? []);
    }

    private static void Demand(Person person, bool condition, string what)
    {
        if (!condition)
        {
            throw new ArgumentException($"FCS9008: the person file '{person.Id}' is wrong about: {what}.");
        }
    }

    [GeneratedRegex("^[0-9]{4}-(0[0-9]|1[0-2])-([0-2][0-9]|3[01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
