using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The reference APIs of the simulator, which hold real codes of communes and fictional streets and companies.</summary>
public sealed class ReferenceOnTheSimulatorTests
{
    private SimulatedSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await SimulatedSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCase("69266", "69266", "Villeurbanne", null)]
    [TestCase("75107", "75107", "Paris 7e Arrondissement", null)]
    [TestCase("13216", "13216", "Marseille 16e Arrondissement", null)]
    [TestCase("20004", "2A004", "Ajaccio", null)]
    [TestCase("75036", "92036", "Gennevilliers", null)]
    [TestCase("14187", "14762", "Vire Normandie", "Coulonces")]
    [TestCase("14762", "14762", "Vire Normandie", null)]
    public async Task Find_Code_LeadsToACommuneOfToday(string code, string today, string name, string? former)
    {
        var result = await _site.Communes.FindAsync(CommuneCode.From(code));

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(
            (result.Value.Code.Value, result.Value.Nom, result.Value.AncienNom),
            Is.EqualTo((today, name, former))
        );
        Assert.That(result.Value.AncienCode is not null, Is.EqualTo(code != today));
    }

    [Test]
    public async Task Find_CodeOfNoCommune_IsNotFound() =>
        Assert.That(
            (await _site.Communes.FindAsync(CommuneCode.From("01998"))).Outcome,
            Is.EqualTo(DataOutcome.NotFound)
        );

    [Test]
    public async Task Search_PostalCodeNameAndCity_ListCommunes()
    {
        var postal = (await _site.Communes.SearchByPostalCodeAsync("13100")).Value;
        var name = (await _site.Communes.SearchByNameAsync("villeur")).Value;
        var paris = (await _site.Communes.GetArrondissementsAsync(CommuneCode.From("75056"))).Value;

        Assert.Multiple(() =>
        {
            Assert.That(
                postal.Select(commune => commune.Nom),
                Is.SupersetOf(new[] { "Aix-en-Provence", "Beaurecueil" })
            );
            Assert.That(name.Select(commune => commune.Code.Value), Does.Contain("69266"));
            Assert.That(paris, Has.Count.EqualTo(20));
            Assert.That(paris.Select(one => one.CodeParent?.Value), Has.All.EqualTo("75056"));
        });
    }

    [Test]
    public async Task SearchAddress_Street_GivesTheNumber()
    {
        var found = await _site.Addresses.SearchAsync(
            new RechercheAdresse { Texte = "12 rue des Lilas 69100 Villeurbanne" }
        );

        var best = found.Value[0];
        Assert.That(
            (best.Type, best.Numero, best.Voie, best.CodePostal, best.CodeCommune?.Value),
            Is.EqualTo((TypeAdresse.Numero, "12", "Rue des Lilas", "69100", "69266"))
        );
        Assert.That(best.Longitude, Is.Not.Null);
    }

    [TestCase("12 RUE DES LILAS", "69100 VILLEURBANNE", true)]
    [TestCase("14 BIS RUE DES LILAS", "69100 VILLEURBANNE", true)]
    [TestCase("12 RUE DES LILAS", "75002 PARIS", false)]
    [TestCase("900 RUE DES LILAS", "69100 VILLEURBANNE", false)]
    public async Task Structure_PostalLines_AreSplitWhenTheyMayBeTrusted(string street, string town, bool isReliable)
    {
        var lines = PostalAddress.Lines(street, town);

        var result = (await _site.Addresses.StructureAsync(lines)).Value;

        Assert.That(result.IsReliable, Is.EqualTo(isReliable), result.BestMatch.Libelle);
        Assert.That(result.Lignes, Is.SameAs(lines));
    }

    [TestCase("21690999400016", true, true)]
    [TestCase("21010999700036", false, true)]
    [TestCase("21010998900017", false, true)]
    [TestCase("26690999300013", true, false)]
    [TestCase("00000100800010", true, false)]
    public async Task CheckSiret_Number_SaysWhatItIs(string siret, bool isOpen, bool isCollectivite)
    {
        var found = (await _site.Companies.CheckSiretAsync(siret)).Value;

        Assert.That((found.IsOpen, found.IsCollectivite), Is.EqualTo((isOpen, isCollectivite)));
    }

    [Test]
    public async Task CheckSiret_NobodysNumber_IsNotFound() =>
        Assert.That(
            (await _site.Companies.CheckSiretAsync("13002526500013")).Outcome,
            Is.EqualTo(DataOutcome.NotFound)
        );

    [Test]
    public async Task Calls_Fault_IsAnOutcome(
        [Values("communes", "addresses", "companies")] string provider,
        [Values("500", "503", "garbage", "html", "oversized")] string fault
    )
    {
        _site.Simulator.ProviderFaults.Once(SimulatorProvider.From(provider), SimulatorProviderFault.From(fault));

        var failed = await AskAsync(provider);
        var next = await AskAsync(provider);

        Assert.That(
            (failed, next),
            Is.EqualTo(
                (
                    fault switch
                    {
                        "500" => DataOutcome.ServiceFailed,
                        "503" => DataOutcome.ProviderDown,
                        _ => DataOutcome.TransportFailed,
                    },
                    DataOutcome.Found
                )
            )
        );
    }

    private async Task<DataOutcome> AskAsync(string provider) =>
        provider switch
        {
            "communes" => (await _site.Communes.FindAsync(CommuneCode.From("69266"))).Outcome,
            "addresses" => (
                await _site.Addresses.SearchAsync(new RechercheAdresse { Texte = "rue des Lilas" })
            ).Outcome,
            _ => (await _site.Companies.CheckSiretAsync("21690999400016")).Outcome,
        };
}
