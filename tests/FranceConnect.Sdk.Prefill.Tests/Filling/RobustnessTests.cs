using System.Text;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>
/// Answers made of anything, from a fixed seed each: absent blocks, nulls, foreign types, partial dates. A form is always filled, and never with
/// more than what was received.
/// </summary>
public sealed class RobustnessTests
{
    private static readonly string[] s_texts =
    [
        "null",
        "\"\"",
        "\"  \"",
        "\"ROUSSEL\"",
        "\"CLAIRE ANNE\"",
        "\"1987-02-03\"",
        "\"1987-00-00\"",
        "\"0000-00-00\"",
        "\"1977-00-03\"",
        "\"8 RUE DU FOSSE\"",
        "\"69100 VILLEURBANNE\"",
        "\"69100\"",
        "\"F\"",
        "\"X\"",
        "\"\\ud83d\\ude00\"",
        "12",
        "true",
        "{}",
        "[]",
    ];

    private static readonly string[] s_numbers =
    [
        "null",
        "0",
        "598",
        "-5",
        "2026",
        "99999999999",
        "\"7\"",
        "{}",
        "1.5",
    ];

    [Test]
    public async Task Fill_AnswersMadeOfAnything_NeverThrowsNorInvents([Range(1, 120)] int seed)
    {
        var random = new Random(seed);
        var form = Forms
            .All[random.Next(Forms.All.Count)]
            .Derive(
                "tout",
                "Tout",
                form => form.Use(FactSourceInfo.QuotientFamilial, FactSourceInfo.ParticipationFamilialeEaje)
            );
        var quotient = Household(random, "quotient_familial", Quotient(random));
        var eaje = Household(random, "parametres_calcul_participation_familiale", Parameters(random));
        using var site = new Site().Answers(Answers.QuotientRoute, 200, quotient).Answers(Answers.EajeRoute, 200, eaje);
        var session = await site.SessionAsync(Answers.Claire);

        var facts = await site.Prefill.CollectAsync(session, [form]);
        var unchosen = facts.Children.Skip(1).SelectMany(child => child.Facts).ToList();
        facts = facts.ChooseChild(0);
        var input = new PrefillInput { PartnerIsGuardian2 = new bool?[] { null, true, false }[random.Next(3)] };
        foreach (var field in form.Fields.Where(_ => random.Next(4) == 0))
            input.Typed[field.Id] = s_texts[random.Next(s_texts.Length)];
        var result = site.Prefill.Fill(form, facts, input);

        Assert.Multiple(() =>
        {
            Assert.That(facts, Has.None.Matches<Fact>(unchosen.Contains));
            Assert.That(result.Facts.Children, Is.Empty);
            foreach (var field in result.Fields.Concat(result.Proposals))
            {
                Assert.That(field.Provenance.Sentence, Is.Not.Empty, field.Id);
                Assert.That(field.Text, Is.Not.Empty, field.Id);
                Assert.That(
                    field.Provenance.Trust != TrustLevel.Certified
                        || field.Provenance.Source
                            is "FranceConnect"
                                or "ApiParticulier.QuotientFamilial"
                                or "ApiParticulier.ParticipationFamilialeEaje",
                    Is.True,
                    field.Id
                );
                Assert.That(
                    field.Provenance.Source == "User",
                    Is.EqualTo(field.Provenance.Trust == TrustLevel.Declared),
                    field.Id
                );
            }
            var ids = result.Fields.Select(field => field.Id).ToList();
            Assert.That(ids, Is.Unique);
            Assert.That(result.Missing.Select(field => field.Id).Intersect(ids), Is.Empty);
            Assert.That(result.Warnings, Is.Unique);
            Assert.That(ResultJson.Page(result), Is.Not.Empty);
        });
    }

    private static string Household(Random random, string block, string own)
    {
        var keys = new List<string>();
        Add("allocataires", random.Next(3) == 0 ? List(random, Member) : $"[{Answers.Applicant},{Member(random)}]");
        Add("enfants", List(random, Member));
        Add("adresse", random.Next(5) == 0 ? Pick(random, s_texts) : Address(random));
        Add(block, own);
        return "{\"data\":{" + string.Join(",", keys) + "},\"links\":{},\"meta\":{}}";

        void Add(string key, string json)
        {
            if (random.Next(5) != 0)
                keys.Add($"\"{key}\":{(random.Next(8) == 0 ? "null" : json)}");
        }
    }

    private static string Member(Random random) =>
        Object(random, s_texts, "nom_naissance", "nom_usage", "prenoms", "date_naissance", "sexe");

    private static string Address(Random random) =>
        Object(
            random,
            s_texts,
            "destinataire",
            "complement_information",
            "numero_libelle_voie",
            "lieu_dit",
            "code_postal_ville",
            "pays"
        );

    private static string Quotient(Random random) =>
        random.Next(4) == 0 ? Answers.Quotient : Object(random, s_numbers, "fournisseur", "valeur", "annee", "mois");

    private static string Parameters(Random random) =>
        "{\"nombre_enfants_a_charge\":"
        + Pick(random, s_numbers)
        + ",\"nombre_enfants_beneficiaire_aeeh\":"
        + Pick(random, s_numbers)
        + ",\"base_ressources_annuelles\":"
        + (random.Next(3) == 0 ? Pick(random, s_numbers) : Object(random, s_numbers, "valeur", "annee_calcul"))
        + "}";

    private static string List(Random random, Func<Random, string> item)
    {
        var list = new StringBuilder("[");
        for (var left = random.Next(4); left > 0; left--)
            list.Append(random.Next(6) == 0 ? Pick(random, s_texts) : item(random)).Append(left > 1 ? "," : "");
        return list.Append(']').ToString();
    }

    private static string Object(Random random, string[] values, params string[] keys) =>
        "{"
        + string.Join(",", keys.Where(_ => random.Next(6) != 0).Select(key => $"\"{key}\":{Pick(random, values)}"))
        + "}";

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
