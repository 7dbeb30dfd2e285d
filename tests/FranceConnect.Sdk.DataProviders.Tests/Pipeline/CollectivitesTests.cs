using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What is one collectivité's is never lent to another.</summary>
public sealed class CollectivitesTests
{
    [TestCase("production", "particulier.api.gouv.fr")]
    [TestCase("plusproduction", "particulier.api.gouv.fr")]
    [TestCase("sandbox", "staging.particulier.api.gouv.fr")]
    [TestCase("integration", "staging.particulier.api.gouv.fr")]
    [TestCase("plusintegration", "staging.particulier.api.gouv.fr")]
    public async Task Address_FollowsThePlatformsEnvironment(string name, string host)
    {
        using var site = new Site(options => options.Environment = null);
        Assert.That(FranceConnectEnvironment.TryFromName(name, out var environment));
        var tenant = FranceConnectModelFactory.CreateTenant(
            FranceConnectOptions.DefaultTenantId,
            options =>
            {
                options.Environment = environment;
                options.ClientId = "client-fictif";
                options.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
            }
        );
        var session = site.Session(model =>
        {
            model.Tenant = tenant;
            model.Platform = environment!.Platform;
        });

        await site.Client.Men.GetScolariteAsync(session, People.Jeanne(), People.School());

        Assert.That(site.Provider.Single.Address.Host, Is.EqualTo(host));
    }

    [Test]
    public void Recipient_OfTheDefaultCollectivite_IsNotLentToAnother()
    {
        using var site = new Site();
        var session = site.Session(model => model.Tenant = FranceConnectModelFactory.CreateTenant("sans-siret"));

        Assert.That(
            () => site.Client.Dss.GetQuotientFamilialAsync(session),
            Throws
                .TypeOf<InvalidSiretException>()
                .With.Property("Code")
                .EqualTo(FranceConnectErrorCode.RecipientInvalid)
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Desk_WithoutFranceConnect_UsesTheNamedCollectivite()
    {
        using var site = new Site(options =>
            options.Tenants["bourg"] = new ApiParticulierTenantOptions
            {
                Token = "jeton-de-bourg-fictif",
                Recipient = "21010999700010",
            }
        );
        var access = Site.Desk();
        access.TenantId = "bourg";

        await site.Client.Dss.GetQuotientFamilialAtDeskAsync(access, People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-de-bourg-fictif"));
            Assert.That(site.Provider.Single.Query, Does.Contain(("recipient", "21010999700010")));
            Assert.That(site.Audit.Entries.Single().TenantId, Is.EqualTo("bourg"));
        });
    }

    [Test]
    public void Desk_UnknownCollectivite_AsksNothing()
    {
        using var site = new Site();
        var access = Site.Desk();
        access.TenantId = "bourgg";

        Assert.That(
            () => site.Client.Dss.GetQuotientFamilialAtDeskAsync(access, People.Jeanne()),
            Throws.TypeOf<FranceConnectException>().With.Property("Code").EqualTo(FranceConnectErrorCode.TenantUnknown)
        );
        Assert.That(
            (site.Provider.Requests, site.Audit.Entries),
            Is.EqualTo((Array.Empty<StubRequest>(), new List<DeskAuditEntry>()))
        );
    }

    [Test]
    public void Desk_SeveralCollectivites_WantsAName()
    {
        using var site = new Site(services: services =>
            services
                .AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox)
                .AddTenant("bourg", Registered)
                .AddTenant("ville", Registered)
        );

        Assert.That(
            () => site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), People.Jeanne()),
            Throws.ArgumentException.With.Message.Contains("several")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    private static void Registered(FranceConnectTenantOptions tenant)
    {
        tenant.ClientId = "client-fictif";
        tenant.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
        tenant.Siret = "21010999700010";
    }
}
