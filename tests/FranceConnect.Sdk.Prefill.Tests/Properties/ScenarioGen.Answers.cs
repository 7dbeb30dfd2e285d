using FsCheck;
using FsCheck.Fluent;
using static FranceConnect.Sdk.Prefill.Tests.JsonGen;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <content>What each source says of these people.</content>
internal static partial class ScenarioGen
{
    private static Gen<string?> Dates =>
        Gen.Frequency(
            (
                8,
                from year in Gen.Choose(2001, 2025)
                from month in Gen.Choose(1, 12)
                from day in Gen.Choose(1, 28)
                select (string?)$"\"{year:D4}-{month:D2}-{day:D2}\""
            ),
            (
                3,
                OneOfTexts(
                    "1987-00-00",
                    "1987-02-00",
                    "0000-00-00",
                    "0000-05-12",
                    "1977-00-03",
                    "2021-02-30",
                    "2019-13-01",
                    "2020",
                    "2020-06",
                    " 2018-04-09 ",
                    "03/02/1987",
                    "1987-2-3",
                    "9999-12-31",
                    "hier"
                )
            )
        );

    private static Gen<string?> Names(params string[] usual) =>
        Gen.OneOf(Quoted(Word), Quoted(Word.Select(word => $"{word} d'{word}eau")), OneOfTexts([.. usual, "HAAS"]));

    private static Gen<string?> UserInfo(Person person, string sub) =>
        Object(
            ("sub", Gen.Constant<string?>($"\"{sub}\"")),
            ("family_name", Mostly(Gen.Frequency((9, Quoted(Gen.Elements(person.Names))), (1, Names())))),
            ("preferred_username", Mostly(Names(person.Names))),
            ("given_name", Mostly(Quoted(Gen.Elements(person.GivenNames)))),
            (
                "given_name_array",
                Mostly(
                    Gen.OneOf(
                        Quoted(Gen.Elements(person.GivenNames)).Select(name => (string?)$"[{name}]"),
                        List(Mostly(Names(person.GivenNames)), 1, 2, 3),
                        Gen.Constant<string?>(null)
                    )
                )
            ),
            ("birthdate", Mostly(Gen.Frequency((12, Gen.Constant<string?>(Quote(person.BirthDate))), (1, Dates)))),
            (
                "idp_birthdate",
                Gen.Frequency(
                    (4, Gen.Constant<string?>(null)),
                    (1, Gen.Constant<string?>(Quote(person.BirthDate[..7] + "-00"))),
                    (1, Mostly(Dates))
                )
            ),
            (
                "gender",
                Mostly(
                    Gen.Frequency(
                        (12, Gen.Constant<string?>(person.Sex == "F" ? "\"female\"" : "\"male\"")),
                        (1, OneOfTexts("unspecified", "FEMALE", "M"))
                    )
                )
            ),
            ("birthplace", Mostly(OneOfTexts("67482", "2A004", "00000", "97411", "ZKVILLE", " 67482 "))),
            ("birthcountry", Mostly(OneOfTexts("99100", "99100", "99109", "99999", "FR", " 99100 "))),
            ("email", Mostly(Quoted(Word.Select(word => $" {word}@example.org "))))
        );

    private static Gen<string?> Member(
        Gen<string?> names,
        Gen<string?> given,
        Gen<string?> dates,
        Gen<string?> sexes
    ) =>
        Object(
            ("nom_naissance", Mostly(names)),
            ("nom_usage", Mostly(Gen.OneOf(names, Gen.Constant<string?>("null"), Quoted(Word)))),
            ("prenoms", Mostly(given)),
            ("date_naissance", Mostly(dates)),
            ("sexe", Mostly(sexes))
        );

    private static Gen<string?> Sexes => OneOfTexts("F", "M", "F", "M", "F", "M", "F", "M", "X", "Féminin");

    private static Gen<string?> Stranger =>
        Member(
            Names(),
            Gen.OneOf(
                Quoted(Word),
                Quoted(Word.Select(word => $"{word.ToUpperInvariant()} {word.ToUpperInvariant()}LE"))
            ),
            Dates,
            Sexes
        );

