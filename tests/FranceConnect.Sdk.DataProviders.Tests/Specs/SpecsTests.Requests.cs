using System.Reflection;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed partial class SpecsTests
{
    [Test]
    public async Task Specs_1_Version_IsV3OrHigherAndMethodIsGet()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        await site.AskAsync();

        Assert.That(
            (site.Provider.Single.Method, site.Provider.Single.Path),
            Is.EqualTo(("GET", "/v3/dss/quotient_familial/france_connect"))
        );
        Assert.That(site.Provider.Single.Header("X-Api-Key"), Is.Null);
    }

    [TestCase(null, "https://particulier.api.gouv.fr/")]
    [TestCase("Staging", "https://staging.particulier.api.gouv.fr/")]
    public async Task Specs_2_Environment_IsProductionUnlessSaid(string? name, string address)
    {
        using var site = new Site(options =>
            options.Environment = ApiParticulierEnvironment.TryFromName(name, out var environment) ? environment : null
        );

        await site.AskAtDeskAsync();

        Assert.That(site.Provider.Single.Address.AbsoluteUri, Does.StartWith(address + "v3/dss/"));
    }

    [Test]
    public async Task Specs_2_BaseUrl_WithAPath_KeepsIt()
    {
        using var site = new Site(options =>
            options.Environment = ApiParticulierEnvironment.Custom("http://127.0.0.1:8080/mandataire")
        );

        await site.AskAtDeskAsync();

        Assert.That(
            site.Provider.Single.Address.AbsoluteUri,
            Does.StartWith("http://127.0.0.1:8080/mandataire/v3/dss/quotient_familial/identite?")
        );
    }

    [Test]
    public async Task Specs_3_Credential_IsAskedOnEveryRequest()
    {
        var source = new StubCredentials();
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));
        source.Find = _ => ApiParticulierCredential.DataPass("jeton-1");
        await site.AskAtDeskAsync();
        source.Find = _ => ApiParticulierCredential.DataPass("jeton-2");
        await site.AskAtDeskAsync();

        Assert.That(
            site.Provider.Requests.Select(request => request.Header("Authorization")),
            Is.EqualTo(new[] { "Bearer jeton-1", "Bearer jeton-2" })
        );
    }

    [Test]
    public async Task Specs_3_Credential_SourceFails_IsAuthenticationErrorWithoutCall()
    {
        var source = new StubCredentials { Find = _ => throw new InvalidOperationException("secret-du-coffre") };
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));

        var result = await site.AskAtDeskAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.CredentialsRefused));
            Assert.That(result.Error?.Kind, Is.EqualTo(DataErrorKind.Authentication));
            Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialSourceFailed));
            Assert.That(Paths(site), Is.Empty);
            Assert.That(site.Logger.Text, Does.Not.Contain("secret-du-coffre"));
        });
    }

    [TestCase(null)]
    [TestCase("jeton\r\nX-Espion: 1")]
    [TestCase("jeton\n")]
    [TestCase("jeton accentué")]
    public async Task Specs_3_Credential_MissingOrNotAToken_IsAuthenticationErrorWithoutCall(string? token)
    {
        var source = new StubCredentials
        {
            Find = _ => token is null ? null : ApiParticulierCredential.DataPass(token),
        };
        using var site = new Site(
            options => options.Token = null,
            services => services.AddSingleton<IApiParticulierCredentialSource>(source)
        );

        var result = await site.AskAtDeskAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.CredentialsRefused));
            Assert.That(result.Error?.Kind, Is.EqualTo(DataErrorKind.Authentication));
            Assert.That(Paths(site), Is.Empty);
        });
    }

    [Test]
    public async Task Specs_3_2_Scopes_NarrowToken_GivesFewerFieldsAndNoError()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var answer = (await site.AskAsync()).Value;

        Assert.That(
            (answer.Quotient.IsGranted, answer.Enfants.IsGranted, answer.Adresse.IsGranted),
            Is.EqualTo((true, false, false))
        );
    }

    [Test]
    public async Task Specs_4_Recipient_CallThenTenantThenClient()
    {
        using var site = new Site(options =>
            options.Tenants["lyon"] = new ApiParticulierTenantOptions { Recipient = "21690123100011" }
        );
        var lyon = FranceConnectModelFactory.CreateSession(session =>
        {
            session.Tenant = FranceConnectModelFactory.CreateTenant("lyon");
            session.AccessTokenExpiresAt = site.Time.GetUtcNow().AddSeconds(60);
        });

        await site.AskAsync(new DataCallOptions { Recipient = "21590350100017" });
        await site.Client.Dss.GetQuotientFamilialAsync(lyon);
        await site.AskAsync(new DataCallOptions());

        Assert.That(
            site.Provider.Requests.Select(request => request.Query.Single(pair => pair.Name == "recipient").Value),
            Is.EqualTo(new[] { "21590350100017", "21690123100011", Site.Recipient })
        );
    }

    [Test]
    public void Specs_4_Recipient_Missing_IsAnErrorBeforeAnyCall()
    {
        using var site = new Site(options => options.Recipient = null);

        Assert.That(async () => await site.AskAsync(), Throws.TypeOf<InvalidSiretException>());
        Assert.That(Paths(site), Is.Empty);
    }

    [TestCase("13002526500013")]
    [TestCase("35600000000048")]
    [TestCase("35600000012345")]
    public void Specs_4_1_Siret_Sound_IsAccepted(string siret) => Assert.That(Siret.IsValid(siret), Is.True);

    [TestCase("13002526500014")]
    [TestCase("1300252650001")]
    [TestCase("130025265000133")]
    [TestCase("1300252650001A")]
    [TestCase("13002526500013 ")]
    [TestCase("١٣٠٠٢٥٢٦٥٠٠٠١٣")]
    [TestCase("35600000100048")]
    [TestCase("")]
    [TestCase(null)]
    public void Specs_4_1_Siret_Wrong_IsRefusedByNameWithoutCall(string? siret)
    {
        using var site = new Site(options => options.Recipient = null);

        Assert.That(Siret.IsValid(siret), Is.False);
        Assert.That(
            async () => await site.AskAsync(new DataCallOptions { Recipient = siret }),
            Throws
                .TypeOf<InvalidSiretException>()
                .With.Property(nameof(ArgumentException.ParamName))
                .EqualTo("Recipient")
                .And.Message.Contains("FCS4001")
        );
        Assert.That(Paths(site), Is.Empty);
    }

    [Test]
    public void Specs_9_3_RequiredParameter_Missing_IsAnErrorBeforeAnyCall()
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), new CivilIdentity()),
            Throws.ArgumentException.With.Property(nameof(ArgumentException.ParamName)).EqualTo("NomNaissance")
        );
        Assert.That(Paths(site), Is.Empty);
        Assert.That(site.Audit.Entries, Is.Empty);
    }

    [Test]
    public async Task Specs_9_3_OptionalParameter_Null_IsLeftOut()
    {
        using var site = new Site();
        var identity = People.Jeanne();
        identity.NomUsage = null;
        identity.PaysNaissance = CountryCode.From("99139");
        identity.CommuneNaissance = null;

        await site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), identity);

        Assert.That(
            site.Provider.Single.Query.Select(pair => pair.Name),
            Does.Not.Contain("nomUsage").And.Not.Contain("codeCogInseeCommuneNaissance")
        );
    }

    [Test]
    public async Task Specs_9_4_Lists_HaveExactlyOnePairOfBrackets()
    {
        using var site = new Site();

        await site.AskAtDeskAsync();

        Assert.That(
            site.Provider.Single.Query.Where(pair => pair.Name.Contains("prenoms", StringComparison.Ordinal)),
            Is.EqualTo(new[] { ("prenoms[]", "JEANNE"), ("prenoms[]", "STEPHANIE") })
        );
    }

    [Test]
    public async Task Specs_10_UserAgent_NamesTheClientItsVersionAndTheProject()
    {
        using var site = new Site();

        await site.AskAsync();

        Assert.That(
            site.Provider.Single.Header("User-Agent"),
            Does.Match(@"^api-particulier-dotnet/\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?,? \(\+https://[^ ]+\)$")
        );
        var version =
            typeof(IApiParticulierClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        Assert.That(
            version!.InformationalVersion,
            Does.StartWith(site.Provider.Single.Header("User-Agent")!.Split(',', '/', ' ')[1])
        );
    }

    [Test]
    public async Task Specs_10_Event_OneForEachCallWithoutTheQuery()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household, ("X-Request-ID", "0d5b-77"), ("RateLimit-Remaining", "19"));

        await site.AskAtDeskAsync();

        var line = site.Logger.Lines.Single(line => line.Id == 4100).Text;
        Assert.That(
            line,
            Does.Contain("GET")
                .And.Contain("/v3/dss/quotient_familial/identite")
                .And.Contain("200")
                .And.Contain("19 calls left")
                .And.Contain("0d5b-77")
                .And.Not.Contain("?")
                .And.Not.Contain("ROUX")
        );
    }
}
