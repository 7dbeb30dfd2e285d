using static FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip.DgfipCall;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

/// <summary>Which members each scope of the citizen's token opens, and nothing else.</summary>
internal sealed class DgfipScopeTests
{
    private SimulatorFixture _fixture = null!;
    private string _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _fixture = await SimulatorFixture.StartAsync();
        _service = await _fixture.DgfipTokenAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [TestCase("dgfip_rfr", "rfr")]
    [TestCase("dgfip_nbpart", "nbPart")]
    [TestCase("dgfip_sitfam", "sitFam")]
    [TestCase("dgfip_aft", "aft aftDetail")]
    [TestCase("dgfip_pac", "pac")]
    [TestCase("dgfip_nbpac", "pac")]
    [TestCase("dgfip_inddeficit", "indDeficit")]
    [TestCase("dgfip_mntRevbareme", "mntRevbareme")]
    [TestCase("dgfip_nmNaiDec1", "nmNaiDec1")]
    [TestCase("dgfip_nmUsaDec1", "nmUsaDec1")]
    [TestCase("dgfip_prnmDec2", "prnmDec2")]
    [TestCase("dgfip_dateNaisDec2", "dateNaisDec2")]
    [TestCase("dgfip_RevDecl_Cat1_Tspr", "rev")]
    [TestCase(
        "dgfip_decl",
        "nmNaiDec1 nmUsaDec1 prnmDec1 dateNaisDec1 dptNaissDec1 lieuNaissDec1 nmNaiDec2 prnmDec2 dateNaisDec2 "
            + "dptNaissDec2 lieuNaissDec2"
    )]
    [TestCase("dgfip_rfr dgfip_sitfam", "rfr sitFam")]
    [TestCase("dgfip_rfr dgfip_pariso", "rfr")]
    [TestCase("dgfip_rfr cnaf_quotient_familial", "rfr")]
    public async Task Income_Scopes_OpenTheirMembersOnly(string scopes, string members)
    {
        var answer = await ReadAsync(Situations + "2025", scopes);

        Assert.That(
            answer.Json.Select(member => member.Key),
            Is.EquivalentTo([.. members.Split(' '), "annRevenu"]),
            answer.Body
        );
    }

    [TestCase("dgfip_nbpac", """{"nbPac":2}""")]
    [TestCase("dgfip_pac_nbPac", """{"nbPac":2}""")]
    [TestCase("dgfip_pac", """{"nbPac":2,"nbPacF":2}""")]
    public async Task Income_DependantScopes_OpenTheNumberOrTheWhole(string scopes, string expected) =>
        Assert.That((await ReadAsync(Situations + "2025", scopes)).Json["pac"]!.ToJsonString(), Is.EqualTo(expected));

    [Test]
    public async Task Income_LoneParent_SaysSo() =>
        Assert.That(
            (await ReadAsync(Situations + "2025", "dgfip_pariso", "bdd_default")).Json["sitParIso"]!.GetValue<string>(),
            Is.EqualTo("T")
        );

    [Test]
    public async Task Income_CategoryScope_OpensThatCategoryOnly()
    {
        var answer = await ReadAsync(Situations + "2025", "dgfip_RevDecl_Cat4_Ref", "plusieurs_prénoms_2");

        Assert.That(answer.Json["rev"]!.ToJsonString(), Is.EqualTo("""{"fonc":[{"code":"4BA","valeur":41900}]}"""));
    }

    [TestCase("dgfip_locaux_th", "codeDsf codeCommune libelleCommune", "")]
    [TestCase("dgfip_locaux_th_Nat", "locaux", "natureLocal")]
    [TestCase("dgfip_locaux_th_Aff", "locaux", "affectation")]
    [TestCase("dgfip_locaux_th_Tax", "regimeTax natureImp libelleEdition1 libelleEdition2", "")]
    [TestCase("dgfip_locaux_th_ident", "codeAft numVoie btq libelleVoie locaux", "invariant")]
    public async Task Housing_Scopes_OpenTheirMembersOnly(string scopes, string members, string ofHome)
    {
        var answer = await ReadAsync(Housing + "2025", scopes, "naissance_Algérie");
        var situation = answer.Json["situationsTH"]![0]!.AsObject();

        Assert.That(answer.ContentType, Is.EqualTo("application/prs.dgfip.part.situations.th.assiettes.v1+json"));
        Assert.That(situation.Select(member => member.Key), Is.EquivalentTo(members.Split(' ')));
        Assert.That(
            situation["locaux"]?[0]!.AsObject().Select(member => member.Key) ?? [],
            Is.EquivalentTo(ofHome.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [TestCase(Situations + "2025", "dgfip_locaux_th")]
    [TestCase(Housing + "2025", "dgfip_rfr")]
    public async Task Read_ScopesOfTheOtherResource_Is403(string path, string scopes) =>
        Assert.That((await ReadAsync(path, scopes)).Status, Is.EqualTo(403));

    private async Task<Answer> ReadAsync(string path, string scopes, string persona = "test") =>
        await _fixture.ReadDgfipAsync(
            path,
            await _fixture.CitizenTokenAsync($"{AllYears} {scopes}", persona),
            _service
        );
}
