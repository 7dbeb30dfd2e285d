using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

[TestFixture]
internal sealed class ManyTenantsTests
{
    private const int Count = 5000;

    [Test]
    public async Task StartLoginAsync_5000TenantsOfOneIssuer_FetchTwoDocumentsInAll()
    {
        await using var site = new MetadataSite(builder => builder.AddTenantStore<EveryCommune>());

        var challenges = await Task.WhenAll(
            Enumerable.Range(0, Count).Select(n => Task.Run(() => site.StartLoginAsync($"commune-{n}")))
        );

        Assert.That(site.Fetches, Is.EqualTo((1, 1)));
        Assert.That(
            challenges.Select(challenge => challenge.AuthorizeUrl.Query.Split('&')[0]).Distinct().ToList(),
            Has.Count.EqualTo(Count),
            "each with its own client"
        );
    }

    [Test]
    public async Task StartLoginAsync_5000ConfiguredTenants_FetchTwoDocumentsInAll()
    {
        await using var site = new MetadataSite(builder =>
        {
            foreach (var n in Enumerable.Range(0, Count))
                builder.AddTenant($"commune-{n}", options => Complete(options, n));
        });

        foreach (var n in Enumerable.Range(0, Count))
            await site.StartLoginAsync($"commune-{n}");

        Assert.That(site.Fetches, Is.EqualTo((1, 1)));
    }

    private static void Complete(FranceConnectTenantOptions options, int n)
    {
        options.Environment = FranceConnectEnvironment.Custom(MetadataSite.Issuer);
        options.ClientId = $"service-fictif-{n}";
        options.ClientSecret = "secret-fictif-pour-les-tests-0123456789";
        options.RedirectUri = $"https://commune-{n}.example.org/signin-franceconnect";
    }

    private sealed class EveryCommune : IFranceConnectTenantStore
    {
        public Task<FranceConnectTenantOptions?> FindAsync(
            string tenantId,
            CancellationToken cancellationToken = default
        )
        {
            var options = new FranceConnectTenantOptions();
            Complete(options, int.Parse(tenantId.Split('-')[1], null));
            return Task.FromResult<FranceConnectTenantOptions?>(options);
        }
    }
}
