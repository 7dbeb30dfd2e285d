using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

[TestFixture]
internal sealed class LoginTests
{
    [TestCase(ForeignPlatform.Es256Client, "ES256")]
    [TestCase(ForeignPlatform.Rs256Client, "RS256")]
    public async Task SignIn_AtAForeignProvider_GivesTheCitizensIdentity(string clientId, string algorithm)
    {
        using var site = new EngineSite(clientId, algorithm);

        var result = await site.SignInAsync(new LoginRequest { ReturnUrl = "/moi" });

        Assert.That(result.Error, Is.Null);
        Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
        var identity = result.Session.Identity;
        Assert.Multiple(() =>
        {
            Assert.That(
                identity.Subject.Value,
                Is.EqualTo("7f3c1d0a9be24865c02f7ad1e63b58947c1f0e2d3a4b5c6d7e8f90a1b2c3d4e5v1")
            );
            Assert.That(identity.GivenNames, Is.EqualTo(new[] { "Marie Ève", "Solène" }));
            Assert.That(identity.FamilyName, Is.EqualTo("D'ÉPREUVE-ESSAI"));
            Assert.That(identity.PreferredUsername, Is.EqualTo("FICTIVE"));
            Assert.That(identity.BirthDate?.ToString(), Is.EqualTo("1984-02-01"));
            Assert.That(identity.Gender, Is.EqualTo(Gender.Female));
            Assert.That(identity.BirthPlace?.ToString(), Is.EqualTo("2A004"));
            Assert.That(identity.BirthCountry?.ToString(), Is.EqualTo("99100"));
            Assert.That(identity.Email, Is.EqualTo("marie.fictive@example.org"));
            Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
        });
    }

    [Test]
    public async Task SignIn_WithFewScopes_GivesNoMoreThanAsked()
    {
        using var site = new EngineSite();
        var request = new LoginRequest { RequestAuthenticationMethods = true };
        request.Scopes.Add(FranceConnectScope.BirthDate);
        request.Scopes.Add(FranceConnectScope.IdpBirthDate);

        var result = await site.SignInAsync(request);

        Assert.That(result.Error, Is.Null);
        var identity = result.Session.Identity;
        Assert.Multiple(() =>
        {
            Assert.That(identity.KnownBirthDate?.ToString(), Is.EqualTo("1984-02-00"));
            Assert.That(identity.FamilyName, Is.Null);
            Assert.That(identity.Email, Is.Null);
            Assert.That(identity.AuthenticationMethods.Select(method => method.ToString()), Is.EqualTo(["fc", "pwd"]));
            Assert.That(
                result.Session.GrantedScopes.Select(scope => scope.Name),
                Is.EquivalentTo(["openid", "birthdate", "idp_birthdate"])
            );
        });
    }

    [Test]
    public async Task SignIn_AskingMoreThanReached_IsRefused()
    {
        using var site = new EngineSite();

        var result = await site.SignInAsync(new LoginRequest { AssuranceLevel = AssuranceLevel.Eidas2 });

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.AssuranceLevelTooLow));
    }

    [Test]
    public async Task SignIn_WithAWrongSecret_IsRefused()
    {
        using var site = new EngineSite(secret: new string('f', 64));

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.ClientRefused));
    }

    [Test]
    public async Task CompleteLogin_Replayed_IsRefused()
    {
        using var site = new EngineSite();
        var (query, state) = await site.GoToCallbackAsync();
        var first = await site.CompleteAsync(query, state);

        var again = await site.CompleteAsync(query, state);
        var elsewhere = await site.CompleteAsync(query, state: null);

        Assert.Multiple(() =>
        {
            Assert.That(first.Error, Is.Null);
            Assert.That(again.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CodeRefused));
            Assert.That(elsewhere.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
        });
    }

    [Test]
    public async Task CompleteLogin_WithTheStateOfAnotherLogin_IsRefusedBeforeTheCodeIsSpent()
    {
        using var site = new EngineSite();
        var (_, staleState) = await site.GoToCallbackAsync();
        var (query, state) = await site.GoToCallbackAsync();

        var mixed = await site.CompleteAsync(query, staleState);
        var own = await site.CompleteAsync(query, state);

        Assert.Multiple(() =>
        {
            Assert.That(mixed.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginUnknown));
            Assert.That(own.Error, Is.Null);
        });
    }

    [Test]
    public async Task SignOut_AfterSignIn_EndsAtThePostLogoutAddressWithItsState()
    {
        using var site = new EngineSite();
        var session = (await site.SignInAsync()).Session;

        var challenge = await site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, ReturnUrl = "/au-revoir" }
        );
        var confirmation = await site.Browser.GoAsync(challenge.EndSessionUrl, ForeignPlatform.PostLogout);
        var end = await site.Browser.SubmitAsync(
            HtmlForm.Find(confirmation, "/session/end/confirm"),
            ForeignPlatform.PostLogout
        );

        Assert.That(
            end.Address.AbsoluteUri,
            Is.EqualTo($"{ForeignPlatform.PostLogout}?state={challenge.StateParameter}")
        );
        var result = site.Client.CompleteLogout(end.Address.Query, challenge.State);
        Assert.That(result.ReturnUrl, Is.EqualTo("/au-revoir"));
    }

    [Test]
    public async Task RevokeAccessToken_AfterSignIn_IsConfirmed()
    {
        using var site = new EngineSite();
        var session = (await site.SignInAsync()).Session;

        var revoked = await site.Client.RevokeAccessTokenAsync(session);

        Assert.That(revoked, Is.True);
    }
}
