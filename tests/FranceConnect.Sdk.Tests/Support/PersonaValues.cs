using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>What there is of a fictional citizen to look for.</summary>
internal static class PersonaValues
{
    public static IEnumerable<string?> Values(this SimulatorPersona persona) =>
        new[] { persona.Identity, persona.DeclaredIdentity }
            .SelectMany(identity =>
                identity.GivenNames.Concat([
                    identity.FamilyName,
                    identity.PreferredUsername,
                    identity.BirthDate,
                    identity.BirthPlace,
                    identity.BirthCountry,
                    identity.Gender,
                ])
            )
            .Append(persona.Email);
}
