using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

[TestFixture]
internal sealed class LoginTests
{
    [Test]
    public async Task CompleteLoginAsync_NominalPersona_GivesTheWholeIdentity()
    {
        await using var site = await LoginSite.StartAsync();

        var result = await site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        var session = result.Session;
        Assert.Multiple(() =>
        {
            Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
            Assert.That(session.Identity.GivenNames, Is.EqualTo(new[] { "Angela", "Claire", "Louise" }));
            Assert.That(session.Identity.FamilyName, Is.EqualTo("DUBOIS"));
            Assert.That(session.Identity.BirthDate?.Raw, Is.EqualTo("1962-08-24"));
            Assert.That(session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
            Assert.That(session.IdToken.Split('.'), Has.Length.EqualTo(3));
            Assert.That(session.AccessToken.Value, Has.Length.EqualTo(43));
        });
    }

    [Test]
    public async Task SignIn_MetadataKnown_IsTwoCalls()
    {
        await using var site = new StubSite();
        await site.SignInAsync();
        var before = site.Provider.Asked.Count;

        await site.SignInAsync();

        Assert.That(site.Provider.Asked.Skip(before), Is.EqualTo(new[] { "token", "userinfo" }));
    }

    // The keys are fetched while the code exchange is in flight: their answer is none of its business.
    [Test]
    public async Task CompleteLoginAsync_KeysFetchedDuringTheExchange_AreNotTakenForItsAnswer()
    {
        await using var site = await LoginSite.StartAsync();
        await site.SignInAsync();
        site.Simulator.RotateKeys();

        var result = await site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
    }

    [Test]
    public async Task StartLogoutAsync_OfASession_EndsOnTheReturnAddress()
    {
        await using var site = await LoginSite.StartAsync();
        var session = (await site.SignInAsync()).Session;

        var challenge = await site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, ReturnUrl = "/au-revoir" }
        );
        var returned = await site.Simulator.LogoutAsync(challenge.EndSessionUrl);
        var result = site.Client.CompleteLogout(returned.Query, challenge.State);

        Assert.Multiple(() =>
        {
            Assert.That(returned.GetLeftPart(UriPartial.Path), Is.EqualTo(LoginSite.PostLogoutRedirectUri));
            Assert.That(result.Succeeded, Is.True);
            Assert.That(result.ReturnUrl, Is.EqualTo("/au-revoir"));
        });
    }
}
