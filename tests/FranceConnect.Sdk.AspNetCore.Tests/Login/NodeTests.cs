using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>Two nodes behind one address, as a load balancer without sticky sessions mixes them.</summary>
internal sealed class NodeTests
{
    private Credentials _client = null!;
    private DirectoryInfo _keys = null!;

    [SetUp]
    public void Open()
    {
        _client = Platform.Register(Site.Origin);
        _keys = Directory.CreateTempSubdirectory("keys");
    }

    [TearDown]
    public void Close() => _keys.Delete(recursive: true);

    [Test]
    public async Task Login_StartedOnANode_EndsOnAnotherThatSharesItsKeys()
    {
        await using var nodeA = await StartAsync(_keys);
        await using var nodeB = await StartAsync(_keys);
        using var browser = nodeA.OpenBrowser();
        using var sameOnB = browser.At(nodeB);

        var callback = await sameOnB.GetAsync(await browser.AuthorizeAsync(await browser.StartAsync("/moi?page=2")));

        Assert.That(callback.Location, Is.EqualTo("/moi?page=2"));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
        var logout = await browser.PostAsync("/franceconnect/logout");
        var end = await browser.LogoutAsync(logout.LocationUri);
        Assert.That((await sameOnB.GetAsync(end.AbsoluteUri)).Location, Is.EqualTo("/"));
    }

    [Test]
    public async Task Login_NodesWithoutSharedKeys_IsAClearPage()
    {
        await using var nodeA = await StartAsync(_keys.CreateSubdirectory("a"));
        await using var nodeB = await StartAsync(_keys.CreateSubdirectory("b"));
        using var browser = nodeA.OpenBrowser();
        using var sameOnB = browser.At(nodeB);

        var callback = await sameOnB.GetAsync(await browser.AuthorizeAsync(await browser.StartAsync()));

        FailurePages.AssertIs(callback, "FCS2002");
        Assert.That((await sameOnB.LoginAsync()).SetsSession, Is.True);
    }

    private Task<Site> StartAsync(DirectoryInfo keys) =>
        Site.StartAsync(setup =>
        {
            setup.Engine = options => _client.ApplyTo(options);
            setup.Keys = keys;
        });
}
