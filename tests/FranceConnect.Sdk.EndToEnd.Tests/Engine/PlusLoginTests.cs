using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

/// <summary>The foreign provider as FranceConnect+: tokens encrypted by other people's code.</summary>
[TestFixture]
internal sealed class PlusLoginTests
{
    [TestCaseSource(typeof(ForeignPlatform), nameof(ForeignPlatform.PlusAlgorithms))]
    public async Task SignIn_AtAForeignProvider_GivesTheCitizensIdentity(string algorithm)
    {
        using var site = EngineSite.OfPlus(algorithm);

        var result = await site.SignInAsync();

        Assert.That(result.Error, Is.Null);
        var identity = result.Session.Identity;
        Assert.Multiple(() =>
        {
            Assert.That(result.Session.Platform, Is.EqualTo(FranceConnectPlatform.FranceConnectPlus));
            Assert.That(identity.GivenNames, Is.EqualTo(["Marie", "Ève", "Solène"]), "no array on FranceConnect+");
            Assert.That(identity.FamilyName, Is.EqualTo("d'Épreuve-Essai"));
            Assert.That(identity.BirthDate?.Raw, Is.EqualTo("1984-02-00"));
            Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
            Assert.That(identity.Rnipp, Is.Null);
        });
    }

    [Test]
    public async Task SignIn_AskingTheRegistry_GivesItsIdentityBeside()
    {
        using var site = EngineSite.OfPlus(DecryptionKey.EcdhEs);
        var request = new LoginRequest
        {
            Platform = FranceConnectPlatform.FranceConnectPlus,
            RequestAuthenticationMethods = true,
        };
        request.Scopes.Add(FranceConnectScope.From("rnipp_identite_pivot"));

        var identity = (await site.SignInAsync(request)).Session.Identity;

        Assert.Multiple(() =>
        {
            Assert.That(identity.FamilyName, Is.EqualTo("d'Épreuve-Essai"));
            Assert.That(identity.Rnipp?.FamilyName, Is.EqualTo("D'ÉPREUVE-ESSAI"));
            Assert.That(identity.Rnipp?.GivenNames, Is.EqualTo(["Marie Ève", "Solène"]));
            Assert.That(identity.Rnipp?.BirthDate?.Raw, Is.EqualTo("1984-02-01"));
            Assert.That(
                identity.AuthenticationMethods.Select(method => method.ToString()),
                Is.EqualTo(["fc", "pop", "pin", "mfa"])
            );
        });
    }

    [Test]
    public async Task SignIn_AskingMoreThanReached_IsRefused()
    {
        using var site = EngineSite.OfPlus(DecryptionKey.EcdhEs);

        var result = await site.SignInAsync(
            new LoginRequest
            {
                Platform = FranceConnectPlatform.FranceConnectPlus,
                AssuranceLevel = AssuranceLevel.Eidas3,
            }
        );

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.AssuranceLevelTooLow));
    }

    [TestCaseSource(typeof(ForeignPlatform), nameof(ForeignPlatform.PlusAlgorithms))]
    public async Task SignIn_WithAnotherKeyThanRegistered_IsRefused(string algorithm)
    {
        using var site = EngineSite.OfPlus(
            algorithm,
            DecryptionKey.Generate(algorithm, ForeignPlatform.PlusKey(algorithm).KeyId)
        );

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.TokenDecryptionFailed));
    }

    [Test]
    public async Task SignOut_AfterSignIn_EndsAtThePostLogoutAddressWithItsState()
    {
        using var site = EngineSite.OfPlus(DecryptionKey.EcdhEs);
        var session = (await site.SignInAsync()).Session;

        var challenge = await site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, Platform = session.Platform }
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
    }
}
