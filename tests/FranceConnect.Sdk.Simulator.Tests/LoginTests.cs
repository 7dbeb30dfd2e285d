namespace FranceConnect.Sdk.Simulator.Tests;

internal sealed class LoginTests
{
    [Test]
    public async Task AuthorizeAsync_TestPersona_GivesVerifiableTokens()
    {
        await using var fixture = await SimulatorFixture.StartAsync();

        var tokens = await fixture.LoginAsync();
        var idToken = tokens["id_token"]!.GetValue<string>();
        var userInfo = await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());

        Assert.That(await fixture.VerifiesAsync(idToken), Is.True);
        Assert.That(await fixture.VerifiesAsync(userInfo.Body), Is.True);
        Assert.That(Tokens.Payload(userInfo.Body)["family_name"]!.GetValue<string>(), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task LogoutAsync_AfterLogin_ReachesThePostLogoutAddress()
    {
        await using var fixture = await SimulatorFixture.StartAsync();
        using var browser = fixture.Simulator.CreateBrowser();
        var callback = SimulatorFixture.Query(await browser.AuthorizeAsync(fixture.AuthorizeUrl(), "test"));
        var tokens = (await fixture.ExchangeAsync(callback["code"])).Json;

        var end = await browser.LogoutAsync(
            new Uri(
                $"{fixture.Issuer}/session/end?id_token_hint={tokens["id_token"]}"
                    + $"&post_logout_redirect_uri={SimulatorFixture.PostLogoutUri}&state=fin"
            )
        );

        Assert.That(end.AbsoluteUri, Is.EqualTo($"{SimulatorFixture.PostLogoutUri}?state=fin"));
        var userInfo = await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        Assert.That((userInfo.Status, userInfo.Code), Is.EqualTo((401, "Y040001")));
    }

    [Test]
    public async Task CancelAsync_OnTheChoicePage_SaysAccessDenied()
    {
        await using var fixture = await SimulatorFixture.StartAsync();

        var callback = SimulatorFixture.Query(await fixture.Simulator.CancelAsync(fixture.AuthorizeUrl()));

        Assert.That(callback["error"], Is.EqualTo("access_denied"));
        Assert.That(callback["error_description"], Is.EqualTo("User auth aborted"));
        Assert.That(callback["state"], Is.EqualTo("etat-du-test"));
        Assert.That(callback["iss"], Is.EqualTo(fixture.Issuer));
    }
}
