using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Reads the embedded files of the folder People, one person each.</summary>
internal static class PersonaFiles
{
    public static ImmutableList<SimulatorPersona> ReadAll()
    {
        var assembly = typeof(PersonaFiles).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("Personas/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly.GetManifestResourceStream(name)!)),
        ];
    }

    private static SimulatorPersona Read(Stream stream)
    {
        using (stream)
        {
            return JsonSerializer.Deserialize(stream, PersonaJson.Default.PersonaFile)!.ToPersona();
        }
    }
}

/// <summary>Shape of a persona file: the declared identity, and only what the civil register answers differently.</summary>
internal sealed record PersonaFile(
    string Id,
    string Title,
    SimulatorIdentity Declared,
    SimulatorIdentity? Rectified,
    string? Email,
    string? ErrorCode,
    IReadOnlyList<string>? AuthenticationMethods
)
{
    public SimulatorPersona ToPersona() =>
        new()
        {
            Id = Id,
            Title = Title,
            DeclaredIdentity = Declared,
            Identity = Merge(CivilRegister.Rectify(Declared), Rectified),
            Email = Email,
            ErrorCode = ErrorCode,
            AuthenticationMethods = AuthenticationMethods!,
        };

    private static SimulatorIdentity Merge(SimulatorIdentity computed, SimulatorIdentity? stated) =>
        stated is null
            ? computed
            : new SimulatorIdentity
            {
                GivenNames = stated.GivenNames is { Count: > 0 } names ? names : computed.GivenNames,
                FamilyName = stated.FamilyName ?? computed.FamilyName,
                PreferredUsername = stated.PreferredUsername ?? computed.PreferredUsername,
                Gender = stated.Gender ?? computed.Gender,
                BirthDate = stated.BirthDate ?? computed.BirthDate,
                BirthPlace = stated.BirthPlace ?? computed.BirthPlace,
                BirthCountry = stated.BirthCountry ?? computed.BirthCountry,
            };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonaFile))]
internal sealed partial class PersonaJson : JsonSerializerContext;
