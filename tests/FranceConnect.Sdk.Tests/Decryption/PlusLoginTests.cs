using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>Whole logins at a FranceConnect+ that encrypts both tokens.</summary>
[TestFixture]
internal sealed class PlusLoginTests
{
    private static readonly string[] Algorithms =
    [
        DecryptionKey.EcdhEs,
        DecryptionKey.RsaOaep,
        DecryptionKey.RsaOaep256,
    ];

    [TestCaseSource(nameof(Algorithms))]
    public async Task CompleteLoginAsync_EncryptedTokens_SignsIn(string algorithm)
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate(algorithm));

        var result = await site.SignInPlusAsync();

        Assert.That(result.Error, Is.Null);
        Assert.That(result.Session!.Identity.FamilyName, Is.EqualTo("PERSONNE-FICTIVE"));
        Assert.That(result.Session.Platform, Is.EqualTo(FranceConnectPlatform.FranceConnectPlus));
        Assert.That(result.Session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
    }

    [Test]
    public async Task CompleteLoginAsync_EncryptedIdToken_KeepsTheSignedOneForLogout()
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate());

        var session = (await site.SignInPlusAsync()).Session!;

        Assert.That(session.IdToken.Split('.'), Has.Length.EqualTo(3));
        var logout = await site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, Platform = FranceConnectPlatform.FranceConnectPlus }
        );
        Assert.That(logout.EndSessionUrl.Query, Does.Contain($"id_token_hint={session.IdToken}"));
    }

    [Test]
    public async Task CompleteLoginAsync_OldKeyBesideTheNew_OpensWithBoth()
    {
        var (old, young) = (DecryptionKey.Generate(), DecryptionKey.Generate(DecryptionKey.RsaOaep256));
        await using var site = PlusSite.Create(young, o => o.DecryptionKeys.Add(old));

        Assert.That((await site.SignInPlusAsync()).Error, Is.Null);
        site.EncryptFor(old);
        Assert.That((await site.SignInPlusAsync()).Error, Is.Null);
    }

    [Test]
    public async Task CompleteLoginAsync_KeyTakenAway_IsRefused()
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate());
        site.EncryptFor(DecryptionKey.Generate());

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"));
    }

    [Test]
    public async Task CompleteLoginAsync_NoKeyConfigured_SaysSo()
    {
        var key = DecryptionKey.Generate();
        await using var site = PlusSite.Create(key, o => o.DecryptionKeys.Clear());

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS1013"));
    }

    [Test]
    public async Task CompleteLoginAsync_NoKeyConfiguredAndTokenInTheClear_SaysSo()
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate(), o => o.DecryptionKeys.Clear());
        site.Provider.SignIdToken = token => StubProvider.Sign(token);
        site.Provider.SignUserInfo = token => StubProvider.Sign(token);

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS1013"));
    }

    [Test]
    public async Task CompleteLoginAsync_TokenInTheClear_IsRefused()
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate());
        site.Provider.SignIdToken = token => StubProvider.Sign(token);

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3042"));
    }

    [Test]
    public async Task CompleteLoginAsync_EncryptedByFranceConnect_IsRefused()
    {
        var key = DecryptionKey.Generate();
        await using var site = new StubSite(o => o.DecryptionKeys.Add(key));
        site.Provider.SignIdToken = token => PlusSite.Encrypted(token, key);

        Assert.That((await site.SignInAsync()).Error?.Code.Value, Is.EqualTo("FCS3001"));
    }

    [Test]
    public async Task CompleteLoginAsync_ForgedInsideTheEncryption_IsRefused()
    {
        var key = DecryptionKey.Generate();
        await using var site = PlusSite.Create(key);
        site.Provider.SignIdToken = token =>
            JweWriter.Write(StubProvider.Sign(token, forged: true), JsonNode.Parse(key.ToPublicJwk())!.AsObject());

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3004"));
    }

    [TestCase("eidas1", "FCS3011")]
    [TestCase("eidas3", null)]
    public async Task CompleteLoginAsync_Level_IsTheLeastOfThePlatform(string acr, string? code)
    {
        await using var site = PlusSite.Create(DecryptionKey.Generate());
        site.Provider.IdToken = token => token["acr"] = acr;

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(code));
    }
}
