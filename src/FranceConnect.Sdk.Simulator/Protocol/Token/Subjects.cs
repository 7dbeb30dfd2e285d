using System.Security.Cryptography;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The pairwise subject: the same person and the same entity always give the same 66 characters.</summary>
internal static class Subjects
{
    // Fixed on purpose: a developer's data base survives a restart of the simulator.
    private const string Pepper = "franceconnect-simulator";

    public static string For(string entityId, SimulatorPersona persona)
    {
        var identity = persona.Identity;
        var person = Hash(
            identity.GivenName,
            identity.FamilyName,
            identity.BirthDate,
            identity.Gender,
            identity.BirthPlace,
            identity.BirthCountry
        );
        return Hash(entityId, person, Pepper) + "v1";
    }

    private static string Hash(params string?[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)))).ToLowerInvariant();
}
