using System.Text;
using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What leaves for the DGFiP, to the byte.</summary>
public sealed class DgfipCallTests
{
    [Test]
    public async Task GetSituation_SignedInCitizen_IsAskedWithBothCredentials()
    {
        using var site = new TaxSite(options => options.IdTeleservice = "TS-fictif");

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        var call = site.Calls.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                call.Address.AbsoluteUri,
                Is.EqualTo(
                    "https://dgfip.example.org/passerelle/impotparticulier/1.0/situations/ir/assiettes/annrev/2025"
                )
            );
            Assert.That(call.Header("Authorization"), Is.EqualTo("Bearer " + TaxSite.Token));
            Assert.That(call.Header("X-FranceConnect-OAuth"), Is.EqualTo("jeton-d-acces-fictif"));
            Assert.That(
                call.Header("X-Correlation-ID"),
                Does.Match("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
            );
            Assert.That(call.Header("ID_Teleservice"), Is.EqualTo("TS-fictif"));
            Assert.That(call.Header("Accept"), Is.EqualTo("*/*"));
            Assert.That(call.Header("User-Agent"), Does.StartWith("franceconnect-sdk-dotnet/"));
            Assert.That(result.IsFound, Is.True);
            Assert.That(result.Response!.CorrelationId, Is.EqualTo(call.Header("X-Correlation-ID")));
            Assert.That(result.ObtainedAt, Is.EqualTo(site.Time.GetUtcNow()));
        });
    }

    [Test]
    public async Task GetSituation_OwnToken_IsAskedAsTheRfcSays()
    {
        using var site = new TaxSite();

        await site.Client.GetSituationAsync(site.Session(), 2025);

        var grant = site.Grants.Single();
        Assert.Multiple(() =>
        {
            Assert.That(grant.Address.AbsoluteUri, Is.EqualTo("https://dgfip.example.org/passerelle/token"));
            Assert.That(grant.Body, Is.EqualTo("grant_type=client_credentials&scope=RessourceIR"));
            Assert.That(
                Encoding.UTF8.GetString(Convert.FromBase64String(grant.Header("Authorization")!["Basic ".Length..])),
                Is.EqualTo("client+dgfip%2Bfictif:secret%3Adgfip%2Ffictif+%C3%A9")
            );
            Assert.That(grant.Header("X-FranceConnect-OAuth"), Is.Null);
            Assert.That(site.Calls.Single().Header("ID_Teleservice"), Is.Null);
        });
    }

    [Test]
    public async Task Methods_EachRoute_HasItsResource()
    {
        using var site = new TaxSite();
        var session = site.Session();

        await site.Client.GetSituationAsync(session, 2025);
        await site.Client.GetDerniereSituationAsync(session, 2024);
        await site.Client.GetDeuxDernieresAnneesAsync(session);
        await site.Client.GetTaxeHabitationAsync(session, 2023);

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Calls.Select(call => call.Path["/passerelle/impotparticulier/1.0/".Length..]),
                Is.EqualTo(
                    new[]
                    {
                        "situations/ir/assiettes/annrev/2025",
                        "dernieresituation/ir/assiettes/annrev/2024",
                        "dernieresituation/ir/assiettes/deuxans",
                        "situations/th/assiettes/principale/annrev/2023",
                    }
                )
            );
            Assert.That(
                site.Grants.Select(grant => grant.Body!.Split("scope=")[1]),
                Is.EqualTo(
                    new[] { "RessourceIR", "RessourceIRDerniere", "RessourceIRDerniere2", "RessourceTHPrincipale" }
                )
            );
            Assert.That(site.Calls.Select(call => call.Header("X-Correlation-ID")), Is.Unique);
        });
    }

    [Test]
    public async Task GetSituation_FranceConnectPlus_IsAskedToo()
    {
        using var site = new TaxSite();

        var result = await site.Client.GetSituationAsync(
            site.Session(session => session.Platform = FranceConnectPlatform.FranceConnectPlus),
            2025
        );

        Assert.That(result.IsFound, Is.True);
    }

    [Test]
    public async Task GetSituation_DeadAccessToken_IsNotSent()
    {
        using var site = new TaxSite();
        var session = site.Session();
        site.Time.Advance(TimeSpan.FromSeconds(60));

        var result = await site.Client.GetSituationAsync(session, 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code, site.Dgfip.Requests.Count),
            Is.EqualTo((DataOutcome.TokenExpired, FranceConnectErrorCode.DataTokenExpired, 0))
        );
    }

    [Test]
    public async Task GetSituation_AccessTokenDeadWhileTheOwnTokenComes_IsNotSent()
    {
        using var site = new TaxSite(options => options.ReadTimeout = TimeSpan.FromMinutes(2));
        site.Grant = () =>
        {
            site.Time.Advance(TimeSpan.FromSeconds(61));
            return TaxSite.GrantOf(TaxSite.Token);
        };

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That((result.Outcome, site.Calls.Count), Is.EqualTo((DataOutcome.TokenExpired, 0)));
    }

    [Test]
    public async Task GetSituation_SlowerThanTheAttemptMayBe_IsTransportFailed()
    {
        using var site = new TaxSite();
        var silence = new TaskCompletionSource<HttpResponseMessage>();
        site.Dgfip.Answer = (request, token) =>
            request.Method == "POST" ? Task.FromResult(TaxSite.GrantOf(TaxSite.Token)) : silence.Task.WaitAsync(token);

        var patient = new DataCallOptions { Budget = DataBudget.Start(TimeSpan.FromSeconds(50), site.Time) };
        var call = site.Client.GetSituationAsync(site.Session(), 2025, patient);
        site.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await call).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataTransportFailed));
    }

    [TestCase(60, 10, Description = "a citizen waits ten seconds")]
    [TestCase(9, 4, Description = "five seconds before the token's end")]
    public async Task GetSituation_WithoutABudget_IsBoundedByTheCitizenAndTheToken(int life, int end)
    {
        using var site = new TaxSite();
        var silence = new TaskCompletionSource<HttpResponseMessage>();
        site.Dgfip.Answer = (request, token) =>
            request.Method == "POST" ? Task.FromResult(TaxSite.GrantOf(TaxSite.Token)) : silence.Task.WaitAsync(token);
        var session = FranceConnectModelFactory.CreateSession(model =>
            model.AccessTokenExpiresAt = site.Time.GetUtcNow().AddSeconds(life)
        );

        var call = site.Client.GetSituationAsync(session, 2025);
        site.Time.Advance(TimeSpan.FromSeconds(end - 0.1));
        Assert.That(call.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
    }

    [Test]
    public void GetSituation_YearThatIsNone_IsRefused([Values(0, 25, 1899, 3000, 20250)] int year)
    {
        using var site = new TaxSite();

        Assert.That(
            () => site.Client.GetSituationAsync(site.Session(), year),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(site.Dgfip.Requests, Is.Empty);
    }

    [Test]
    public async Task GetSituation_Collectivites_EachUseTheirOwnClient()
    {
        using var site = new TaxSite(options =>
        {
            options.Tenants["ville-modele"] = new DgfipTenantOptions
            {
                ClientId = "autre",
                ClientSecret = "autre-secret",
            };
            options.Tenants["sans-api"] = new DgfipTenantOptions();
        });

        var theirs = await site.Client.GetSituationAsync(Of(site, "ville-modele"), 2025);
        var none = await site.Client.GetSituationAsync(Of(site, "sans-api"), 2025);
        var unknown = await site.Client.GetSituationAsync(Of(site, "inconnue"), 2025);

        Assert.Multiple(() =>
        {
            Assert.That(theirs.IsFound, Is.True);
            Assert.That(
                site.Grants.Single().Header("Authorization"),
                Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("autre:autre-secret")))
            );
            foreach (var result in new[] { none, unknown })
                Assert.That(
                    (result.Outcome, result.Error?.Code),
                    Is.EqualTo((DataOutcome.CredentialsRefused, FranceConnectErrorCode.DataCredentialMissing))
                );
        });
    }

    [Test]
    public async Task Calls_Logs_HoldNothingSecretOrPersonal()
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Json(200, """{"rfr":38420,"nmNaiDec1":"MERCIER","aft":"12 RUE DES ECOLES"}""");
        var found = await site.Client.GetSituationAsync(site.Session(), 2025);
        site.Data = _ => TaxSite.Empty(500);
        var failed = await site.Client.GetSituationAsync(site.Session(), 2025);

        var text = site.Logger.Text + found + failed + failed.Error + found.Value + found.Response;
        Assert.That(text, Does.Contain("annrev/{annrev}").And.Contain(failed.Error!.CorrelationId));
        foreach (
            var secret in new[]
            {
                TaxSite.Token,
                "secret:dgfip",
                "jeton-d-acces-fictif",
                "38420",
                "MERCIER",
                "RUE DES ECOLES",
            }
        )
            Assert.That(text, Does.Not.Contain(secret));
    }

    private static FranceConnectSession Of(TaxSite site, string tenant) =>
        site.Session(session => session.Tenant = FranceConnectModelFactory.CreateTenant(tenant));
}
