using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A civil identity (« identité pivot ») as an agent or a parent types it, for the endpoints that take one.</summary>
/// <remarks>
/// Source: API Particulier's documentation. Birth name, not usage name; each given name alone, a compound one included. The more is given, the better
/// the provider recognises the person.
/// </remarks>
public sealed class CivilIdentity
{
    /// <summary>The birth name. Required.</summary>
    public string NomNaissance { get; set; } = "";

    /// <summary>The usage name; only the funds (<c>dss</c>) read it.</summary>
    public string? NomUsage { get; set; }

    /// <summary>The given names, one to three. Required.</summary>
    public IList<string> Prenoms { get; } = new List<string>();

    /// <summary>The date of birth, complete or partial. Required, except by the funds.</summary>
    public PartialDate? DateNaissance { get; set; }

    /// <summary>The sex. Required by the funds, MESRI, MEN and DSNJ.</summary>
    public Sexe Sexe { get; set; }

    /// <summary>The country of birth; France is <c>99100</c>. Required by the funds and DSNJ.</summary>
    public CountryCode? PaysNaissance { get; set; }

    /// <summary>The commune of birth, for a birth in France.</summary>
    public CommuneCode? CommuneNaissance { get; set; }

    /// <summary>The name of the commune of birth, with <see cref="DepartementNaissance"/> and the year, when its code is unknown.</summary>
    public string? NomCommuneNaissance { get; set; }

    /// <summary>The code of the département of birth, two or three characters, with <see cref="NomCommuneNaissance"/>.</summary>
    public string? DepartementNaissance { get; set; }

    /// <summary>The identity of a citizen who signed in, mapped as API Particulier maps it.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>A new identity; the usage name is left out, which identifies nobody.</returns>
    public static CivilIdentity From(FranceConnectIdentity identity)
    {
        Guard.NotNull(identity);
        var civil = new CivilIdentity
        {
            NomNaissance = identity.FamilyName ?? "",
            DateNaissance = identity.BirthDate,
            Sexe =
                identity.Gender is not { } gender ? default
                : gender == Gender.Male ? Sexe.M
                : Sexe.F,
            PaysNaissance = identity.BirthCountry,
            CommuneNaissance = identity.BirthPlace is { IsEmpty: false } place ? place : null,
        };
        foreach (var name in identity.GivenNames.Take(3))
            civil.Prenoms.Add(name);
        return civil;
    }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CivilIdentity);
}
