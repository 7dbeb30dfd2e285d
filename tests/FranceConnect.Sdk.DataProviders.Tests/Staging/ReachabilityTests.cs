namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Each rule that puts a case out of reach, on cases made up for it.</summary>
internal sealed class ReachabilityTests
{
    private const string Born = "anneeDateNaissance=1987 moisDateNaissance=12 jourDateNaissance=1";
    private const string Someone = $"nomNaissance=EXEMPLE prenoms[]=ZOÉ sexeEtatCivil=F {Born}";
    private const string InFrance = "codeCogInseePaysNaissance=99100";
    private const string InTown = $"{InFrance} codeCogInseeCommuneNaissance=08480";
    private const string Pupil = $"{Someone} anneeScolaire=2025";

    private static readonly OpenApiParameter[] s_civil =
    [
        new("nomNaissance", true),
        new("prenoms[]", true) { MaxItems = 3 },
        new("sexeEtatCivil", true) { Values = ["M", "F"] },
        new("anneeDateNaissance", false) { IsNumber = true },
        new("moisDateNaissance", false) { IsNumber = true },
        new("jourDateNaissance", false) { IsNumber = true },
    ];

    private static readonly OpenApiParameter[] s_period =
    [
        new("annee", false) { IsNumber = true },
        new("mois", false) { IsNumber = true },
    ];

    private static readonly StagingRoute s_typed = new()
    {
        Query =
        [
            .. s_civil,
            new("nomUsage", false),
            new("codeCogInseePaysNaissance", true) { MinLength = 5, MaxLength = 5 },
            new("codeCogInseeCommuneNaissance", false) { MinLength = 5, MaxLength = 5 },
            new("nomCommuneNaissance", false),
            new("codeCogInseeDepartementNaissance", false),
            .. s_period,
        ],
    };

    private static readonly StagingRoute s_citizen = new()
    {
        Query = s_period,
        Claims =
        [
            .. s_civil.Select(claim => claim with { IsRequired = true, MaxItems = null }),
            new("codeCogInseePaysNaissance", true),
            new("codeCogInseeCommuneNaissance", false),
        ],
    };

    private static readonly StagingRoute s_school = new()
    {
        Query =
        [
            .. s_civil,
            new("anneeScolaire", true),
            new("codeEtablissement", false),
            new("degreEtablissement", false),
            new("codesBcnDepartements[]", false),
            new("codesBcnRegions[]", false),
        ],
    };

    private static readonly StagingRoute s_student = new()
    {
        Query =
        [
            new("ine", true) { Pattern = "^[0-9a-zA-Z]{11}$" },
            new("campaignYear", false) { IsNumber = true, Minimum = 2021 },
        ],
    };

    [TestCase($"{Someone} {InTown}")]
    [TestCase($"{Someone} {InTown} nomUsage=MARTIN")]
    [TestCase($"{Someone} {InTown} annee=2026 mois=05")]
    [TestCase($"{Someone} codeCogInseePaysNaissance=99131")]
    [TestCase($"{Someone} {InFrance} nomCommuneNaissance=Gennevilliers codeCogInseeDepartementNaissance=92")]
    [TestCase(
        $"nomNaissance=EXEMPLE prenoms[]=ZOÉ sexeEtatCivil=F anneeDateNaissance=1987 moisDateNaissance=8 {InTown}"
    )]
    [TestCase($"nomNaissance=EXEMPLE prenoms[]=ZOÉ|LOU|ÈVE sexeEtatCivil=F {InTown}")]
    public void WhyNot_TypedIdentityThatARouteTakes_IsNone(string parameters) =>
        Assert.That(WhyNot(s_typed, parameters), Is.Null);

    [TestCase($"{Someone} {InTown}")]
    [TestCase($"{Someone} {InFrance}")]
    [TestCase($"nomNaissance=EXEMPLE prenoms[]=A|B|C|D sexeEtatCivil=F {Born} {InTown}")]
    public void WhyNot_IdentityThatFranceConnectGives_IsNone(string parameters) =>
        Assert.That(WhyNot(s_citizen, parameters), Is.Null);

    [TestCase($"{Pupil} codeEtablissement=0782567S")]
    [TestCase($"{Pupil} codesBcnDepartements[]=75|2A degreEtablissement=2D")]
    [TestCase($"{Someone} anneeScolaire=2025-2026 codesBcnRegions[]=11")]
    public void WhyNot_PupilInOnePerimeter_IsNone(string parameters) =>
        Assert.That(WhyNot(s_school, parameters), Is.Null);

    [TestCase("ine=1234567890A")]
    [TestCase("ine=1234567890A campaignYear=2025")]
    public void WhyNot_Student_IsNone(string parameters) => Assert.That(WhyNot(s_student, parameters), Is.Null);

