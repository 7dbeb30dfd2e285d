using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ServiceNationalTests
{
    private const string InOrder =
        """{"data":{"statut_service_national":"en_regle","commentaires":"Commentaire fictif"},"links":{},"meta":{}}""";

    [Test]
    public async Task GetServiceNational_SignedInCitizen_IsAskedWithTheirTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, InOrder);

        var result = await site.Client.Dsnj.GetServiceNationalAsync(site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.PathAndQuery,
                Is.EqualTo("/v3/dsnj/service_national/france_connect?recipient=13002526500013")
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(result.Value.StatutServiceNational.Value, Is.EqualTo(StatutServiceNational.EnRegle));
            Assert.That(result.Value.Commentaires.Value, Is.EqualTo("Commentaire fictif"));
        });
    }

    [Test]
    public async Task GetServiceNationalAtDesk_Identity_IsWrittenWithTheCountry()
    {
        using var site = new Site();
        site.Provider.Answers(200, InOrder);

        await site.Client.Dsnj.GetServiceNationalAtDeskAsync(Site.Desk(), People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v3/dsnj/service_national/identite"));
            Assert.That(
                site.Provider.Single.Query,
                Is.EquivalentTo(
                    new[]
                    {
                        ("nomNaissance", "ROUX"),
                        ("prenoms[]", "JEANNE"),
                        ("prenoms[]", "STEPHANIE"),
                        ("anneeDateNaissance", "1987"),
                        ("moisDateNaissance", "6"),
                        ("jourDateNaissance", "27"),
                        ("sexeEtatCivil", "F"),
                        ("codeCogInseePaysNaissance", "99100"),
                        ("codeCogInseeCommuneNaissance", "08480"),
                        ("recipient", Site.Recipient),
                    }
                )
            );
        });
    }

    [Test]
    public async Task GetServiceNational_ValueOfTomorrow_IsKept()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"statut_service_national":"reporte","commentaires":null}}""");

        var service = (await site.Client.Dsnj.GetServiceNationalAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(service.StatutServiceNational.Value.ToString(), Is.EqualTo("reporte"));
            Assert.That(service.StatutServiceNational.Value.IsKnown, Is.False);
            Assert.That((service.Commentaires.IsGranted, service.Commentaires.HasValue), Is.EqualTo((true, false)));
        });
    }

    [Test]
    public async Task GetServiceNational_CommentAlone_LeavesTheStatusUngranted()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"commentaires":"Commentaire fictif"}}""");

        var service = (await site.Client.Dsnj.GetServiceNationalAsync(site.Session())).Value;

        Assert.That(service.StatutServiceNational.IsGranted, Is.False);
    }

    [Test]
    public async Task GetServiceNational_AgeOutsideTheRange_IsRequestRejected()
    {
        using var site = new Site();
        site.Provider.Answers(
            422,
            """{"errors":[{"code":"39400","title":"t","detail":"d","source":null,"meta":{}}]}"""
        );

        var result = await site.Client.Dsnj.GetServiceNationalAsync(site.Session());

        Assert.That((result.Outcome, result.Error!.ProviderCode), Is.EqualTo((DataOutcome.RequestRejected, "39400")));
    }

    [Test]
    public void GetServiceNationalAtDesk_CountryMissing_IsRefusedBeforeAnyCall()
    {
        using var site = new Site();
        var stateless = People.Jeanne();
        stateless.PaysNaissance = null;

        Assert.That(
            () => site.Client.Dsnj.GetServiceNationalAtDeskAsync(Site.Desk(), stateless),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("PaysNaissance")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
