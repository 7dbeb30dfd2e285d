using System.Text.Json.Nodes;
using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Plus;

/// <summary>Logout at FranceConnect+ takes the signed token alone, out of its encryption.</summary>
[TestFixture]
internal sealed class PlusLogoutTests
{
    private readonly Wire _wire = new();
    private LoginSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _site = await LoginSite.StartPlusAsync(TestKeys.Of(DecryptionKey.EcdhEs), configure: _wire.Connect);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        _wire.Dispose();
    }

    [Test]
    public async Task StartLogoutAsync_IdTokenOfTheSession_EndsOnTheReturnAddress()
    {
        using var browser = _site.Simulator.CreateBrowser();
        var login = await _site.Client.StartLoginAsync(new LoginRequest { Platform = _site.Platform });
        var callback = await browser.AuthorizeAsync(login.AuthorizeUrl, "test");
        var session = (await _site.CompleteAsync(callback, login.State)).Session;

        var challenge = await StartAsync(session.IdToken);
        var returned = await browser.LogoutAsync(challenge.EndSessionUrl);

        Assert.That(
            returned.AbsoluteUri,
            Is.EqualTo($"{LoginSite.PostLogoutRedirectUri}?state={challenge.StateParameter}")
        );
        Assert.That(_site.Client.CompleteLogout(returned.Query, challenge.State).ReturnUrl, Is.EqualTo("/au-revoir"));
    }

    [Test]
    public async Task StartLogoutAsync_TokenAsReceived_IsRefusedByFranceConnect()
    {
        var received = "";
        _wire.Alter(
            Wire.Token,
            body =>
            {
                received = JsonNode.Parse(body)!["id_token"]!.GetValue<string>();
                return body;
            }
        );
        await _site.SignInAsync();
        _wire.Restore(Wire.Token);

        var challenge = await StartAsync(received);

        Assert.That(received.Split('.'), Has.Length.EqualTo(5));
        Assert.That(
            () => _site.Simulator.LogoutAsync(challenge.EndSessionUrl),
            Throws.InstanceOf<SimulatorErrorPageException>().With.Property("Code").EqualTo("Y04FEDB9")
        );
    }

    private Task<LogoutChallenge> StartAsync(string idToken) =>
        _site.Client.StartLogoutAsync(
            new LogoutRequest
            {
                IdToken = idToken,
                Platform = _site.Platform,
                ReturnUrl = "/au-revoir",
            }
        );
}
