using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>Two nodes of one portal: they share a Redis and a folder of keys.</summary>
[TestFixture]
internal sealed class RedisTests
{
    private const string NotKept = "n’ont pas pu être gardées";

    private RedisServer _redis = null!;
    private DirectoryInfo _keys = null!;
    private PortalProcess _node = null!;
    private PortalProcess _other = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _redis = await RedisServer.StartAsync();
        _keys = Directory.CreateTempSubdirectory("portail-cles-");
        _node = await StartNodeAsync();
        _other = await StartNodeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _node?.Dispose();
        _other?.Dispose();
        _keys?.Delete(recursive: true);
        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    [Test]
    public async Task Form_FilledOnOneNode_IsReadSentAndWipedOnTheOther()
    {
        using var browser = new ScriptedBrowser();
        await browser.SignInForAsync(_node, Cantine, "couple_caf");

        var form = await browser.PostFormAsync(_other, Cantine, ("child", "0"));
        Assert.That(form.ValueOf("child.givenNames"), Is.EqualTo("Lou"));
        Assert.That((await browser.ReadFormAsync(_node, Cantine)).ValueOf("child.givenNames"), Is.EqualTo("Lou"));

        // The other node's own FranceConnect does not know this session: it is signed out here all the same.
        await browser.SubmitAsync(HtmlForm.Find(await browser.GoAsync(_other.At("/moi")), "/franceconnect/logout"));
        Assert.That((bool)(await browser.ReadFormAsync(_node, Cantine))["collected"]!, Is.False);
    }

    [Test, Order(int.MaxValue)]
    public async Task Form_SentByHandWhileRedisIsDown_StaysInThePageAndIsReceivedAfterwards()
    {
        using var browser = new ScriptedBrowser();
        var form = FilledByHand(await browser.OpenAsync(_node, Transport));
        Visit refused;
        await _redis.KillAsync();
        try
        {
            refused = await browser.SubmitAsync(form);
        }
        finally
        {
            await RestartAsync();
        }
        // As the page came back: nothing is typed again.
        var received = await browser.SubmitAsync(HtmlForm.Find(refused, Transport).With("envoyer", "true"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), refused.Text);
        Assert.That(refused.Text, Does.Contain("n’a pas pu être enregistrée"));
        Assert.That(received.Address, Is.EqualTo(_node.At("/demande-envoyee")), received.Text);
        Assert.That(received.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Order(int.MaxValue)]
    public async Task Redis_Down_StopsNeitherTheSignInNorTheFormNorTheLogout()
    {
        using var browser = new ScriptedBrowser();
        await browser.SignInForAsync(_node, Cantine, "couple_caf");
        await _redis.KillAsync();
        try
        {
            Assert.That((bool)(await browser.ReadFormAsync(_node, Cantine))["collected"]!, Is.False);
            var page = await browser.GoAsync(_node.At("/demarches/cantine/franceconnect"));
            page = await browser.SubmitAsync(HtmlForm.Find(page, "/login").With("consent", "yes"));
            Assert.That(page.Address.AbsolutePath, Is.EqualTo("/demarches/cantine"));
            Assert.That(page.Text, Does.Contain(NotKept));
            Assert.That((await browser.AskAsync(_node.At("/agent/demande"))).Status, Is.EqualTo(HttpStatusCode.OK));

            await browser.SignOutAsync(await browser.GoAsync(_node.At("/moi")));
            Assert.That(await browser.WhoAmIAsync(_node), Is.Null);
        }
        finally
        {
            await RestartAsync();
        }
    }

    private static HtmlForm FilledByHand(HtmlForm form)
    {
        foreach (
            var (id, value) in (ReadOnlySpan<(string, string)>)
                [
                    ("guardian1.birthName", "EXEMPLE"),
                    ("guardian1.givenNames", "Camille"),
                    ("guardian1.email", "camille@example.org"),
                    ("guardian1.mobilePhone", "06 12 34 56 78"),
                    ("guardian1.role", "mere"),
                    ("child.birthName", "EXEMPLE"),
                    ("child.givenNames", "Lou"),
                    ("child.birthDate", "2015-03-02"),
                    ("address.street", "rue des Exemples"),
                    ("address.postalCode", "63210"),
                    ("address.city", "Rochefort-Montagne"),
                    ("schooling.schoolUai", "0630012W"),
                    ("schooling.schoolYear", "2026-2027"),
                    ("schooling.boarding", "demiPensionnaire"),
                    ("request.boardingStop", "Mairie"),
                    ("consent.rules", "true"),
                    ("consent.information", "true"),
                    ("billing.mode", "guardian1"),
                    ("envoyer", "true"),
                ]
        )
            form = form.With(id, value);
        return form;
    }

    private async Task RestartAsync()
    {
        await _redis.RestartAsync();
        await WaitUntilKeptAsync(_node);
        await WaitUntilKeptAsync(_other);
    }

    /// <summary>The node finds its Redis again by itself, within seconds.</summary>
    private static async Task WaitUntilKeptAsync(PortalProcess node)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var browser = new ScriptedBrowser();
            var page = await browser.SignInAsync(node.At("/demarches/cantine/franceconnect"), "couple_caf");
            if (!page.Text.Contains(NotKept, StringComparison.Ordinal))
                return;
            await Task.Delay(200, patience.Token);
        }
    }

    private Task<PortalProcess> StartNodeAsync() =>
        PortalProcess.StartAsync(
            ("ConnectionStrings:Redis", $"127.0.0.1:{_redis.Port}"),
            ("DataProtection:KeysPath", _keys.FullName)
        );
}
