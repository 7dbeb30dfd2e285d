using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Processes behind one address share one budget, whatever each of them is asked.</summary>
internal sealed class NodesTests
{
    [TestCase(1, 10)]
    [TestCase(2, 10)]
    [TestCase(3, 9)]
    public async Task Minute_OfNodesThatAreAllAskedForMore_IsNeverPassed(int nodes, int expected)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        var sites = Enumerable.Range(0, nodes).Select(_ => Node(time, nodes)).ToList();
        var calls = new List<Task>();
        try
        {
            foreach (var site in sites)
                for (var citizen = 0; citizen < 12; citizen++)
                    calls.Add(AskAsync(site, citizen));

            Assert.That(sites.Sum(site => site.Provider.Requests.Count), Is.EqualTo(expected));

            time.Advance(DataBudget.DefaultDuration);
            await Task.WhenAll(calls);
            time.Advance(TimeSpan.FromSeconds(51));
            foreach (var site in sites)
                await AskAsync(site, citizen: 20);
            Assert.That(
                sites.Sum(site => site.Provider.Requests.Count),
                Is.EqualTo(expected + nodes),
                "a minute later"
            );
        }
        finally
        {
            sites.ForEach(site => site.Dispose());
        }
    }

    [Test]
    public async Task Second_OfAHabilitation_IsSharedToo()
    {
        using var site = new Site(options =>
        {
            options.CallsPerSecond = 5;
            options.Nodes = 2;
        });
        var calls = Enumerable
            .Range(0, 4)
            .Select(i => site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Person(i)))
            .ToList();

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));

        site.Time.Advance(TimeSpan.FromSeconds(1.25));
        await Task.WhenAll(calls);
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public void Configuration_GivesTheNumberOfNodes()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ApiParticulier:Nodes"] = "4" })
            .Build();
        var options = new ApiParticulierOptions();

        ApiParticulierConfiguration.Read(configuration.GetSection("ApiParticulier"), null, options);

        Assert.That(options.Nodes, Is.EqualTo(4));
    }

    private static Site Node(FakeTimeProvider time, int nodes) =>
        new(
            options =>
            {
                options.CallsPerMinute = 10;
                options.Nodes = nodes;
            },
            time: time
        );

    // Each call is about someone else: identical ones that overlap would be one.
    private static Task<DataResult<QuotientFamilial>> AskAsync(Site site, int citizen)
    {
        var session = site.Session(model => model.AccessToken = new AccessToken($"jeton-fictif-{citizen}"));
        var options = new DataCallOptions { Budget = DataBudget.StartFor(session, time: site.Time) };
        return site.Client.Dss.GetQuotientFamilialAsync(session, null, options);
    }

    private static CivilIdentity Person(int number)
    {
        var person = People.Jeanne();
        person.NomNaissance = $"FAMILLE {number}";
        return person;
    }
}
