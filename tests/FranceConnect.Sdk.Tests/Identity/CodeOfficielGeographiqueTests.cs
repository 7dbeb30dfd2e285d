namespace FranceConnect.Sdk.Tests.Identity;

public class CodeOfficielGeographiqueTests
{
    [TestCase("75107", "Paris 7e Arrondissement")]
    [TestCase("01001", "L'Abergement-Clémenciat")]
    [TestCase("2A004", "Ajaccio")]
    [TestCase("2B033", "Bastia")]
    [TestCase("97411", "Saint-Denis")]
    [TestCase("98729", "Moorea-Maiao")]
    [TestCase("95277", "Gonesse")]
    public void FindCommuneLabel_CodeOfToday_NamesCommune(string code, string label) =>
        Assert.That(CodeOfficielGeographique.FindCommuneLabel(CommuneCode.From(code)), Is.EqualTo(label));

    [TestCase("20004", "Ajaccio", Description = "Corsica had the number 20 until 1976")]
    [TestCase("75074", "Thiais", Description = "the département of the Seine until 1968")]
    public void FindCommuneLabel_FormerCode_NamesCommuneOfToday(string code, string label) =>
        Assert.That(CodeOfficielGeographique.FindCommuneLabel(CommuneCode.From(code)), Is.EqualTo(label));

    [TestCase("10003", "Aix-Villemaur-Pâlis", Description = "shared by a commune and one of its parts")]
    [TestCase("10277", "Palis", Description = "commune déléguée, also a former code")]
    public void FindCommuneLabel_CodeWithSeveralMeanings_PrefersTheOneOfToday(string code, string label) =>
        Assert.That(CodeOfficielGeographique.FindCommuneLabel(CommuneCode.From(code)), Is.EqualTo(label));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("00000")]
    [TestCase("01999")]
    [TestCase("90900")]
    [TestCase("99100")]
    [TestCase("99999")]
    [TestCase("2B999")]
    [TestCase("2C001")]
    [TestCase("2a004")]
    [TestCase("#1001")]
    [TestCase("Paris 10")]
    [TestCase("Alger")]
    public void FindCommuneLabel_OtherText_IsNull(string? code) =>
        Assert.That(CodeOfficielGeographique.FindCommuneLabel(CommuneCode.From(code)), Is.Null);

    [TestCase("99100", "France")]
    [TestCase("99101", "DANEMARK")]
    [TestCase("99352", "ALGERIE")]
    [TestCase("99350", "MAROC")]
    [TestCase("99139", "PORTUGAL")]
    [TestCase("99132", "ROYAUME UNI")]
    [TestCase("99217", "JAPON")]
    [TestCase("98505", "LAOS", Description = "the code of a former colony")]
    public void FindCountryLabel_KnownCode_NamesCountry(string code, string label) =>
        Assert.That(CodeOfficielGeographique.FindCountryLabel(CountryCode.From(code)), Is.EqualTo(label));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("75107")]
    [TestCase("99000")]
    [TestCase("99999")]
    [TestCase("XXXXX")]
    [TestCase("France")]
    public void FindCountryLabel_OtherText_IsNull(string? code) =>
        Assert.That(CodeOfficielGeographique.FindCountryLabel(CountryCode.From(code)), Is.Null);

    [Test]
    public void FindCommuneLabel_EveryPossibleCode_NamesWhatTheGeneratorCounted()
    {
        var prefixes = Enumerable.Range(0, 100).Select(n => $"{n:D2}").Concat(["2A", "2B"]);
        var codes = prefixes.SelectMany(prefix => Enumerable.Range(0, 1000).Select(n => $"{prefix}{n:D3}"));

        var labels = codes.Select(code => CommuneCode.From(code).Label).OfType<string>().ToArray();

        Assert.That(labels, Has.Length.EqualTo(39_254));
        Assert.That(labels.Where(label => label.Length == 0 || label.Contains('#') || label.Contains('\n')), Is.Empty);
    }

    [Test]
    public void FindCountryLabel_EveryPossibleCode_NamesWhatTheGeneratorCounted()
    {
        var codes = Enumerable.Range(0, 100_000).Select(n => CountryCode.From($"{n:D5}"));

        Assert.That(codes.Count(code => code.Label is not null), Is.EqualTo(255));
    }

    [Test]
    public void FindCommuneLabel_FirstCallsInParallel_AllAnswer()
    {
        var labels = new string?[64];

        Parallel.For(0, labels.Length, i => labels[i] = CommuneCode.From("75107").Label);

        Assert.That(labels, Is.All.EqualTo("Paris 7e Arrondissement"));
    }
}
