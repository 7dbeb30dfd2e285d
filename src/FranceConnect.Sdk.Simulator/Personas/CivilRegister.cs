using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the civil register does to the identity an identity provider sends: refuse it, or put it straight.</summary>
internal static partial class CivilRegister
{
    public const string France = "99100";

    /// <summary>What the names of its claims begin with on FranceConnect+.</summary>
    public const string ClaimPrefix = "rnipp_";

    public static SimulatorIdentity Rectify(SimulatorIdentity declared) =>
        declared with
        {
            FamilyName = declared.FamilyName?.ToUpperInvariant(),
            BirthDate = declared.BirthDate?.Replace("-00", "-01", StringComparison.Ordinal),
            BirthPlace = declared.BirthCountry == France ? declared.BirthPlace : string.Empty,
        };

    /// <summary>
    /// False when the login stops on Y600006: something is missing, the COG is not one, or the month alone is unknown. A European identity
    /// is not in the register: FranceConnect+ takes it with a name and a date alone.
    /// </summary>
    public static bool Accepts(SimulatorPersona persona, PlatformProfile platform)
    {
        var identity = persona.DeclaredIdentity;
        if (platform.IsPlus && persona.IsEuropean)
        {
            return identity is { GivenNames.Count: > 0, FamilyName: { Length: > 0 }, BirthDate: { Length: > 0 } };
        }

        return identity is { GivenNames.Count: > 0, FamilyName: { Length: > 0 }, Gender: { Length: > 0 } }
            && persona.Email is { Length: > 0 }
            && identity.BirthDate is { } date
            && BirthDate().IsMatch(date)
            && HasBirthPlace(identity);
    }

    private static bool HasBirthPlace(SimulatorIdentity identity) =>
        identity.BirthCountry is { Length: > 0 } country
        && (country != France || (identity.BirthPlace is { } place && Municipality().IsMatch(place)));

    // "00" as a month goes with "00" as a day only.
    [GeneratedRegex("^[0-9]{4}-(00-00|(0[1-9]|1[0-2])-[0-3][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex BirthDate();

    [GeneratedRegex("^(([0-8][0-9AB])|(9[0-8AB]))[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Municipality();
}