    [Test]
    public void WhyNot_WithoutAnyParameter_IsSaid() =>
        Assert.That(WhyNot(s_typed, ""), Is.EqualTo("it has no parameter"));

    [TestCase("codeInseeLieuDaissance=75107")]
    [TestCase("anneeNateNaissance=1987")]
    [TestCase("sexe=F")]
    [TestCase("prenom=ZOÉ")]
    [TestCase("anneeDateDaissance=1987")]
    public void WhyNot_NameOutsideTheRoute_IsSaid(string parameter) =>
        Assert.That(
            WhyNot(s_typed, $"{Someone} {InTown} {parameter}"),
            Is.EqualTo($"no call says: {parameter.Split('=')[0]}")
        );

    [Test]
    public void WhyNot_UsageNameWithFranceConnect_IsSaid() =>
        Assert.That(WhyNot(s_citizen, $"{Someone} {InTown} nomUsage=MARTIN"), Is.EqualTo("no call says: nomUsage"));

    [Test]
    public void WhyNot_WithoutWhatARouteDemands_IsSaid() =>
        Assert.That(
            WhyNot(s_typed, $"nomNaissance=EXEMPLE {InTown}"),
            Is.EqualTo("every call says: prenoms, sexeEtatCivil")
        );

    [Test]
    public void WhyNot_WithoutWhatFranceConnectAlwaysGives_IsSaid() =>
        Assert.That(
            WhyNot(s_citizen, $"nomNaissance=EXEMPLE prenoms[]=ZOÉ sexeEtatCivil=F {InTown}"),
            Is.EqualTo("every call says: anneeDateNaissance, moisDateNaissance, jourDateNaissance")
        );

    [Test]
    public void WhyNot_TextWhereAListIsAsked_IsSaid() =>
        Assert.That(
            WhyNot(s_citizen, $"nomNaissance=EXEMPLE prenoms=ZOÉ sexeEtatCivil=F {Born} {InTown}"),
            Is.EqualTo("no list, or one: prenoms")
        );

    [Test]
    public void WhyNot_ListWhereATextIsAsked_IsSaid() =>
        Assert.That(WhyNot(s_student, "ine[]=1234567890A"), Is.EqualTo("no list, or one: ine"));

    [TestCase("nomUsage=")]
    [TestCase("nomCommuneNaissance=\u2003")]
    public void WhyNot_EmptyText_IsSaid(string parameter) =>
        Assert.That(
            WhyNot(s_typed, $"{Someone} {InTown} {parameter}"),
            Is.EqualTo($"empty: {parameter.Split('=')[0]}")
        );

    [Test]
    public void WhyNot_EmptyList_IsSaid() =>
        Assert.That(
            WhyNot(
                s_typed,
                new Dictionary<string, StagingValue>(Parse($"{Someone} {InTown}")) { ["prenoms"] = StagingValue.List() }
            ),
            Is.EqualTo("empty: prenoms")
        );

    [TestCase("sexeEtatCivil=X")]
    [TestCase("codeCogInseePaysNaissance=FR")]
    [TestCase("codeCogInseePaysNaissance=00000")]
    [TestCase("codeCogInseeCommuneNaissance=Paris")]
    [TestCase("anneeDateNaissance=87bis")]
    [TestCase("anneeDateNaissance=99999999999")]
    [TestCase("prenoms[]=A|B|C|D")]
    public void WhyNot_ValueOfAnotherForm_IsSaid(string parameter) =>
        Assert.That(
            WhyNot(s_typed, $"{Someone} {InTown} {parameter}"),
            Is.EqualTo($"refused by its form: {parameter.Split('=', '[')[0]}")
        );

    [TestCase("ine=123", "ine")]
    [TestCase("ine=1234567890A campaignYear=2020", "campaignYear")]
    public void WhyNot_StudentOfAnotherForm_IsSaid(string parameters, string name) =>
        Assert.That(WhyNot(s_student, parameters), Is.EqualTo($"refused by its form: {name}"));

    [TestCase("anneeScolaire=25 codeEtablissement=0782567S", "anneeScolaire")]
    [TestCase("codeEtablissement=782567", "codeEtablissement")]
    [TestCase("codeEtablissement=0782567S degreEtablissement=3D", "degreEtablissement")]
    [TestCase("codesBcnRegions[]=Bretagne", "codesBcnRegions")]
    public void WhyNot_SchoolOfAnotherForm_IsSaid(string parameters, string name) =>
        Assert.That(WhyNot(s_school, $"{Pupil} {parameters}"), Is.EqualTo($"refused by its form: {name}"));

