using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Portal;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>A node that dies without a word: whoever had nothing on the wire goes on with the other one, and notices nothing.</summary>
[TestFixture]
internal sealed class NodeDeathTests
{
    private const int Citizens = 120;
    private const int AtTheDoor = 6;

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
    public async Task SignIn_WhoseNodeDiesBeforeTheCallback_EndsOnTheOther()
    {
        using var citizen = _load.Arrive();
        var callback = await GoToTheDoorAsync(citizen);
        var node = await _cluster.FindNodeOfLastAsync("/franceconnect/login");

        await node.KillAsync();
        var page = await citizen.Browser.GoAsync(callback);

        Assert.That(_load.IsTheirPage(citizen, page), Is.True, page.Text);
        Assert.That(await _cluster.FindNodeOfLastAsync("/signin-franceconnect"), Is.Not.SameAs(node));
        Assert.That(
            citizen.Browser.Cookies.GetCookies(_cluster.At("/")).Select(static cookie => cookie.Secure),
            Is.Not.Empty.And.All.True,
            "the portal believes the proxy: the citizen came over https"
        );
        await _cluster.RestartAsync(node);
    }

    [Test]
    public async Task Session_OfADeadNode_IsReadByTheOtherAndByItsSuccessor()
    {
        using var citizen = _load.Arrive();
        await _load.SignInAsync(citizen);
        var node = await _cluster.FindNodeOfLastAsync("/signin-franceconnect");
        var other = _cluster.Nodes.Single(one => one != node);

        await node.KillAsync();
        Assert.That(_load.IsTheirPage(citizen, await citizen.Browser.GoAsync(_cluster.At("/moi"))), Is.True);
        await _cluster.RestartAsync(node);
        await other.KillAsync();
        Assert.That(_load.IsTheirPage(citizen, await citizen.Browser.GoAsync(_cluster.At("/moi"))), Is.True);
        await _cluster.RestartAsync(other);
    }

    [Test]
    public async Task Load_WhileANodeDiesAndComesBack_RestartsNobodyWhoHadNothingOnTheWire()
    {
        var waiting = Enumerable.Range(0, AtTheDoor).Select(_ => _load.Arrive()).ToList();
        var doors = new List<Uri>();
        foreach (var citizen in waiting)
            doors.Add(await GoToTheDoorAsync(citizen));
        var node = _cluster.Nodes[0];
        Stretch death = default;
        _load.After(Citizens / 4, async () => death = await _load.TimeAsync(node.KillAsync));
        _load.After(Citizens / 2, () => _cluster.RestartAsync(node));

        var citizens = await _load.RunAsync(Citizens, _load.SignInAsync);
        foreach (var (citizen, door) in waiting.Zip(doors))
            citizen.IsSignedIn = _load.IsTheirPage(citizen, await citizen.Browser.GoAsync(door));

        var onTheWire = citizens.Where(citizen => citizen.WasOnTheWireDuring(death)).ToList();
        var restarted = citizens.Where(static citizen => citizen.Logins > 1).ToList();
        await TestContext.Progress.WriteLineAsync(
            $"Node killed: {Citizens + AtTheDoor} citizens, {onTheWire.Count} on the wire, {restarted.Count} started again, "
                + $"{AtTheDoor} at FranceConnect when it died and signed in all the same"
        );
        Assert.Multiple(() =>
        {
            Assert.That(death.End, Is.Positive, "a node was killed");
            Assert.That(citizens.Concat(waiting).Select(static citizen => citizen.IsSignedIn), Has.All.True);
            Assert.That(restarted, Is.SubsetOf(onTheWire), "who had nothing on the wire starts once");
            Assert.That(restarted.Select(static citizen => citizen.Logins), Has.All.EqualTo(2));
            Assert.That(
                citizens
                    .Except(onTheWire)
                    .SelectMany(static citizen => citizen.Exchanges)
                    .Select(static one => one.Status),
                Has.All.LessThan(HttpStatusCode.BadRequest)
            );
        });
        await AssertServesAgainAsync(node.Port);
        foreach (var citizen in citizens.Concat(waiting))
            citizen.Dispose();
    }

    /// <summary>From the button to the callback's address, which is not asked for.</summary>
    private async Task<Uri> GoToTheDoorAsync(Citizen citizen) =>
        (
            await citizen.Browser.SignInAsync(
                _cluster.At(PortalBrowsing.Login),
                citizen.Persona,
                _cluster.At("/signin-franceconnect").AbsoluteUri
            )
        ).Address;

    private async Task AssertServesAgainAsync(int port)
    {
        using var browser = _cluster.Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var before = _cluster.Proxy.Log.Count;
        while (!_cluster.Proxy.Log.Skip(before).Any(line => line.Status == 200 && line.Nodes[^1] == port))
        {
            await browser.AskAsync(_cluster.At("/"));
            await Task.Delay(50, patience.Token);
        }
    }
}
