using System.Buffers.Text;
using System.Text;
using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

/// <summary>What a shared Redis changes: who reads it, how long it keeps, several nodes, and its end in the middle of a visit.</summary>
internal sealed class RedisTests
{
    private static readonly TimeSpan s_idle = new PrefillSessionOptions().IdleTimeout;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private DirectoryInfo _keys = null!;

    [SetUp]
    public void MakeKeysFolder() => _keys = Directory.CreateTempSubdirectory("fcsdk-keys-");

    [TearDown]
    public void DeleteKeysFolder() => _keys.Delete(recursive: true);

    [Test]
    public async Task Server_OfASession_HoldsNothingReadable()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        var facts = await Collected.FactsAsync("sub-fictif-de-claire");
        using var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, Collected.Cantine, facts);

        var key = redis.Keys.Single();
        var fields = await redis.Database.HashGetAllAsync(key);
        var entry = Encoding.UTF8.GetString(redis.Entries.Single().Value);
        var opened = Encoding.Latin1.GetString(Base64Url.DecodeFromChars(Draft(entry)));

        var stored = string.Join(
            '\n',
            [key.ToString(), .. fields.Select(field => $"{field.Name} {field.Value}"), opened]
        );
        string[] personal =
        [
            // Shorter ones may come by chance in what is encrypted.
            .. facts.Select(fact => fact.Text).Where(text => text.Length > 7),
            "ROUSSEL",
            "Elise",
            facts.Subject.Value,
            facts.TenantId!,
            browser.Header.Split("Prefill=")[1].Split(';')[0],
        ];
        Assert.That(personal, Has.Member("claire@example.org").And.Length.GreaterThan(8));
        Assert.That(personal.Where(text => stored.Contains(text, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Entry_OfASession_LivesAsLongAsTheCitizenComesBack()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        using var browser = await SignedInAsync(portal);
        var key = redis.Keys.Single();

        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.LessThanOrEqualTo(s_idle));
        Assert.That((long)await redis.Database.HashGetAsync(key, "sldexp"), Is.EqualTo(s_idle.Ticks));
        await portal.PassAsync(TimeSpan.FromMinutes(20));
        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.LessThanOrEqualTo(TimeSpan.FromMinutes(10)));
        await portal.FindAsync(browser, Collected.Cantine);
        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.GreaterThan(TimeSpan.FromMinutes(10)));
        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.LessThanOrEqualTo(s_idle));
    }

    [Test]
    public async Task Entry_OfASession_NeverOutlivesTheFormsRetention()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        using var browser = await SignedInAsync(portal, Collected.Activites); // 10 minutes
        var key = redis.Keys.Single();

        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.LessThanOrEqualTo(TimeSpan.FromMinutes(10)));
        await portal.PassAsync(TimeSpan.FromMinutes(4));
        Assert.That(await portal.FindAsync(browser, Collected.Activites), Is.Not.Null);
        Assert.That(await redis.Database.KeyTimeToLiveAsync(key), Is.LessThanOrEqualTo(TimeSpan.FromMinutes(6)));
        await portal.PassAsync(TimeSpan.FromMinutes(7));
        Assert.That(redis.Keys, Is.Empty);
    }

    [Test]
    public async Task KeepAsync_AtTheVeryEndOfTheRetention_LeavesNothingForever()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        using var browser = portal.OpenBrowser();
        var facts = await Collected.FactsAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));

        await portal.KeepAsync(browser, Collected.Activites, facts);

        Assert.That(redis.Keys, Is.Empty);
        Assert.That(portal.Log.Lines.Select(line => line.Id), Has.None.EqualTo(5013));
    }

    [Test]
    public async Task DropAsync_OfTheOnlyForm_LeavesNoKey()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        using var browser = await SignedInAsync(portal);

        await portal.DropAsync(browser, Collected.Cantine);

        Assert.That(redis.Keys, Is.Empty);
    }

    [Test]
    public async Task Server_KilledDuringAVisit_EmptiesThePrefillingAndComesBack()
    {
        var redis = new InRedis();
        await using var portal = await Portal.StartAsync(redis);
        using var browser = await SignedInAsync(portal);
        var facts = await Collected.FactsAsync();

        await redis.Server.KillAsync();
        var during = await portal.FindAsync(browser, Collected.Cantine);
        await portal.KeepAsync(browser, Collected.Cantine, facts);
        await portal.DropAsync(browser, Collected.Activites);
        var failures = portal.Log.Lines.Count(line => line.Id == 5013);

        Assert.That(during, Is.Null);
        Assert.That(failures, Is.GreaterThanOrEqualTo(3));
        Assert.That(portal.Log.Text, Does.Not.Contain(redis.Secret));

        await redis.Server.RestartAsync();
        FactSet? after = null;
        using var patience = new CancellationTokenSource(s_patience);
        while (after is null)
        {
            await Task.Delay(20, patience.Token);
            await portal.KeepAsync(browser, Collected.Cantine, facts);
            after = await portal.FindAsync(browser, Collected.Cantine);
        }
        Assert.That(redis.Keys, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nodes_WithTheSameKeys_ReadEachOther()
    {
        var redis = new InRedis();
        await using var first = await Portal.StartAsync(redis, ShareKeys("portail"));
        await using var second = await Portal.StartAsync(new InRedis(redis), ShareKeys("portail"));
        using var atFirst = await SignedInAsync(first);
        using var atSecond = second.OpenBrowser(atFirst);

        var found = await second.FindAsync(atSecond, Collected.Cantine);
        await second.KeepAsync(atSecond, Collected.Cantine, found!.ChooseChild(1));
        var chosen = await first.FindAsync(atFirst, Collected.Cantine);

        Assert.That(chosen?.Get(Facts.Child.GivenNames)?.Value, Is.Not.Null);
        Assert.That(chosen!.Children, Is.Empty);
        Assert.That(redis.Keys, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nodes_SignOutAtOne_LeavesNothingAtTheOther()
    {
        var redis = new InRedis();
        await using var first = await Portal.StartAsync(redis, ShareKeys("portail"));
        await using var second = await Portal.StartAsync(new InRedis(redis), ShareKeys("portail"));
        using var atFirst = await SignedInAsync(first);
        var cookies = atFirst.Header;
        using var atSecond = second.OpenBrowser(atFirst);

        await second.SignOutAsync(atSecond);
        atFirst.Restore(cookies); // a request that was already on its way

        Assert.That(redis.Keys, Is.Empty);
        Assert.That(await first.FindAsync(atFirst, Collected.Cantine), Is.Null);
    }

    [Test]
    public async Task Nodes_OfAnotherApplication_AreRefused()
    {
        var redis = new InRedis();
        await using var first = await Portal.StartAsync(redis, ShareKeys("portail"));
        await using var second = await Portal.StartAsync(new InRedis(redis), ShareKeys("autre-portail"));
        using var atFirst = await SignedInAsync(first);
        using var atSecond = second.OpenBrowser(atFirst);

        // Its cookie would not open there either; somebody who signs in as the same person gets no further.
        await second.SignInAsync(atSecond);
        var found = await second.FindAsync(atSecond, Collected.Cantine);

        Assert.That(found, Is.Null);
        Assert.That(
            second.Log.Lines.Where(line => line.Id == 5012).Select(line => line.Text),
            Has.Exactly(1).Contains("FCS5012").And.Exactly(1).Contains(nameof(SealRefusal.Altered))
        );
    }

    /// <summary>The same keys, for applications of this name.</summary>
    private Action<IServiceCollection> ShareKeys(string name) =>
        services =>
        {
            services.RemoveAll<IDataProtectionProvider>();
            services.AddDataProtection().SetApplicationName(name).PersistKeysToFileSystem(_keys);
        };

    private static string Draft(string entry) => entry.Split("\"sealed\":\"")[1].Split('"')[0];

    private static async Task<Browser> SignedInAsync(Portal portal, FormDefinition? form = null)
    {
        var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, form ?? Collected.Cantine, await Collected.FactsAsync());
        await portal.SignInAsync(browser);
        return browser;
    }
}