    private static Gen<string?> Claimant(Person person) =>
        Gen.Frequency(
            (
                16,
                Member(
                    Quoted(Gen.Elements(person.Names)),
                    Quoted(Gen.Elements(person.GivenNames)),
                    Gen.Frequency(
                        (10, Gen.Constant<string?>(Quote(person.BirthDate))),
                        (1, Gen.Constant<string?>(Quote(person.BirthDate[..4] + "-00-00"))),
                        (1, Dates)
                    ),
                    Gen.Frequency((12, Gen.Constant<string?>(Quote(person.Sex))), (1, Sexes))
                )
            ),
            (3, Stranger),
            (1, Foreign)
        );

    private static Gen<string?> Household(Person person, string block, Gen<string?> own) =>
        Object(
            ("allocataires", Mostly(List(Claimant(person), 1, 2, 2, 2, 3, 0))),
            ("enfants", Mostly(List(Mostly(Stranger), 0, 1, 2, 2, 3, 12))),
            ("adresse", Mostly(Address)),
            (block, Mostly(own))
        );

    private static Gen<string?> Address =>
        Object(
            ("destinataire", Mostly(Quoted(Word.Select(word => $"Madame {word}")))),
            ("complement_information", Mostly(Quoted(Word))),
            ("complement_information_geographique", Mostly(Quoted(Word))),
            (
                "numero_libelle_voie",
                Mostly(
                    OneOfTexts(
                        "8 RUE DU FOSSE",
                        "8BIS RUE  NEUVE",
                        "12 TER ALLEE",
                        "1ER MAI",
                        "9 R DES MONTS",
                        "12345 CHEMIN",
                        "8",
                        "8 B",
                        "RUE SANS NUMERO"
                    )
                )
            ),
            ("lieu_dit", Mostly(Gen.OneOf(Quoted(Word), Gen.Constant<string?>("null")))),
            (
                "code_postal_ville",
                Mostly(
                    OneOfTexts(
                        "69100 VILLEURBANNE",
                        "75020",
                        "PARIS",
                        "7502A X",
                        "75107 PARIS",
                        " 69003  LYON 3E ",
                        "97400 SAINT DENIS"
                    )
                )
            ),
            ("pays", Mostly(OneOfTexts("FRANCE", "France", "ALLEMAGNE", "ZKPAYS")))
        );

    private static Gen<string?> Quotient =>
        Object(
            ("fournisseur", Mostly(OneOfTexts("CNAF", "MSA", "CNAF", "MSA", "CAISSE INCONNUE"))),
            ("valeur", Mostly(Numbers)),
            ("annee", Mostly(Gen.Elements<string?>("2026", "2026", "2025", "0", "12026"))),
            ("mois", Mostly(Gen.Choose(0, 13).Select(month => (string?)Invariant(month)))),
            ("annee_calcul", Mostly(Numbers)),
            ("mois_calcul", Mostly(Numbers))
        );

    private static Gen<string?> Parameters =>
        Object(
            ("nombre_enfants_a_charge", Mostly(Numbers)),
            ("nombre_enfants_beneficiaire_aeeh", Mostly(Numbers)),
            (
                "base_ressources_annuelles",
                Mostly(Object(("valeur", Mostly(Numbers)), ("annee_calcul", Mostly(Numbers))))
            )
        );

    private static Gen<string?> Admission =>
        Object(
            ("date_debut", Mostly(OneOfTexts("2025-09-01", "2026-09-01", "2026-00-00"))),
            ("date_fin", Mostly(OneOfTexts("2026-08-31", "2027-08-31", "9999-12-31"))),
            ("est_inscrit", Mostly(Booleans))
        );

    private static Gen<string?> School =>
        Object(
            ("est_scolarise", Mostly(Booleans)),
            ("annee_scolaire", Mostly(OneOfTexts("2026-2027", "2025-2026", "-1", "9999-10000", "ZKANNEE"))),
            ("etablissement", Mostly(Object(("code_uai", Mostly(OneOfTexts("0690001A", " 0690002B ")))))),
            ("module_elementaire_formation", Mostly(Object(("libelle", Mostly(Quoted(Word)))))),
            ("statut_eleve", Mostly(Object(("libelle", Mostly(Quoted(Word)))))),
            ("est_boursier", Mostly(Booleans)),
            ("echelon_bourse", Mostly(Numbers)),
            (
                "regime_pensionnat",
                Mostly(
                    Object(
                        ("code", Mostly(Gen.Choose(0, 8).Select(code => (string?)$"\"{code}\""))),
                        ("libelle", Mostly(Quoted(Word)))
                    )
                )
            ),
            ("identite", Object(("nom", Quoted(Word))))
        );
}