    [TestCase("jourDateNaissance=31 moisDateNaissance=2", "the date of birth")]
    [TestCase("moisDateNaissance=13", "the date of birth")]
    [TestCase("anneeDateNaissance=1849", "the date of birth")]
    [TestCase("anneeDateNaissance=2027", "the date of birth")]
    [TestCase("codeCogInseePaysNaissance=99131", "the place of birth")]
    [TestCase("nomCommuneNaissance=Sedan", "the place of birth")]
    [TestCase("annee=2026", "the month of the quotient")]
    [TestCase("mois=5", "the month of the quotient")]
    [TestCase("annee=2023 mois=5", "the month of the quotient")]
    [TestCase("annee=2026 mois=12", "the month of the quotient")]
    [TestCase("annee=2027 mois=1", "the month of the quotient")]
    [TestCase("annee=2025 mois=13", "the month of the quotient")]
    public void WhyNot_ValuesThatDoNotGoTogether_AreSaid(string parameters, string what) =>
        Assert.That(WhyNot(s_typed, $"{Someone} {InTown} {parameters}"), Is.EqualTo($"refused together: {what}"));

    [TestCase("jourDateNaissance=1")]
    [TestCase("moisDateNaissance=12")]
    [TestCase("anneeDateNaissance=1987 jourDateNaissance=1")]
    public void WhyNot_DateWithAGap_IsSaid(string date) =>
        Assert.That(
            WhyNot(s_typed, $"nomNaissance=EXEMPLE prenoms[]=ZOÉ sexeEtatCivil=F {InTown} {date}"),
            Is.EqualTo("refused together: the date of birth")
        );

    [Test]
    public void WhyNot_BornInFranceWithoutACommune_IsSaid() =>
        Assert.That(WhyNot(s_typed, $"{Someone} {InFrance}"), Is.EqualTo("refused together: the place of birth"));

    [Test]
    public void WhyNot_GivenNameWithASpaceOfFranceConnect_IsSaid() =>
        Assert.That(
            WhyNot(
                s_citizen,
                new Dictionary<string, StagingValue>(Parse($"{Someone} {InTown}"))
                {
                    ["prenoms"] = StagingValue.List("Marie Zoé"),
                }
            ),
            Is.EqualTo("refused together: FranceConnect's given names are cut at their spaces")
        );

    [TestCase("codesBcnRegions[]=11 codeEtablissement=0782567S")]
    [TestCase("codesBcnRegions[]=11 codesBcnDepartements[]=75")]
    [TestCase("degreEtablissement=1D")]
    public void WhyNot_NoPerimeterOrSeveral_IsSaid(string parameters) =>
        Assert.That(WhyNot(s_school, $"{Pupil} {parameters}"), Is.EqualTo("refused together: the perimeter"));

    [Test]
    public void WhyNot_CampaignOfThisYear_IsSaid() =>
        Assert.That(
            WhyNot(s_student, "ine=1234567890A campaignYear=2026"),
            Is.EqualTo("refused together: the campaign")
        );

    [TestCase("ine=1234567890A")]
    [TestCase("ine=1234567890a")]
    public void WhyNot_SameParametersAsAnEarlierCase_IsSaid(string parameters)
    {
        var (a, b) = (Case("a.yaml", Parse(parameters)), Case("b.yaml", Parse("ine=1234567890A"), status: 404));
        var rule = new Reachability(s_student, new DateOnly(2026, 11, 26));

        Assert.Multiple(() =>
        {
            Assert.That(rule.WhyNot(a, [a, b]), Is.Null);
            Assert.That(rule.WhyNot(b, [a, b]), Is.EqualTo("another case answers first: a.yaml"));
            Assert.That(rule.WhyNot(b with { Status = a.Status }, [a, b with { Status = a.Status }]), Is.Null);
            // The same answer as the first one's, whatever comes between.
            Assert.That(rule.WhyNot(a with { Case = "c.yaml" }, [a, b, a with { Case = "c.yaml" }]), Is.Null);
        });
    }

    private static string? WhyNot(StagingRoute route, string parameters) => WhyNot(route, Parse(parameters));

    private static string? WhyNot(StagingRoute route, IReadOnlyDictionary<string, StagingValue> parameters)
    {
        var fixture = Case("essai.yaml", parameters);
        return new Reachability(route, new DateOnly(2026, 11, 26)).WhyNot(fixture, [fixture]);
    }

    private static StagingFixture Case(
        string name,
        IReadOnlyDictionary<string, StagingValue> parameters,
        int status = 200
    ) => new("essai", name, parameters, status, """{"data":{"essai":true}}""");

    // The last of two values of one name.
    private static Dictionary<string, StagingValue> Parse(string parameters)
    {
        var map = new Dictionary<string, StagingValue>();
        foreach (var pair in parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            map[pair.Split('=')[0].Replace("[]", "", StringComparison.Ordinal)] = new StagingValue(
                pair.Contains("[]=", StringComparison.Ordinal),
                pair.Split('=')[1].Split('|')
            );
        return map;
    }
}
