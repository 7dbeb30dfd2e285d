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

    public static ScolariteRequest School() =>
        new()
        {
            AnneeScolaire = "2026-2027",
            CodeEtablissement = "0210015C",
            DegreEtablissement = DegreEtablissement.SecondDegre,
        };

    /// <summary>How the funds are asked about Jeanne.</summary>
    public static IReadOnlyList<(string Name, string Value)> JeanneForTheFunds { get; } =
    [
        ("nomNaissance", "ROUX"),
        ("prenoms[]", "JEANNE"),
        ("prenoms[]", "STEPHANIE"),
        ("anneeDateNaissance", "1987"),
        ("moisDateNaissance", "6"),
        ("jourDateNaissance", "27"),
        ("sexeEtatCivil", "F"),
        ("codeCogInseePaysNaissance", "99100"),
        ("codeCogInseeCommuneNaissance", "08480"),
        ("recipient", Site.Recipient),
    ];
}
