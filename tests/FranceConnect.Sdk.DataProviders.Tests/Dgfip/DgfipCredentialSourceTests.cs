using System.Text;
using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The DGFiP clients of collectivités that are loaded on demand.</summary>
internal sealed class DgfipCredentialSourceTests
{
    [Test]
    public async Task Source_KnowsTheTenant_ItsClientIsUsed()
    {
        var source = new Source { Find = _ => new DgfipCredential("client-villeurbanne", "secret-fictif", "IDT42") };
        using var site = new TaxSite(source: source);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.Found));
        Assert.That(source.Asked, Is.EqualTo(new[] { site.Session().Tenant.Id }));
        Assert.That(
            site.Grants.Single().Header("Authorization"),
            Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("client-villeurbanne:secret-fictif")))
        );
        Assert.That(site.Calls.Single().Header("ID_Teleservice"), Is.EqualTo("IDT42"));
    }

    [Test]
    public async Task Source_MakesItAnewAtEachCall_TheTokenIsStillShared()
    {
        using var site = new TaxSite(source: new Source { Find = _ => new DgfipCredential("client", "secret") });

        await site.Client.GetSituationAsync(site.Session(), 2025);
        await site.Client.GetSituationAsync(site.Session(), 2024);

        Assert.That((site.Grants.Count, site.Calls.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Source_ChangesTheSecret_ATokenIsAskedWithIt()
    {
        var secret = "premier-secret";
        using var site = new TaxSite(source: new Source { Find = _ => new DgfipCredential("client", secret) });

        await site.Client.GetSituationAsync(site.Session(), 2025);
        secret = "second-secret";
        await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(site.Grants, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Source_HasNone_TheOptionsAreUsed()
    {
        using var site = new TaxSite(source: new Source());

        Assert.That((await site.Client.GetSituationAsync(site.Session(), 2025)).Outcome, Is.EqualTo(DataOutcome.Found));
    }

    [Test]
    public async Task Source_Fails_NothingIsSentAndNothingIsThrown()
    {
        using var site = new TaxSite(
            source: new Source { Find = _ => throw new InvalidOperationException("mot de passe fictif") }
        );

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.CredentialsRefused, FranceConnectErrorCode.DataCredentialSourceFailed))
        );
        Assert.That(site.Dgfip.Requests, Is.Empty);
        Assert.That(
            site.Logger.Lines.Where(line => line.Text.Contains("mot de passe", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public async Task Source_SlowerThanTheBudget_IsTooLate()
    {
        var pending = new TaskCompletionSource<DgfipCredential?>();
        using var site = new TaxSite(source: new Source { Pending = pending.Task });
        var budget = DataBudget.Start(TimeSpan.FromSeconds(2), site.Time);

        var call = site.Client.GetSituationAsync(site.Session(), 2025, new DataCallOptions { Budget = budget });
        site.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
        Assert.That(site.Dgfip.Requests, Is.Empty);
    }

    [TestCase("", "secret", null)]
    [TestCase("client", "", null)]
    [TestCase("client", "secret", "deux mots")]
    public void Credential_Wrong_IsRefused(string id, string secret, string? teleservice) =>
        Assert.That(() => new DgfipCredential(id, secret, teleservice), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void Credential_Printed_HoldsNoSecret() =>
        Assert.That(new DgfipCredential("client", "secret").ToString(), Is.EqualTo("client"));

    private sealed class Source : IDgfipCredentialSource
    {
        public Func<string, DgfipCredential?> Find { get; init; } = _ => null;

        public Task<DgfipCredential?>? Pending { get; init; }

        public List<string> Asked { get; } = [];

        public Task<DgfipCredential?> FindAsync(string tenantId, CancellationToken cancellationToken = default)
        {
            Asked.Add(tenantId);
            return Pending ?? Task.FromResult(Find(tenantId));
        }
    }
}
