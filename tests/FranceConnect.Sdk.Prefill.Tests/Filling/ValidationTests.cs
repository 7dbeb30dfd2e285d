namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What keeps a form from being submitted.</summary>
public sealed class ValidationTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 3, 10, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] s_complete =
    [
        ("guardian1.birthName", "ROUSSEL"),
        ("guardian1.givenNames", "Claire"),
        ("guardian1.birthDate", "1987-02-03"),
        ("guardian1.email", "claire@example.org"),
        ("guardian1.mobilePhone", "06 12 34 56 78"),
        ("guardian1.role", "mere"),
        ("child.birthName", "ROUSSEL"),
        ("child.givenNames", "Zoé"),
        ("child.birthDate", "2018-05"),
        ("address.locality", "Le Bourg"),
        ("address.postalCode", "33000"),
        ("address.city", "Bordeaux"),
        ("schooling.school", "École Exemple"),
        ("schooling.class", "CE1"),
        ("request.lunchDays", "lundi,jeudi"),
        ("request.startDate", "2026-09-03"),
        ("consent.emergencyCare", "true"),
        ("consent.insurance", "attestation.pdf"),
        ("consent.information", "true"),
        ("billing.mode", "guardian1"),
    ];

    [Test]
    public void Validate_ACompleteForm_FindsNothing() => Assert.That(Faults(), Is.Empty);

    [Test]
    public void Validate_AnEmptyForm_NamesWhatTheFillingMisses()
    {
        using var site = new Site();
        var result = site.Prefill.Fill(Forms.Cantine, FactSet.Empty);

        var faults = result.Validate(Now);

        Assert.That(faults.Select(fault => fault.Field), Is.EqualTo(result.Missing));
        Assert.That(faults.Select(fault => fault.Kind), Is.All.EqualTo(FieldFaultKind.Missing));
    }

    [TestCase("guardian1.birthName", "R2D2", FieldFaultKind.WrongShape)]
    [TestCase("guardian1.birthDate", "hier", FieldFaultKind.NotOfType)]
    [TestCase("guardian1.birthDate", "2026-09-04", FieldFaultKind.AfterToday)]
    [TestCase("guardian1.birthDate", "2027", FieldFaultKind.AfterToday)]
    [TestCase("guardian1.email", "claire", FieldFaultKind.NotOfType)]
    [TestCase("guardian1.email", "claire@example", FieldFaultKind.NotOfType)]
    [TestCase("guardian1.mobilePhone", "demain", FieldFaultKind.WrongShape)]
    [TestCase("guardian1.role", "cousine", FieldFaultKind.NotAChoice)]
    [TestCase("address.postalCode", "3300", FieldFaultKind.WrongShape)]
    [TestCase("address.houseNumber", "14 bis", FieldFaultKind.WrongShape)]
    [TestCase("address.cityCode", "??", FieldFaultKind.NotOfType)]
    [TestCase("household.quotientFamilial", "-1", FieldFaultKind.OutOfRange)]
    [TestCase("household.quotientFamilial", "beaucoup", FieldFaultKind.NotOfType)]
    [TestCase("household.quotientFamilialPeriod", "2026-13", FieldFaultKind.NotOfType)]
    [TestCase("consent.information", "false", FieldFaultKind.Missing)]
    [TestCase("consent.imageRights", "peut-être", FieldFaultKind.NotOfType)]
    [TestCase("billing.mode", "personne", FieldFaultKind.NotAChoice)]
    [TestCase("billing.iban", "FR7630006000011234567890180", FieldFaultKind.NotOfType)]
    [TestCase("billing.iban", "IBAN", FieldFaultKind.NotOfType)]
    public void Validate_AWrongValue_SaysWhatIsWrong(string field, string text, FieldFaultKind kind) =>
        Assert.That(Faults((field, text)), Is.EqualTo(new[] { $"{field}: {kind}" }));

    [TestCase("guardian1.birthDate", "2026")]
    [TestCase("guardian1.birthDate", "2026-09-03")]
    [TestCase("guardian1.birthName", "D'ARCY DE LA TOUR-DUPIN")]
    [TestCase("guardian1.email", "prénom.nom+cantine@mairie.exemple.fr")]
    [TestCase("guardian1.mobilePhone", "+33 6.12.34.56.78")]
    [TestCase("household.quotientFamilial", "0")]
    [TestCase("billing.iban", "FR76 3000 6000 0112 3456 7890 189")]
    [TestCase("consent.imageRights", "false")]
    public void Validate_AnAcceptableValue_FindsNothing(string field, string text) =>
        Assert.That(Faults((field, text)), Is.Empty);

    [Test]
    public void Validate_ADateBeforeToday_IsSaidByTheFrenchCalendar()
    {
        Assert.That(
            Faults(("request.startDate", "2026-09-02")),
            Is.EqualTo(
                Forms.Cantine.Find("request.startDate")!.Constraints.NotBeforeToday
                    ? new[] { "request.startDate: BeforeToday" }
                    : []
            )
        );
        var creche = Fill(Forms.Creche, ("request.startDate", "2026-09-02"));
        Assert.That(
            creche.Validate(Now).Single(fault => fault.Field.Id == "request.startDate").Kind,
            Is.EqualTo(FieldFaultKind.BeforeToday)
        );
        // Five to midnight in Greenwich is the next day in France.
        Assert.That(
            Fill(Forms.Creche, ("request.startDate", "2026-09-03"))
                .Validate(new DateTimeOffset(2026, 9, 3, 22, 55, 0, TimeSpan.Zero))
                .Single(fault => fault.Field.Id == "request.startDate")
                .Kind,
            Is.EqualTo(FieldFaultKind.BeforeToday)
        );
    }

    [TestCase("prelevement", true)]
    [TestCase("cheque", false)]
    public void Validate_RequiredUnderACondition_CountsWhileItHolds(string payment, bool isMissing) =>
        Assert.That(
            Faults(("billing.paymentMethod", payment)),
            Is.EqualTo(isMissing ? new[] { "billing.iban: Missing" } : [])
        );

    [Test]
    public void Validate_ThreeStructuresAtMost_CountsTheLines()
    {
        Assert.That(KindOf("Un\nDeux\n\nTrois"), Is.Null);
        Assert.That(KindOf("Un\nDeux\nTrois\nQuatre"), Is.EqualTo(FieldFaultKind.TooMany));

        static FieldFaultKind? KindOf(string lines) =>
            Fill(Forms.Creche, ("request.structures", lines))
                .Validate(Now)
                .FirstOrDefault(fault => fault.Field.Id == "request.structures")
                ?.Kind;
    }

    [Test]
    public void Validate_LengthsAndNumbersOfAnOwnForm_AreChecked()
    {
        var form = FormDefinition.Create(
            "essai",
            "Essai",
            build =>
                build.Group(
                    "g",
                    "Groupe",
                    group =>
                        group
                            .Input(
                                "texte",
                                "Texte",
                                FieldType.Text,
                                configure: options => (options.MinLength, options.MaxLength) = (2, 4)
                            )
                            .Input(
                                "nombre",
                                "Nombre",
                                FieldType.Number,
                                configure: options => (options.Min, options.Max) = (1, 2.5m)
                            )
                            .Input("lent", "Lent", FieldType.Text, configure: options => options.Pattern = "^(a+)+$")
                )
        );

        Assert.Multiple(() =>
        {
            Assert.That(Check("texte", "a"), Is.EqualTo(FieldFaultKind.TooShort));
            Assert.That(Check("texte", "abcde"), Is.EqualTo(FieldFaultKind.TooLong));
            Assert.That(Check("texte", "abcd"), Is.Null);
            Assert.That(Check("nombre", "2,5"), Is.Null);
            Assert.That(Check("nombre", "2,51"), Is.EqualTo(FieldFaultKind.OutOfRange));
            Assert.That(Check("nombre", "0"), Is.EqualTo(FieldFaultKind.OutOfRange));
            Assert.That(Check("lent", new string('a', 40) + "!"), Is.EqualTo(FieldFaultKind.WrongShape), "bounded");
        });

        FieldFaultKind? Check(string id, string text) => Fill(form, (id, text)).Validate(Now).SingleOrDefault()?.Kind;
    }

    [Test]
    public async Task Validate_AValueOfASource_IsNeverRefused()
    {
        using var site = new Site().Answers(
            Answers.QuotientRoute,
            200,
            Answers.Household().Replace("ROUSSEL", "R0USSEL (4)", StringComparison.Ordinal)
        );
        var session = await site.SessionAsync(
            Answers.Claire.Replace("ROUSSEL", "R0USSEL (4)", StringComparison.Ordinal)
        );
        var facts = await site.Prefill.CollectAsync(session, [Forms.Cantine]);

        var result = site.Prefill.Fill(Forms.Cantine, facts);

        Assert.That(result.Find("guardian1.birthName")!.Text, Is.EqualTo("R0USSEL (4)"));
        Assert.That(result.Validate(Now).Select(fault => fault.Field.Id), Has.None.EqualTo("guardian1.birthName"));
    }

    [Test]
    public void ToString_OfAFault_SaysNothingOfTheValue() =>
        Assert.That(
            Fill(Forms.Cantine, ("guardian1.role", "secret")).Validate(Now).Select(fault => fault.ToString()),
            Has.Some.EqualTo("guardian1.role: NotAChoice").And.None.Contains("secret")
        );

    private static string[] Faults(params (string, string)[] changed)
    {
        var typed = s_complete.ToDictionary(pair => pair.Item1, pair => pair.Item2);
        foreach (var (id, text) in changed)
            typed[id] = text;
        return
        [
            .. Fill(Forms.Cantine, [.. typed.Select(pair => (pair.Key, pair.Value))])
                .Validate(Now)
                .Select(fault => fault.ToString()),
        ];
    }

    private static PrefillResult Fill(FormDefinition form, params (string Id, string Text)[] typed)
    {
        using var site = new Site();
        var input = new PrefillInput();
        foreach (var (id, text) in typed)
            input.Typed[id] = text;
        return site.Prefill.Fill(form, FactSet.Empty, input);
    }
}
