using System.Net;
using System.Net.Mime;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>Both Redis die under a load: logins go on; forms open without prefilling, say so, and are prefilled again afterwards.</summary>
[TestFixture]
internal sealed class RedisOutageTests
{
    private const int Citizens = 120;
    private const string Form = "/demarches/cantine";
    private const string NotKept = "n’ont pas pu être gardées";

    private PortalCluster _cluster = null!;
    private LoginLoad _load = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _cluster = await PortalCluster.StartAsync();

    [SetUp]
    public void Come() => _load = new LoginLoad(_cluster);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Load_WhileRedisDiesAndComesBack_SignsEverybodyIn()
    {
        Stretch down = default,
            back = default;
        // At most 8 are under way and each fourth asks for a form: whatever the machine's speed, some did before.
        _load.After(36, async () => down = await _load.TimeAsync(KillAsync));
        _load.After(84, async () => back = await _load.TimeAsync(RestartAsync));
        var forms = new Dictionary<Citizen, (Stretch Time, Visit Page)>();

        var citizens = await _load.RunAsync(
            Citizens,
            async citizen =>
            {
                await _load.SignInAsync(citizen);
                if (citizen.Persona != "couple_caf")
                    return;
                Visit page = null!;
                var time = await _load.TimeAsync(async () => page = await AskForAFormAsync(citizen.Browser));
                lock (forms)
                    forms.Add(citizen, (time, page));
            }
        );

        var before = forms.Values.Where(form => form.Time.End < down.Start).ToList();
        var during = forms.Values.Where(form => form.Time.Start > down.End && form.Time.End < back.Start).ToList();
        await TestContext.Progress.WriteLineAsync(
            $"Redis killed: {Citizens} citizens signed in; forms: {before.Count} before, {during.Count} while it was down, {forms.Count} in all"
        );
        Assert.Multiple(() =>
        {
            Assert.That(citizens.Select(static citizen => citizen.Logins), Has.All.EqualTo(1));
            Assert.That(citizens.Select(static citizen => citizen.IsSignedIn), Has.All.True);
            Assert.That(
                citizens.SelectMany(static citizen => citizen.Exchanges).Select(static one => one.Status),
                Has.All.LessThan(HttpStatusCode.BadRequest)
            );
            Assert.That(before, Is.Not.Empty);
            Assert.That(before.Select(static form => form.Page.Text), Has.All.Not.Contain(NotKept));
            Assert.That(during, Is.Not.Empty);
            Assert.That(during.Select(static form => form.Page.Text), Has.All.Contain(NotKept));
            Assert.That(during.Select(static form => form.Page.Text), Has.All.Contain("Envoyer la demande"));
        });
        await AssertPrefillsAgainAsync(citizens.First(static citizen => citizen.Persona == "couple_caf").Browser);
        foreach (var citizen in citizens)
            citizen.Dispose();
    }

    [Test]
    public async Task Keys_AfterARestartOfTheirRedis_OpenTheSessionsOfBefore()
    {
        using var citizen = _load.Arrive();
        await _load.SignInAsync(citizen);

        await _cluster.Keys.RestartAsync();
        foreach (var node in _cluster.Nodes.ToList())
        {
            await node.KillAsync();
            await _cluster.RestartAsync(node);
        }

        var page = await citizen.Browser.GoAsync(_cluster.At("/moi"));
        Assert.That(_load.IsTheirPage(citizen, page), Is.True, page.Text);
    }

    private async Task KillAsync()
    {
        await _cluster.Sessions.KillAsync();
        await _cluster.Keys.KillAsync();
    }

    private async Task RestartAsync()
    {
        await _cluster.Keys.RestartAsync();
        await _cluster.Sessions.RestartAsync();
    }

    /// <summary>From the notice's button back to the form; FranceConnect still knows the citizen.</summary>
    private async Task<Visit> AskForAFormAsync(ScriptedBrowser browser)
    {
        var page = await browser.GoAsync(_cluster.At(Form + "/franceconnect"));
        return await browser.SubmitAsync(HtmlForm.Find(page, "/login").With("consent", "yes"));
    }

    private async Task AssertPrefillsAgainAsync(ScriptedBrowser browser)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await AskForAFormAsync(browser)).Text.Contains(NotKept, StringComparison.Ordinal))
            await Task.Delay(200, patience.Token);
        var form = await browser.AskAsync(_cluster.At(Form), ("Accept", MediaTypeNames.Application.Json));
        Assert.That((bool)JsonNode.Parse(form.Body)!["collected"]!, Is.True);
    }
}
