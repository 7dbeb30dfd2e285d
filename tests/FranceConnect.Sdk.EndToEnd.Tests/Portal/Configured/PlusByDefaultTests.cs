using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>A portal that is on FranceConnect+ alone, by its configuration.</summary>
[TestFixture]
internal sealed class PlusByDefaultTests
{
    private const string Secret = "secret-de-test-du-portail-famille-0123456789abcdef";

    [Test]
    public async Task SignIn_SimulatorAtFranceConnectPlus_IsAPlainLogin()
    {
        using var portal = await PortalProcess.StartAsync(("FranceConnect:Platform", "FranceConnectPlus"));
        using var browser = new ScriptedBrowser();

        var home = await browser.GoAsync(portal.At("/"));
        await browser.SignInAsync(portal.At(PortalBrowsing.Login), "test");

        Assert.That(home.Text, Does.Contain("FranceConnect+"));
        Assert.That((string?)(await browser.WhoAmIAsync(portal))?["platform"], Is.EqualTo("FranceConnectPlus"));
    }

    [Test]
    public async Task SignIn_AnotherProvider_OpensItsTokensWithTheKeysOfTheFile()
    {
        var (young, old) = (
            DecryptionKey.Generate(keyId: "young"),
            DecryptionKey.Generate(DecryptionKey.RsaOaep256, "old")
        );
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, $"{{\"keys\":[{young.ToPrivateJwk()},{old.ToPrivateJwk()}]}}");
        var client = new SimulatorClient
        {
            ClientId = "plus",
            ClientSecret = Secret,
            Platform = SimulatorPlatform.FranceConnectPlus,
            EncryptionAlgorithm = old.Algorithm,
            Jwks = $"{{\"keys\":[{old.ToPublicJwk()}]}}",
        };
        await using var provider = await FranceConnectSimulator.StartAsync(options => options.Clients.Add(client));
        using var portal = await PortalProcess.StartAsync(
            ("FranceConnect:Issuer", provider.PlusIssuer),
            ("FranceConnect:Platform", "FranceConnectPlus"),
            ("FranceConnect:ClientId", "plus"),
            ("FranceConnect:ClientSecret", Secret),
            ("FranceConnect:DecryptionKeysPath", path)
        );
        provider.Clients.AddRedirectUri("plus", portal.At("/signin-franceconnect").AbsoluteUri);
        using var browser = new ScriptedBrowser();

        await browser.SignInAsync(portal.At(PortalBrowsing.Login), "test");

        var citizen = await browser.WhoAmIAsync(portal);
        Assert.That((string?)citizen?["platform"], Is.EqualTo("FranceConnectPlus"));
        Assert.That((string?)citizen?["familyName"], Is.Not.Empty);
        Assert.That(portal.Output, Does.Not.Contain(old.ToPrivateJwk()));
        File.Delete(path);
    }

    [Test]
    public void Start_KeysThatCannotBeRead_IsRefusedWithACode() =>
        Assert.That(
            async () =>
            {
                using var portal = await PortalProcess.StartAsync(
                    ("FranceConnect:Platform", "FranceConnectPlus"),
                    ("FranceConnect:DecryptionKeysPath", "/nulle/part/cles.json")
                );
            },
            Throws.Exception.With.Message.Contains("FCS1014")
        );
}
