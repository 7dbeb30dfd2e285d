using FsCheck;
using FsCheck.Fluent;
using static FranceConnect.Sdk.Prefill.Tests.JsonGen;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Scenarios of every kind, of fictional people: mostly what providers answer, often what they should not.</summary>
internal static partial class ScenarioGen
{
    private static readonly Person[] s_people =
    [
        new(["ROUSSEL", "Roussel", " rous-sel"], ["CLAIRE ANNE", "Claire Anne", "Claire"], "1987-02-03", "F"),
        new(
            ["D'ARCY", "d’Arcy", "D ARCY"],
            ["JEAN-FRANÇOIS", "Jean-François Éloi", "JEAN FRANCOIS"],
            "1979-11-30",
            "M"
        ),
        new(["ŒUVRARD", "Oeuvrard", "ŒUVRARD "], ["ÉLOÏSE", "Eloise Inès", "ÉLOÏSE INÈS"], "1990-05-01", "F"),
    ];

    private static readonly string[] s_typed =
    [
        "",
        "  ",
        "true",
        "on",
        "false",
        "12",
        "-3",
        "+5",
        "1,50",
        "2026-09",
        "1983-05-00",
        "1983-05-12",
        "2021-02-30",
        "le 3 mars",
        "99109",
        "69266",
        "F",
        "MSA",
        "ROUSSEL",
        " ROUSSEL ",
        "Madame",
        "LE BOURG",
        "<script>alert(1)</script>",
        "\0\u0001\u2028",
        "\ud83d",
        "😀",
        new string('Q', 5000),
    ];

    public static Arbitrary<Scenario> Scenarios { get; } =
        Arb.From(Gen.Elements(0, 1, 3).SelectMany(wildness => Make().Resize(wildness)), ScenarioShrink.Of);

    private static Gen<Scenario> Make() =>
        from form in Gen.Elements(0, 1, 2, 2, 3, 4, 5, 5)
        from days in Gen.Choose(0, 480)
        from person in Gen.Elements(s_people)
        from userInfo in UserInfo(person, "aaaa")
        from isEuropean in Gen.Choose(0, 11)
        from quotient in Reply(Household(person, "quotient_familial", Quotient))
        from eaje in Reply(Household(person, "parametres_calcul_participation_familiale", Parameters))
        from school in Reply(School)
        from student in Reply(Object(("admissions", Mostly(List(Mostly(Admission), 0, 1, 2)))))
        from tax in Tax
        from other in Gen.Elements(s_people)
        from hasSecond in Gen.Choose(0, 1)
        from secondSub in Gen.Elements("bbbb", "bbbb", "bbbb", "aaaa")
        from secondInfo in UserInfo(other, secondSub)
        from secondQuotient in Reply(Household(other, "quotient_familial", Quotient))
        from child in Gen.Elements<int?>(0, 0, 0, 0, 1, 1, 2, -1, null)
        from partner in Gen.Elements<bool?>(null, true, false)
        from commune in Gen.Elements<string?>("69266", "33063", "2A004", null, Scenario.Down)
        from typed in Typed(PropertyForms.All[form])
        select new Scenario
        {
            FormIndex = form,
            Now = new Scenario().Now.AddDays(days),
            UserInfo = userInfo!,
            IsEuropean = isEuropean == 0,
            Quotient = quotient,
            Eaje = eaje,
            School = school,
            Student = student,
            Tax = tax,
            SecondUserInfo = hasSecond == 0 ? secondInfo : null,
            SecondQuotient = secondQuotient,
            Child = child,
            Partner = partner,
            Commune = commune,
            Typed = typed,
        };

    private static Gen<Reply> Tax =>
        from body in Object(
            ("rfr", Mostly(Numbers)),
            ("nbPart", Mostly(Gen.OneOf(Numbers, Gen.Elements<string?>("2.5", "1.25")))),
            ("sitFam", Mostly(OneOfTexts("M", "O", "C", "D", "V", "Z"))),
            ("aft", Mostly(Quoted(Word.Select(word => $" 12 RUE  {word} "))))
        )
        from status in Status
        from refusal in Refusal
        select status == 200 ? new Reply(200, body!) : new Reply(status, refusal);

    private static Gen<int> Status =>
        Gen.Frequency(
            (20, Gen.Constant(200)),
            (
                4,
                Gen.Elements(401, 403, 404, 404, 409, 418, 422, 429, 500, 502, 504, Site.Silence, Site.BrokenConnection)
            )
        );

    private static Gen<string> Refusal =>
        from title in Word
        from code in Gen.Elements("37003", "10003", "00429", "ZKCODEBEAUCOUPTROPLONGPOURUNCODE", "<b>")
        select $"{{\"errors\":[{{\"code\":\"{code}\",\"title\":\"{title}\",\"detail\":\"{title} 1987-02-03\"}}]}}";

    private static Gen<Reply> Reply(Gen<string?> data) =>
        from status in Status
        from refusal in Refusal
        from known in data
        from garbage in Gen.Elements(
            "",
            "<html>ZKPAGE</html>",
            "{\"data\":",
            "{\"data\":null}",
            "{\"data\":[]}",
            "{\"data\":\"ZKTEXTE\"}",
            "[]",
            "\"ZKTEXTE\"",
            "{\"\\ud83d\":1}"
        )
        from isGarbage in Gen.Choose(0, 14)
        from unknown in Word
        select new Reply(
            status,
            isGarbage == 0 ? garbage
                : status == 200 ? $"{{\"data\":{known},\"links\":{{}},\"meta\":{{\"extra\":\"{unknown}\"}}}}"
                : refusal
        );

    private static Gen<IReadOnlyList<(string Id, string? Text)>> Typed(FormDefinition form) =>
        from count in Gen.Choose(0, 9)
        from typed in (
            from id in Gen.Frequency(
                (9, Gen.Elements(form.Fields.Select(field => field.Id))),
                (1, Gen.Elements("", "inconnu", "GUARDIAN1.BIRTHNAME", "guardian1.birthName.contest"))
            )
            from text in Gen.Frequency(
                (5, Gen.Elements<string?>(s_typed)),
                (2, Word.Select(word => (string?)word)),
                (1, Gen.Constant<string?>(null))
            )
            select (id, text)
        ).ArrayOf(count)
        select (IReadOnlyList<(string Id, string? Text)>)
            [.. typed.GroupBy(entry => entry.id).Select(same => (same.Key, same.First().text))];

    private sealed record Person(string[] Names, string[] GivenNames, string BirthDate, string Sex);
}
