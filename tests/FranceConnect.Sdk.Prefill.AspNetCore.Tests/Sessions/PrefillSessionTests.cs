using System.Text;
using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Prefill.Tests;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

[TestFixture(typeof(InMemory))]
[TestFixture(typeof(InRedis))]
internal sealed class PrefillSessionTests<TCache>
    where TCache : SessionCache, new()
{
    [Test]
    public async Task FindAsync_AfterTheCallbackKept_GivesTheFacts()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        var facts = await Collected.FactsAsync();

        await portal.KeepAsync(browser, Collected.Cantine, facts);
        await portal.SignInAsync(browser);
        var found = await portal.FindAsync(browser, Collected.Cantine);

        Assert.That(
            found!.Select(fact => $"{fact} {fact.Text}"),
            Is.EqualTo(PrefillDraft.Create(Collected.Cantine, facts).Facts.Select(fact => $"{fact} {fact.Text}"))
        );
        Assert.That(found!.Children, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task FindAsync_AfterTheChildIsChosen_GivesTheChoice()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);

        await portal.RunAsync(
            browser,
            async (_, session) =>
            {
                var facts = (await session.FindAsync(Collected.Cantine))!;
                await session.KeepAsync(Collected.Cantine, facts.ChooseChild(0));
                return true;
            }
        );
        var found = await portal.FindAsync(browser, Collected.Cantine);

        Assert.That(found!.Children, Is.Empty);
        Assert.That(found.Get(Facts.Child.GivenNames)?.Value, Is.EqualTo("Elise"));
        Assert.That(portal.Cache.Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task FindAsync_OfAnotherForm_FindsNothing()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);

        Assert.That(await portal.FindAsync(browser, Forms.Creche), Is.Null);
        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
    }

    [Test]
    public async Task FindAsync_WithoutASignIn_FindsNothing()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync());

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Null);
    }

    [TestCase("bbbb", "ville")]
    [TestCase("aaaa", "autre-ville")]
    public async Task FindAsync_OfSomebodyElseInTheSameBrowser_FindsNothingAndWipes(string subject, string tenant)
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);

        await portal.SignInAsync(browser, subject, tenant);
        var found = await portal.FindAsync(browser, Collected.Cantine);

        Assert.That(found, Is.Null);
        Assert.That(portal.Cache.Entries, Is.Empty);
        Assert.That(portal.Log.Lines.Select(line => line.Id), Has.Member(5012));
    }

    [Test]
    public async Task FindAsync_WithTheCookieOfSomebodyElse_FindsNothing()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var victim = await SignedInAsync(portal);
        using var thief = portal.OpenBrowser();
        await portal.SignInAsync(thief, "bbbb");
        thief.Restore(victim.Header.Split("; ").Single(cookie => cookie.Contains("Prefill", StringComparison.Ordinal)));

        Assert.That(await portal.FindAsync(thief, Collected.Cantine), Is.Null);
    }

    [Test]
    public async Task FindAsync_DraftMovedUnderAnotherPersonsEntry_IsRefused()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var victim = await SignedInAsync(portal);
        var (_, stolen) = portal.Cache.Entries.Single();
        using var thief = portal.OpenBrowser();
        await portal.KeepAsync(thief, Collected.Cantine, await Collected.FactsAsync("bbbb"));
        await portal.SignInAsync(thief, "bbbb");
        var (key, own) = portal.Cache.Entries.Single(entry => !entry.Value.SequenceEqual(stolen));

        var forged = Encoding.UTF8.GetString(own).Replace(Draft(own), Draft(stolen), StringComparison.Ordinal);
        await portal.OverwriteAsync(key, Encoding.UTF8.GetBytes(forged));

        Assert.That(await portal.FindAsync(thief, Collected.Cantine), Is.Null);
        Assert.That(portal.Log.Text, Does.Contain("OtherUser"));
    }

    [Test]
    public async Task FindAsync_AnyBitOfTheDraftAltered_IsRefused()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var (key, bytes) = portal.Cache.Entries.Single();
        var start = Encoding.UTF8.GetString(bytes).IndexOf(Draft(bytes), StringComparison.Ordinal);
        var step = portal.Cache is InMemory ? 1 : 16; // the seal is the same one, a network is slower

        var accepted = await portal.RunAsync(
            browser,
            async (_, session) =>
            {
                var accepted = 0;
                for (var i = start; i < start + Draft(bytes).Length; i += step)
                for (var bit = 0; bit < 8; bit++)
                {
                    var altered = (byte[])bytes.Clone();
                    altered[i] ^= (byte)(1 << bit);
                    await portal.OverwriteAsync(key, altered);
                    accepted += await session.FindAsync(Collected.Cantine) is null ? 0 : 1;
                }
                return accepted;
            }
        );

        Assert.That(accepted, Is.Zero);
        await portal.OverwriteAsync(key, bytes);
        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
    }

    [Test]
    public async Task FindAsync_DraftMovedUnderAnotherForm_IsRefused()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var (key, bytes) = portal.Cache.Entries.Single();

        var forged = Encoding.UTF8.GetString(bytes).Replace("\"cantine\"", "\"creche\"", StringComparison.Ordinal);
        await portal.OverwriteAsync(key, Encoding.UTF8.GetBytes(forged));

        Assert.That(await portal.FindAsync(browser, Forms.Creche), Is.Null);
        Assert.That(portal.Log.Text, Does.Contain("OtherForm"));
    }

    [Test]
    public async Task FindAsync_ExpiryForgedInTheCache_IsRefused()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var (key, bytes) = portal.Cache.Entries.Single();

        var forged = Encoding
            .UTF8.GetString(bytes)
            .Replace("\"until\":\"2026", "\"until\":\"2036", StringComparison.Ordinal);
        portal.Time.Advance(Collected.Retention);
        await portal.OverwriteAsync(key, Encoding.UTF8.GetBytes(forged));

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Null);
        Assert.That(portal.Log.Text, Does.Contain("Expired"));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"owner":"x","drafts":[]}""")]
    [TestCase("pas du JSON")]
    public async Task FindAsync_EntryThatIsNone_FindsNothing(string entry)
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var key = portal.Cache.Entries.Single().Key;

        await portal.OverwriteAsync(key, Encoding.UTF8.GetBytes(entry));

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Null);
    }

    [Test]
    public async Task FindAsync_PastTheFormsRetention_FindsNothing()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal, Collected.Activites);

        portal.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        var before = await portal.FindAsync(browser, Collected.Activites);
        portal.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(before, Is.Not.Null);
        Assert.That(await portal.FindAsync(browser, Collected.Activites), Is.Null);
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task FindAsync_OneFormPastItsRetention_KeepsTheOther()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.KeepAsync(browser, Collected.Activites, await Collected.FactsAsync());

        portal.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.That(await portal.FindAsync(browser, Collected.Activites), Is.Null);
        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
        Assert.That(Encoding.UTF8.GetString(portal.Cache.Entries.Single().Value), Does.Not.Contain("activites"));
    }

    [Test]
    public async Task FindAsync_AnotherFormPastItsRetention_IsNotKeptAnyLonger()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.KeepAsync(browser, Collected.Activites, await Collected.FactsAsync());

        portal.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
        Assert.That(Encoding.UTF8.GetString(portal.Cache.Entries.Single().Value), Does.Not.Contain("activites"));
    }

    [Test]
    public async Task FindAsync_OfSomebodyElseInAnAnswerUnderWay_WipesStill()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.SignInAsync(browser, "bbbb");

        var found = await portal.RunAsync(
            browser,
            async (context, session) =>
            {
                await context.Response.StartAsync();
                return await session.FindAsync(Collected.Cantine);
            }
        );

        Assert.That(found, Is.Null);
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task FindAsync_CitizenWhoComesBackNoMore_IsForgotten()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);

        await portal.PassAsync(TimeSpan.FromMinutes(29));
        var during = await portal.FindAsync(browser, Collected.Cantine);
        await portal.PassAsync(TimeSpan.FromMinutes(29));
        var still = await portal.FindAsync(browser, Collected.Cantine);
        await portal.PassAsync(TimeSpan.FromMinutes(31));

        Assert.That(during, Is.Not.Null);
        Assert.That(still, Is.Not.Null);
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task KeepAsync_OfSomebodyElseInTheSameBrowser_WipesTheFormer()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var former = portal.Cache.Entries.Single().Key;

        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync("bbbb"));

        Assert.That(portal.Cache.Entries, Has.Count.EqualTo(1));
        Assert.That(portal.Cache.Entries.Keys, Has.No.Member(former));
        await portal.SignInAsync(browser, "bbbb");
        Assert.That((await portal.FindAsync(browser, Collected.Cantine))?.Subject.Value, Is.EqualTo("bbbb"));
    }

    [Test]
    public async Task FindForAsync_InTheCallbackOfASecondParent_GivesTheFirstOnes()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.SignInAsync(browser, "bbbb");

        var first = new PrefillOwner("ville", FranceConnectSubject.From("aaaa"));
        var second = new PrefillOwner("ville", FranceConnectSubject.From("bbbb"));
        var ofSecond = await portal.RunAsync(browser, (_, s) => s.FindForAsync(Collected.Cantine, second));
        var ofFirst = await portal.RunAsync(browser, (_, s) => s.FindForAsync(Collected.Cantine, first));

        Assert.That(ofSecond, Is.Null);
        Assert.That(ofFirst, Is.Not.Null);
    }

    [Test]
    public async Task DropAsync_OfOneForm_KeepsTheOther()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.KeepAsync(browser, Collected.Activites, await Collected.FactsAsync());

        await portal.DropAsync(browser, Collected.Cantine);

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Null);
        Assert.That(await portal.FindAsync(browser, Collected.Activites), Is.Not.Null);
    }

    [Test]
    public async Task KeepAsync_InASession_SendsOneCookieOfARandomId()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        await portal.RunAsync(
            browser,
            async (_, session) =>
            {
                await session.KeepAsync(Collected.Cantine, await Collected.FactsAsync());
                await session.KeepAsync(Collected.Activites, await Collected.FactsAsync());
                return true;
            }
        );

        var cookie = browser.SetCookies.Single();
        Assert.That(
            cookie,
            Does.Match("^__Host-FranceConnect\\.Prefill=[A-Za-z0-9_-]{43}; path=/; secure; samesite=lax; httponly$")
        );
        Assert.That(portal.Cache.Entries, Has.Count.EqualTo(1));
        Assert.That(portal.Cache.Entries.Keys.Single(), Does.Not.Contain(cookie.Split('=', ';')[1]));
    }

    [Test]
    public async Task KeepAsync_UnderAnIdThatSomebodyPlanted_TakesAnotherOne()
    {
        var planted = new string('a', 43);
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        browser.Restore($"__Host-FranceConnect.Prefill={planted}");

        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync());

        Assert.That(browser.Header, Does.Contain("Prefill=").And.Not.Contain(planted));
    }

    [Test]
    public async Task KeepAsync_OverHttp_SendsACookieThatHttpTakes()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();

        await portal.RunAsync(
            browser,
            async (context, session) =>
            {
                context.Request.Scheme = "http"; // what the server sees without forwarded headers
                await session.KeepAsync(Collected.Cantine, await Collected.FactsAsync());
                return true;
            }
        );

        Assert.That(
            browser.SetCookies.Single(),
            Does.Match("^FranceConnect\\.Prefill=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$")
        );
    }

    [Test]
    public async Task Cache_OfASession_HoldsNothingReadable()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync("sub-fictif-de-claire"));

        var entry = Encoding.UTF8.GetString(portal.Cache.Entries.Single().Value);

        Assert.That(entry, Does.Not.Contain("sub-fictif-de-claire").And.Not.Contain("ROUSSEL"));
        Assert.That(entry, Does.Not.Contain("ville").And.Not.Contain("Elise"));
    }

    [Test]
    public async Task Cache_Down_StopsNobody()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        await portal.Cache.BreakAsync();

        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync());
        await portal.SignInAsync(browser);
        var found = await portal.FindAsync(browser, Collected.Cantine);
        await portal.SignOutAsync(browser);

        Assert.That(found, Is.Null);
        Assert.That(portal.Log.Lines.Select(line => line.Id), Has.Member(5013));
        Assert.That(portal.Log.Text, Does.Not.Contain(portal.Cache.Secret));
    }

    [Test]
    public async Task Log_AtTrace_HoldsNothingOfThePerson()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        await portal.FindAsync(browser, Collected.Cantine);
        await portal.SignInAsync(browser, "bbbb");
        await portal.FindAsync(browser, Collected.Cantine);
        await portal.SignOutAsync(browser);

        Assert.That(portal.Log.Text, Does.Not.Contain("ROUSSEL").And.Not.Contain("claire@example.org"));
        Assert.That(
            portal
                .Log.Lines.Where(line => line.Category.StartsWith("FranceConnect", StringComparison.Ordinal))
                .Select(line => line.Text),
            Has.None.Contains("aaaa")
        );
    }

    [TestCaseSource(typeof(Collected), nameof(Collected.SignedIn))]
    public async Task Cache_OfACase_TakesAtMost8KiB(object item)
    {
        var worked = (WorkedCase)item;
        var facts = (await worked.RunAsync()).Facts;
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = portal.OpenBrowser();
        portal.Time.AdjustTime(facts.Get(Facts.Guardian1.Sub)!.Provenance.ObtainedAt);

        await portal.KeepAsync(browser, worked.Form.WithRetention(Collected.Retention), facts);

        var size = portal.Cache.Entries.Single().Value.Length;
        await TestContext.Out.WriteLineAsync($"{worked.Id}: {facts.Count} facts, {size} bytes");
        Assert.That(size, Is.LessThanOrEqualTo(8 * 1024));
    }

    private static string Draft(byte[] entry) => Encoding.UTF8.GetString(entry).Split("\"sealed\":\"")[1].Split('"')[0];

    private static async Task<Browser> SignedInAsync(Portal portal, FormDefinition? form = null)
    {
        var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, form ?? Collected.Cantine, await Collected.FactsAsync());
        await portal.SignInAsync(browser);
        return browser;
    }
}
