using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Fictional people.</summary>
internal static class People
{
    public static CivilIdentity Jeanne()
    {
        var identity = new CivilIdentity
        {
            NomNaissance = "ROUX",
            DateNaissance = PartialDate.Create(1987, 6, 27),
            Sexe = Sexe.F,
            PaysNaissance = CountryCode.From("99100"),
            CommuneNaissance = CommuneCode.From("08480"),
        };
        identity.Prenoms.Add("JEANNE");
        identity.Prenoms.Add("STEPHANIE");
        return identity;
    }
}
