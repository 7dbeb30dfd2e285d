using System.Text.Json;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

/// <summary>The files of the folder People: the persons of FranceConnect, in the member names of the API.</summary>
internal sealed class TaxFilesTests
{
    private const string PublishedOfIncome =
        "rfr annRevenu nbPart sitFam sitPart pac aft aftDetail sitParIso pensAlPer indDeficit revenuBrutGlobal revImposable "
        + "mntRevbareme montTotIr impAvImput datRec datEtab numRole fipNum sitParDeclaree indOptionImpotSepar rev";

    private const string PublishedOfHousing =
        "codeDsf codeCommune codeAft numVoie btq libelleVoie libelleCommune regimeTax natureImp libelleEdition1 "
        + "libelleEdition2 locaux";

    private static readonly TaxFile[] s_files = [.. new TaxFiles().All];
    private static readonly string[] s_ids = [.. s_files.Select(file => file.Id).Order(StringComparer.Ordinal)];

    [Test]
    public void All_Cases_AreThere()
    {
        var years = s_files.SelectMany(file => file.Income.Values).ToList();

        Assert.That(s_files, Has.Length.GreaterThanOrEqualTo(12));
        Assert.That(s_files.Select(file => file.Title), Is.Unique.And.All.Not.Empty);
        Assert.That(
            years.Select(year => year.GetProperty("sitFam").GetString()),
            Is.SupersetOf(["M", "O", "C", "D", "V"])
        );
        Assert.That(s_files.Count(file => file.Income.Count == 3), Is.GreaterThanOrEqualTo(6));
        Assert.That(s_files.Where(file => file.Income.Count == 0), Is.Not.Empty, "nobody without a return");
        Assert.That(years.Where(year => year.TryGetProperty("sitParIso", out _)), Is.Not.Empty, "no lone parent");
        Assert.That(
            years.Where(year => Address(year).StartsWith("97", StringComparison.Ordinal)),
            Is.Not.Empty,
            "no DOM"
        );
    }

    [TestCaseSource(nameof(s_ids))]
    public void File_Declarant_IsThePersonaOfFranceConnect(string id)
    {
        var file = s_files.Single(other => other.Id == id);
        var persona = new SimulatorPopulation().Find(id);

        Assert.That(persona, Is.Not.Null, "no such persona");
        Assert.That(
            Enumerable.Range(1, 2).Count(rank => Describes(file.Declarants, rank, persona!.Identity)),
            Is.EqualTo(1),
            file.Declarants.GetRawText()
        );
    }

    [TestCaseSource(nameof(s_ids))]
    public void File_Members_AreThePublishedOnes(string id)
    {
        var file = s_files.Single(other => other.Id == id);
        var housing = file.Housing?.Values.SelectMany(year => year.EnumerateArray()) ?? [];

        Assert.That(file.Income.Keys.Union(file.Housing?.Keys ?? []), Is.SubsetOf(["n-1", "n-2", "n-3"]));
        Assert.That(file.Income.Values.SelectMany(Members).Distinct(), Is.SubsetOf(PublishedOfIncome.Split(' ')));
        Assert.That(housing.SelectMany(Members).Distinct(), Is.SubsetOf(PublishedOfHousing.Split(' ')));
        Assert.That(
            Members(file.Declarants).Select(name => name[..^1]).Distinct(),
            Is.SubsetOf(["nmNaiDec", "nmUsaDec", "prnmDec", "dateNaisDec", "dptNaissDec", "lieuNaissDec"])
        );
    }

    [TestCaseSource(nameof(s_ids))]
    public void File_Address_IsTheSameInBothForms(string id)
    {
        var file = s_files.Single(other => other.Id == id);
        foreach (var year in file.Income.Values)
        {
            var detail = year.GetProperty("aftDetail");
            string?[] parts =
            [
                detail.TryGetProperty("complementAdresse", out var complement) ? complement.GetString() : null,
                detail.GetProperty("voie").GetString(),
                detail.GetProperty("getcodePostal").GetString(),
                detail.GetProperty("getcommune").GetString(),
            ];

            Assert.That(
                year.GetProperty("aft").GetString(),
                Is.EqualTo(string.Join(' ', parts.Where(p => p is not null)))
            );
        }
    }

    [Test]
    public void Read_UnknownKey_IsRefused() =>
        Assert.That(
            () =>
                JsonSerializer.Deserialize(
                    """{ "id": "x", "title": "x", "declarants": {}, "income": {}, "revenus": {} }""",
                    TaxFileJson.Default.TaxFile
                ),
            Throws.InstanceOf<JsonException>()
        );

    private static bool Describes(JsonElement declarants, int rank, SimulatorIdentity identity)
    {
        if (!declarants.TryGetProperty($"nmNaiDec{rank}", out var name))
        {
            return false;
        }

        var birth = declarants.GetProperty($"dateNaisDec{rank}");
        string?[] date = [.. ((string[])["annee", "mois", "jour"]).Select(part => birth.GetProperty(part).GetString())];
        var departement = declarants.GetProperty($"dptNaissDec{rank}").GetString()!;
        return Capitals(name.GetString()!) == Capitals(identity.FamilyName!)
            && Capitals(declarants.GetProperty($"prnmDec{rank}").GetString()!)
                == Capitals(string.Join(' ', identity.GivenNames))
            && UsualName(declarants, rank) == Capitals(identity.PreferredUsername ?? string.Empty)
            && string.Join('-', date) == identity.BirthDate
            && (identity.BirthCountry == "99100" ? identity.BirthPlace![..2] : "99") == departement;
    }

    private static string UsualName(JsonElement declarants, int rank) =>
        declarants.TryGetProperty($"nmUsaDec{rank}", out var name) ? name.GetString()! : string.Empty;

    private static string Address(JsonElement year) =>
        year.GetProperty("aftDetail").GetProperty("getcodePostal").GetString()!;

    private static IEnumerable<string> Members(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);

    // The tax administration writes in capitals without accents.
    private static string Capitals(string text) => string.Join(' ', SearchText.Words(text)).ToUpperInvariant();
}
