using System.Text.Json.Nodes;
using FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Every provider of these addresses fails on demand, in its own error shape, and only that one.</summary>
internal sealed class ProviderFaultsTests
{
    private static readonly string[] s_reference = ["communes", "addresses", "companies"];

    private SimulatorFixture _fixture = null!;

    private SimulatorProviderFaults Faults => _fixture.Simulator.ProviderFaults;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Set_ReferenceProvider_FailsUntilClearedAndAlone(
        [ValueSource(nameof(s_reference))] string id,
        [Values("403", "500", "502", "503", "504", "451")] string fault
    )
    {
        var others = s_reference.Where(other => other != id);

        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.From(fault));
        var (first, second) = (await CallAsync(id), await CallAsync(id));
        var elsewhere = await Task.WhenAll(others.Select(CallAsync));
        Faults.Clear();
        var after = await CallAsync(id);

        Assert.That($"{first.Status}", Is.EqualTo(fault));
        Assert.That($"{second.Status}", Is.EqualTo(fault));
        Assert.That(elsewhere.Select(answer => answer.Status), Has.All.EqualTo(200));
        Assert.That(after.Status, Is.EqualTo(200));
        Assert.That(first.Json, Does.Not.ContainKey("padding").And.Not.ContainKey("data"));
    }

    [TestCase("communes", "code message description")]
    [TestCase("addresses", "code message detail")]
    [TestCase("companies", "erreur")]
    public async Task Set_TooManyRequests_SaysWhenToComeBackInTheProvidersShape(string id, string members)
    {
        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.TooManyRequests);

        var answer = await CallAsync(id);

        Assert.That((answer.Status, answer.Headers["retry-after"]), Is.EqualTo((429, "5")));
        Assert.That(answer.Json.Select(member => member.Key), Is.EqualTo(members.Split(' ')));
    }

    [Test]
    public async Task Set_Garbage_AnnouncesJsonThatIsNone([ValueSource(nameof(s_reference))] string id)
    {
        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.Garbage);

        var answer = await CallAsync(id);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "application/json; charset=utf-8")));
        Assert.That(() => JsonNode.Parse(answer.Body), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public async Task Set_Html_AnswersAPage([ValueSource(nameof(s_reference))] string id)
    {
        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.Html);

        var answer = await CallAsync(id);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "text/html; charset=utf-8")));
        Assert.That(answer.Body, Does.Contain("maintenance"));
    }

    [Test]
    public async Task Set_Oversized_AnswersSeveralMebibytes([ValueSource(nameof(s_reference))] string id)
    {
        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.Oversized);

        Assert.That((await CallAsync(id)).Body, Has.Length.GreaterThan(8 * 1024 * 1024));
    }

    [Test]
    public async Task Set_Slow_AnswersAfterTheDelayOfTheClock([ValueSource(nameof(s_reference))] string id)
    {
        Faults.Delay = TimeSpan.FromSeconds(20);
        Faults.Set(SimulatorProvider.From(id), SimulatorProviderFault.Slow);

        var call = CallAsync(id);
        await WaitForAsync(id);
        var early = call.IsCompleted;
        while (!call.IsCompleted)
        {
            _fixture.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.That((early, (await call).Status), Is.EqualTo((false, 200)));
    }

    [TestCase("403", 403)]
    [TestCase("500", 500)]
    [TestCase("429", 429)]
    [TestCase("404", 404)]
    public async Task Set_Dgfip_FailsWithoutABody(string fault, int status)
    {
        Faults.Set(SimulatorProvider.Dgfip, SimulatorProviderFault.From(fault));

        var answer = await ReadDgfipAsync();

        Assert.That((answer.Status, answer.Body), Is.EqualTo((status, string.Empty)));
    }

    [Test]
    public async Task Set_DgfipGarbage_AnnouncesItsMediaType()
    {
        Faults.Set(SimulatorProvider.Dgfip, SimulatorProviderFault.Garbage);

        var answer = await ReadDgfipAsync();

        Assert.That(answer.ContentType, Is.EqualTo("application/prs.dgfip.part.situations.ir.assiettes.v1+json"));
        Assert.That(() => JsonNode.Parse(answer.Body), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public async Task Set_DgfipToken_SparesTheData()
    {
        var service = await _fixture.DgfipTokenAsync();
        var citizen = await _fixture.CitizenTokenAsync($"{DgfipCall.AllYears} dgfip_rfr");
        Faults.Set(SimulatorProvider.DgfipToken, SimulatorProviderFault.Unavailable);

        var token = await _fixture.AskDgfipTokenAsync();
        var data = await _fixture.ReadDgfipAsync(DgfipCall.Situations + "2025", citizen, service);

        Assert.That((token.Status, data.Status), Is.EqualTo((503, 200)));
    }

    [Test]
    public async Task Once_TwoCalls_ShowsInTheFirstBeforeTheLastingOne()
    {
        Faults.Set(SimulatorProvider.Communes, SimulatorProviderFault.BadGateway);
        Faults.Once(SimulatorProvider.Communes, SimulatorProviderFault.Unavailable);

        var (first, second) = (await CallAsync("communes"), await CallAsync("communes"));
        Faults.Clear(SimulatorProvider.Communes);

        Assert.That((first.Status, second.Status, (await CallAsync("communes")).Status), Is.EqualTo((503, 502, 200)));
    }

    [Test]
    public async Task Clear_OneProvider_KeepsTheOthers()
    {
        Faults.Once(SimulatorProvider.Communes, SimulatorProviderFault.Unavailable);
        Faults.Set(SimulatorProvider.Companies, SimulatorProviderFault.Unavailable);

        Faults.Clear(SimulatorProvider.Communes);

        Assert.That(
            ((await CallAsync("communes")).Status, (await CallAsync("companies")).Status),
            Is.EqualTo((200, 503))
        );
    }

    [TestCase("inconnu", "503", "provider")]
    [TestCase("Communes", "503", "provider")]
    [TestCase("communes", "lent", "fault")]
    [TestCase("communes", "200", "fault")]
    [TestCase("communes", "600", "fault")]
    [TestCase("communes", "5033", "fault")]
    public void Set_UnknownName_IsRefused(string provider, string fault, string parameter)
    {
        foreach (var set in (Action<SimulatorProvider, SimulatorProviderFault>[])[Faults.Set, Faults.Once])
        {
            Assert.That(
                () => set(SimulatorProvider.From(provider), SimulatorProviderFault.From(fault)),
                Throws
                    .ArgumentException.With.Message.StartsWith("FCS9005")
                    .And.Property(nameof(ArgumentException.ParamName))
                    .EqualTo(parameter)
            );
        }
    }

    [Test]
    public void Set_DefaultValues_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => Faults.Set(default, SimulatorProviderFault.Slow), Throws.ArgumentException);
            Assert.That(() => Faults.Set(SimulatorProvider.Dss, default), Throws.ArgumentException);
            Assert.That(default(SimulatorProvider).ToString() + default(SimulatorProviderFault), Is.Empty);
        });

    [Test]
    public void From_WellKnownNames_AreTheMembers()
    {
        Assert.That(SimulatorProvider.From("france_travail"), Is.EqualTo(SimulatorProvider.FranceTravail));
        Assert.That(SimulatorProviderFault.From("slow"), Is.EqualTo(SimulatorProviderFault.Slow));
        Assert.That(SimulatorProvider.All.Select(provider => provider.ToString()), Is.Unique);
        Assert.That(() => SimulatorProvider.From(""), Throws.ArgumentException);
        Assert.That(() => SimulatorProviderFault.From(null!), Throws.ArgumentNullException);
    }

    private async Task<Answer> CallAsync(string provider)
    {
        using var browser = _fixture.OpenBrowser();
        var address = provider switch
        {
            "communes" => new Uri(_fixture.Simulator.CommunesAddress, "communes/69266"),
            "addresses" => new Uri(_fixture.Simulator.AddressesAddress, "geocodage/search?q=rue+des+lilas"),
            _ => new Uri(_fixture.Simulator.CompaniesAddress, "search?q=21690999400016"),
        };
        return await browser.GetAsync(address.AbsoluteUri);
    }

    private async Task<Answer> ReadDgfipAsync() =>
        await _fixture.LoginAndReadDgfipAsync(DgfipCall.Situations + "2025", $"{DgfipCall.AllYears} dgfip_rfr");

    private async Task WaitForAsync(string provider)
    {
        while (_fixture.Simulator.Requests.Count(provider) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
