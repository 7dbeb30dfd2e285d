using System.Net;
using System.Net.Mime;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>FranceConnect+ on the portal's own simulator, with each algorithm it encrypts with and the key in a file.</summary>
[TestFixture(DecryptionKey.EcdhEs)]
[TestFixture(DecryptionKey.RsaOaep)]
[TestFixture(DecryptionKey.RsaOaep256)]
internal sealed class PlusTests(string algorithm)
{
    private const string Account = "/demarches/compte-bancaire/saisie";

    private readonly DecryptionKey _key = DecryptionKey.Generate(algorithm, "2026-11");
    private string _path = null!;
    private PortalProcess _portal = null!;
    private ScriptedBrowser _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _path = Path.GetTempFileName();
        await File.WriteAllTextAsync(_path, $"{{\"keys\":[{_key.ToPrivateJwk()}]}}");
        _portal = await PortalProcess.StartAsync(("FranceConnect:DecryptionKeysPath", _path));
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _portal?.Dispose();
        File.Delete(_path);
    }

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Account_OfACitizenSignedInLow_StepsUpAndComesBack()
    {
        await _browser.SignInAsync(_portal.At(PortalBrowsing.Login), "test");
        Assert.That((string?)(await _browser.WhoAmIAsync(_portal))?["acr"], Is.EqualTo("eidas1"));

        var page = await _browser.SignInAsync(_portal.At(Account), "test");

        Assert.That(page.Address, Is.EqualTo(_portal.At(Account)), page.Text);
        var citizen = await _browser.WhoAmIAsync(_portal);
        Assert.That((string?)citizen?["platform"], Is.EqualTo("FranceConnectPlus"));
        Assert.That((string?)citizen?["acr"], Is.EqualTo("eidas2"));
    }

    [Test]
    public async Task Account_OfNobody_SignsInAtOnceAtTheLevel()
    {
        var page = await _browser.SignInAsync(_portal.At(Account), "test");

        Assert.That(page.Address, Is.EqualTo(_portal.At(Account)), page.Text);
        Assert.That(page.Text, Does.Contain("niveau substantiel"));
    }

    [Test]
    public async Task Account_AskedAsData_IsRefusedInsteadOfSentElsewhere()
    {
        Assert.That(await StatusAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));

        await _browser.SignInAsync(_portal.At(PortalBrowsing.Login), "test");

        Assert.That(await StatusAsync(), Is.EqualTo(HttpStatusCode.Forbidden));

        async Task<HttpStatusCode> StatusAsync() =>
            (await _browser.AskAsync(_portal.At(Account), ("Accept", MediaTypeNames.Application.Json))).Status;
    }

    [TestCase("FR7630006000011234567890189", "Votre demande est envoyée")]
    [TestCase("FR7630006000011234567890188", "IBAN")]
    [TestCase("", "IBAN")]
    public async Task Account_Typed_IsCheckedBeforeItIsSent(string iban, string answer)
    {
        var page = await _browser.SignInAsync(_portal.At(Account), "test");

        page = await _browser.SubmitAsync(HtmlForm.Find(page, "/saisie").With("compte.iban", iban));

        Assert.That(page.Text, Does.Contain(answer));
        Assert.That(
            page.Text.Contains("envoyée", StringComparison.Ordinal),
            Is.EqualTo(iban.EndsWith("89", StringComparison.Ordinal))
        );
    }

    [Test]
    public async Task SignOut_OfFranceConnectPlus_EndsBothSessions()
    {
        var page = await _browser.SignInAsync(_portal.At(Account), "test");

        var home = await _browser.SignOutAsync(page);

        Assert.That(home.Address, Is.EqualTo(_portal.At("/")), home.Text);
        Assert.That(await _browser.WhoAmIAsync(_portal), Is.Null);
        var choice = await _browser.GoAsync(_portal.At(Account));
        Assert.That(choice.Body, Does.Contain("/redirect-to-idp"), "FranceConnect+ asks again who it is");
    }

    [Test]
    public async Task Cancel_AtFranceConnectPlus_GoesBackToThePageThatExplains()
    {
        var page = await _browser.GoAsync(_portal.At("/demarches/compte-bancaire"));

        Assert.That(page.Text, Does.Contain("Pourquoi FranceConnect+"));
        Assert.That(page.Body, Does.Contain("fr-connect--plus"));
    }

    [Test]
    public async Task Jwks_OfThePortal_HasThePublicHalfOfTheFile()
    {
        var jwks = await _browser.AskAsync(_portal.At("/franceconnect/jwks"));

        Assert.That(jwks.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(jwks.Body, Is.EqualTo($"{{\"keys\":[{_key.ToPublicJwk()}]}}"));
    }
}
