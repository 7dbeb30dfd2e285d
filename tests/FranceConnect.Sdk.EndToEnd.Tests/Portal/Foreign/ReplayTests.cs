using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

/// <summary>A callback seen twice, on either of two nodes that share their keys.</summary>
[TestFixture]
internal sealed class ReplayTests
{
    private static readonly string[] Nodes = ["A", "B"];

    private ScriptedBrowser _citizen = null!;

    [SetUp]
    public void Open() => _citizen = new ScriptedBrowser();

    [TearDown]
    public void Close() => _citizen.Dispose();

    [Test]
    public async Task SignIn_BegunOnOneNode_EndsOnTheOther()
    {
        var callback = await CallbackAsync();

        var page = await _citizen.GoAsync(On("B", callback));

        Assert.That(page.Address, Is.EqualTo(Node("B").At("/moi")));
        Assert.That(await _citizen.WhoAmIAsync(Node("A")), Is.Not.Null, "the session is everyone's");
    }

    [TestCaseSource(nameof(Nodes))]
    public async Task Callback_ReplayedWhereItSignedIn_GoesOn(string node)
    {
        var callback = await CallbackAsync();
        await _citizen.GoAsync(callback);
        var session = _citizen.Session(callback);

        var again = await _citizen.AskAsync(On(node, callback));

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(again.Next, Is.EqualTo(Node(node).At("/moi")));
        Assert.That(_citizen.Session(callback), Is.EqualTo(session));
    }

    [TestCaseSource(nameof(Nodes))]
    public async Task Callback_ReplayedInAnotherBrowser_IsRefused(string node)
    {
        using var stranger = new ScriptedBrowser();
        var callback = await CallbackAsync();
        await _citizen.GoAsync(callback);

        var page = await stranger.AskAsync(On(node, callback));

        PortalBrowsing.AssertFailure(page, "FCS2002", HttpStatusCode.BadRequest);
        Assert.That(await stranger.WhoAmIAsync(Node(node)), Is.Null);
    }

    [Test]
    public async Task Callback_StolenBeforeItIsUsed_SignsNobodyElseIn()
    {
        using var thief = new ScriptedBrowser();
        var callback = await CallbackAsync();

        var stolen = await thief.AskAsync(callback);
        var page = await _citizen.GoAsync(callback);

        PortalBrowsing.AssertFailure(stolen, "FCS2002", HttpStatusCode.BadRequest);
        Assert.That(page.Address, Is.EqualTo(Node("A").At("/moi")), "the citizen's own login is not spent");
    }

    [Test]
    public async Task Callback_ReplayedInABrowserSignedInOtherwise_LeavesItsSessionAlone()
    {
        using var other = new ScriptedBrowser();
        var callback = await CallbackAsync();
        await _citizen.GoAsync(callback);
        await other.GoAsync(Node("A").At(PortalBrowsing.Login));
        var session = other.Session(callback);

        var page = await other.AskAsync(callback);

        PortalBrowsing.AssertFailure(page, "FCS2002", HttpStatusCode.BadRequest);
        Assert.That(other.Session(callback), Is.Not.Empty.And.EqualTo(session));
    }

    /// <summary>A double click: the second request left before the first one's answer took its cookie away.</summary>
    [TestCaseSource(nameof(Nodes))]
    public async Task Callback_SentTwiceAtOnce_IsRefusedTheSecondTime(string node)
    {
        using var twin = new ScriptedBrowser();
        var callback = await CallbackAsync();
        twin.Cookies.Add(_citizen.Cookies.GetCookies(callback));
        await _citizen.GoAsync(callback);

        var page = await twin.AskAsync(On(node, callback));

        PortalBrowsing.AssertFailure(page, "FCS2011", HttpStatusCode.BadRequest);
        Assert.That(await _citizen.WhoAmIAsync(Node("A")), Is.Not.Null);
    }

    [Test]
    public async Task SignIn_InTwoTabs_EndsInBoth()
    {
        var first = await _citizen.AskAsync(Node("A").At("/franceconnect/login?returnUrl=/moi?onglet=1"));
        var second = await _citizen.AskAsync(Node("A").At("/franceconnect/login?returnUrl=/moi?onglet=2"));

        var late = await _citizen.GoAsync(second.Next!);
        var early = await _citizen.GoAsync(first.Next!);

        Assert.That(late.Address, Is.EqualTo(Node("A").At("/moi?onglet=2")));
        Assert.That(early.Address, Is.EqualTo(Node("A").At("/moi?onglet=1")), early.Text);
    }

    private Task<Uri> CallbackAsync() => _citizen.GoToCallbackAsync(Node("A").At(PortalBrowsing.Login));

    private static PortalProcess Node(string name) => name == "A" ? ForeignPortals.NodeA : ForeignPortals.NodeB;

    private static Uri On(string node, Uri callback) => Node(node).At(callback.PathAndQuery);
}
