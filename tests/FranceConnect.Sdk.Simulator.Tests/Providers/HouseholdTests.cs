namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>The population: large enough, consistent with who can sign in, and strict about its files.</summary>
internal sealed class HouseholdTests
{
    private const string Minimal = """
        {
          "id": "zoe-exemple",
          "foyer": "exemple",
          "identite": {
            "nom_naissance": "EXEMPLE",
            "prenoms": ["ZOE"],
            "date_naissance": "1990-05-17",
            "sexe": "F",
            "code_cog_insee_pays_naissance": "99139"
          }
        }
        """;

    private readonly SimulatorHouseholds _households = new();

    [Test]
    public void People_Embedded_AreAtLeastTwentyFiveInTenHouseholds()
    {
        Assert.That(_households.People, Has.Count.GreaterThanOrEqualTo(25));
        Assert.That(_households.People.Select(person => person.Foyer).Distinct().Count(), Is.GreaterThanOrEqualTo(10));
        Assert.That(_households.PersonIds, Is.Unique);
    }

    private static IEnumerable<TestCaseData> SignedIn =>
        new SimulatorHouseholds()
            .People.Where(person => person.Persona is not null)
            .Select(person => new TestCaseData(person.Id, person.Persona).SetArgDisplayNames(person.Id));

    [TestCaseSource(nameof(SignedIn))]
    public void Persona_OfAPerson_IsFoundByItsFranceConnectIdentity(string id, string login)
    {
        var persona = new SimulatorPopulation().Find(login);
        Assert.That(persona, Is.Not.Null);

        var sought = FranceConnectIdentity.Read(TokenPayloads.PivotIdentity(persona!)).ToSought();

        Assert.That(_households.FindByIdentity(sought)?.Id, Is.EqualTo(id));
    }

    [Test]
    public void Persona_OfAPerson_IsOfOnePersonOnly() =>
        Assert.That(_households.People.Select(person => person.Persona).OfType<string>(), Is.Unique);

    [Test]
    public void People_Relations_AreOfTheSameFamilyFile()
    {
        foreach (
            var (claimant, file) in _households.People.Where(p => p.Dossier is not null).Select(p => (p, p.Dossier!))
        )
        {
            Assert.That(file.Enfants ?? [], Has.None.EqualTo(claimant.Id).And.None.EqualTo(file.Conjoint), claimant.Id);
            Assert.That(
                file.Conjoint is null || _households.Find(file.Conjoint)!.Foyer == claimant.Foyer,
                Is.True,
                claimant.Id
            );
        }
    }

    [Test]
    public void Add_OwnPerson_IsFoundByIdentity()
    {
        var households = new SimulatorHouseholds();

        households.Add(Minimal);

        Assert.That(households.FindByIdentity(Sought("Exemplé", ["zoë"]))?.Id, Is.EqualTo("zoe-exemple"));
    }

    [Test]
    public void Add_SameIdentifier_Replaces()
    {
        var households = new SimulatorHouseholds();
        households.Add(Minimal);

        households.Add(Minimal.Replace("EXEMPLE", "AUTRE", StringComparison.Ordinal));

        Assert.That(households.FindByIdentity(Sought("EXEMPLE", ["ZOE"])), Is.Null);
        Assert.That(households.FindByIdentity(Sought("AUTRE", ["ZOE"])), Is.Not.Null);
    }

    [TestCase("\"foyer\"", "\"foyers\"", "foyers")]
    [TestCase("\"sexe\": \"F\"", "\"sexe\": \"femme\"", "identite.sexe")]
    [TestCase("1990-05-17", "17/05/1990", "date_naissance")]
    [TestCase("1990-05-17", "1990-13-17", "date_naissance")]
    [TestCase("\"prenoms\": [\"ZOE\"]", "\"prenoms\": []", "identite")]
    [TestCase("\"99139\"", "\"PT\"", "identite")]
    [TestCase("\"foyer\": \"exemple\"", "\"foyer\": \"exemple\", \"confondu_avec\": \"personne\"", "'personne'")]
    [TestCase("\"foyer\": \"exemple\"", "\"foyer\": \"\"", "foyer")]
    [TestCase("\"id\": \"zoe-exemple\",", "", "id")]
    [TestCase("}", "", "")]
    public void Add_WrongFile_IsRefusedWithItsPlace(string right, string wrong, string place) =>
        Assert.That(
            () => new SimulatorHouseholds().Add(Minimal.Replace(right, wrong, StringComparison.Ordinal)),
            Throws.ArgumentException.With.Message.StartsWith("FCS9008").And.Message.Contains(place)
        );

    [TestCase("dubois", "angela", 24, ExpectedResult = true, Description = "case")]
    [TestCase("DUBOIS", "Angela Claire", 24, ExpectedResult = true, Description = "first given names")]
    [TestCase("DUBOIS", "Claire", 24, ExpectedResult = false, Description = "not the first given name")]
    [TestCase("DUBOIS", "Angela Claire Louise Zoe", 24, ExpectedResult = false, Description = "one too many")]
    [TestCase("DUBOI", "Angela", 24, ExpectedResult = false, Description = "another name")]
    [TestCase("DUBOIS", "Angela", 25, ExpectedResult = false, Description = "another day")]
    [TestCase("DUBOIS", "Angela", null, ExpectedResult = true, Description = "day not told")]
    public bool FindByIdentity_Tolerance_IsCaseAccentsAndWhatIsNotTold(string name, string givenNames, int? day) =>
        _households.FindByIdentity(
            Sought(name, givenNames.Split(' ')) with
            {
                BirthYear = 1962,
                BirthMonth = 8,
                BirthDay = day,
                BirthPlace = "75107",
            }
        )
            is not null;

    [TestCase(1983, 1, 1, ExpectedResult = true)]
    [TestCase(1983, 6, 30, ExpectedResult = true)]
    [TestCase(1984, 1, 1, ExpectedResult = false)]
    public bool FindByIdentity_PresumedDate_MatchesWhatTheFundKnows(int year, int month, int day) =>
        _households.FindByIdentity(
            Sought("DIALLO", ["Ousmane"]) with
            {
                BirthYear = year,
                BirthMonth = month,
                BirthDay = day,
            }
        )
            is not null;

    private static SoughtIdentity Sought(string name, IReadOnlyList<string> givenNames) =>
        new() { BirthName = name, GivenNames = givenNames };
}
