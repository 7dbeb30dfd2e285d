using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Portal;
using FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>Two nodes asked for more than the minute allows: the provider never sees more, and every citizen is signed in.</summary>
[TestFixture]
internal sealed class BudgetTests
{
    private const int Citizens = 24;
    private const int PerMinute = 10;

    private const string Quotient =
        """{ "quotient_familial": { "fournisseur": "CNAF", "valeur": 845, "annee": 2026, "mois": 11 } }""";

    [Test]
    public async Task Budget_OfTwoNodesToldSo_IsKept()
    {
        var (busiest, pages) = await AskAsync(nodes: 2);

        Assert.That(busiest, Is.InRange(1, PerMinute));
        Assert.That(pages.Count(static page => page.TextOf("quotient") is not null), Is.InRange(1, PerMinute));
        foreach (var page in pages.Where(static page => page.TextOf("quotient") is null))
            QuotientBrowsing.AssertNothingCame(page, page.TextOf("reason")!, page.TextOf("error-code"));
    }

    /// <summary>What the setting is for: each node takes the whole minute for itself.</summary>
    [Test]
    public async Task Budget_OfTwoNodesNotTold_IsPassed()
    {
        var (busiest, _) = await AskAsync(nodes: 1);

        Assert.That(busiest, Is.InRange(PerMinute + 1, 2 * PerMinute));
    }

    private static async Task<(int Busiest, IReadOnlyList<Visit> Pages)> AskAsync(int nodes)
    {
        await using var fund = await ScriptedFund.StartAsync();
        fund.Finds(Quotient);
        await using var cluster = await PortalCluster.StartAsync(
            ("ApiParticulier:BaseUrl", fund.Address),
            ("ApiParticulier:CallsPerMinute", $"{PerMinute}"),
            ("ApiParticulier:Nodes", $"{nodes}")
        );

        var pages = await Task.WhenAll(Enumerable.Range(0, Citizens).Select(_ => AskAsync(cluster)));

        var calls = fund.Calls.Select(static call => call.At).ToList();
        var busiest = calls.Max(start => calls.Count(at => at >= start && at - start < TimeSpan.FromMinutes(1)));
        await TestContext.Progress.WriteLineAsync(
            $"Budget of {PerMinute} a minute, two nodes, Nodes={nodes}: {Citizens} citizens asked, {busiest} calls in the busiest minute"
        );
        return (busiest, pages);
    }

    /// <summary>Whatever the fund answers, the citizen is signed in and reads a page.</summary>
    private static async Task<Visit> AskAsync(PortalCluster cluster)
    {
        using var browser = cluster.Open();
        var page = await browser.SignInAsync(cluster.At(QuotientBrowsing.Button), "test");
        Assert.That(page.Address, Is.EqualTo(cluster.At(QuotientBrowsing.Path)), page.Text);
        Assert.That((await browser.GoAsync(cluster.At("/moi"))).Address, Is.EqualTo(cluster.At("/moi")));
        return page;
    }
}
