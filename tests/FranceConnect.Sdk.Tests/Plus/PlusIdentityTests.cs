using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Plus;

/// <summary>Whole logins at a simulated FranceConnect+: whose identity it gives, and at which level.</summary>
[TestFixture]
internal sealed class PlusIdentityTests
{
    private LoginSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await LoginSite.StartPlusAsync(TestKeys.Of(DecryptionKey.EcdhEs));

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCaseSource(typeof(TestKeys), nameof(TestKeys.Algorithms))]
    public async Task CompleteLoginAsync_Algorithm_SignsIn(string algorithm)
    {
        await using var site = await LoginSite.StartPlusAsync(TestKeys.Of(algorithm));

        var session = Session(await site.SignInAsync());

        Assert.Multiple(() =>
        {
            Assert.That(session.Platform, Is.EqualTo(FranceConnectPlatform.FranceConnectPlus));
            Assert.That(session.Identity.FamilyName, Is.EqualTo("DUBOIS"));
            Assert.That(session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
            Assert.That(session.IdToken.Split('.'), Has.Length.EqualTo(3), "out of its encryption");
        });
    }

    // As registered, tokens are for ECDH-ES: the right key of another algorithm is not taken.
    [Test]
    public async Task CompleteLoginAsync_OtherKeyThanTheRegisteredOne_IsRefused()
    {
        await using var site = await LoginSite.StartPlusAsync(
            TestKeys.Of(DecryptionKey.RsaOaep),
            client =>
            {
                var registered = LoginSite.PlusClient(TestKeys.Of(DecryptionKey.EcdhEs));
                (client.Jwks, client.EncryptionAlgorithm) = (registered.Jwks, registered.EncryptionAlgorithm);
            }
        );

        Assert.That((await site.SignInAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"));
    }

    [Test]
    public async Task CompleteLoginAsync_IdentityScopes_GiveTheIdentityProvidersIdentity()
    {
        var identity = Session(await _site.SignInAsync("carac_speciaux")).Identity;

        Assert.Multiple(() =>
        {
            Assert.That(identity.FamilyName, Is.EqualTo("DURANTéàèùòœæŒÆ"), "not put in capitals by the registry");
            Assert.That(identity.GivenName, Is.EqualTo("JulieéàèùòœæŒÆ"));
            Assert.That(identity.Rnipp, Is.Null, "not asked");
        });
    }

    [Test]
    public async Task CompleteLoginAsync_RegistryScopes_GiveTheRegistrysIdentityBeside()
    {
        var identity = Session(
            await _site.SignInAsync("carac_speciaux", Request(scopes: ["identite_pivot", "rnipp_identite_pivot"]))
        ).Identity;

        Assert.Multiple(() =>
        {
            Assert.That(identity.FamilyName, Is.EqualTo("DURANTéàèùòœæŒÆ"));
            Assert.That(identity.Rnipp?.FamilyName, Is.EqualTo("DURANTÉÀÈÙÒŒÆŒÆ"));
            Assert.That(identity.Rnipp?.GivenNames, Is.EqualTo(["JulieéàèùòœæŒÆ"]));
            Assert.That(identity.Rnipp?.BirthDate?.Raw, Is.EqualTo("1972-06-14"));
            Assert.That(identity.Rnipp?.Gender, Is.EqualTo(Gender.Female));
            Assert.That(identity.Rnipp?.BirthPlace?.Value, Is.EqualTo("2B002"));
            Assert.That(identity.Rnipp?.BirthCountry, Is.EqualTo(CountryCode.France));
        });
    }

    [Test]
    public async Task CompleteLoginAsync_OneRegistryScope_GivesThatClaimAlone()
    {
        var identity = Session(await _site.SignInAsync(request: Request(scopes: "rnipp_birthdate"))).Identity;

        Assert.That(identity.Rnipp?.BirthDate?.Raw, Is.EqualTo("1962-08-24"));
        Assert.That(identity.Rnipp?.FamilyName, Is.Null);
        Assert.That(identity.Rnipp?.GivenNames, Is.Empty);
    }

    [Test]
    public async Task CompleteLoginAsync_GivenNames_AreCutAtTheSpacesForWantOfAnArray()
    {
        var identity = Session(
            await _site.SignInAsync(request: Request(scopes: ["given_name", "rnipp_given_name"]))
        ).Identity;

        Assert.That(identity.ClaimNames, Does.Not.Contain("given_name_array"));
        Assert.That(identity.GivenNames, Is.EqualTo(["Angela", "Claire", "Louise"]));
        Assert.That(identity.ClaimNames, Does.Contain("rnipp_given_name_array"));
        Assert.That(identity.Rnipp?.GivenNames, Is.EqualTo(["Angela", "Claire", "Louise"]));
    }

    [TestCase("étranger_présumé_né_jour", "1992-11-00", "1992-11-01")]
    [TestCase("étranger_présumé_né_jour_et_mois", "1992-00-00", "1992-01-01")]
    public async Task CompleteLoginAsync_PartialBirthDate_IsKept(string persona, string date, string registry)
    {
        var identity = Session(
            await _site.SignInAsync(persona, Request(scopes: ["birthdate", "rnipp_birthdate"]))
        ).Identity;

        Assert.That(identity.BirthDate?.Raw, Is.EqualTo(date));
        Assert.That(identity.KnownBirthDate?.Raw, Is.EqualTo(date));
        Assert.That(identity.Rnipp?.BirthDate?.Raw, Is.EqualTo(registry));
    }

    [Test]
    public async Task CompleteLoginAsync_EuropeanIdentity_HasNoneOfTheRegistry()
    {
        var request = Request(scopes: ["identite_pivot", "email", "rnipp_identite_pivot"]);
        request.RequestAuthenticationMethods = true;

        var identity = Session(await _site.SignInAsync("xavi", request)).Identity;

        Assert.Multiple(() =>
        {
            Assert.That(identity.FamilyName, Is.EqualTo("Garçia"));
            Assert.That(
                (identity.Rnipp, identity.Email, identity.BirthCountry),
                Is.EqualTo(default((RnippIdentity?, string?, CountryCode?)))
            );
            Assert.That(identity.AuthenticationMethods.Select(method => method.ToString()), Is.EqualTo(["eidas"]));
        });
    }

    [TestCase("eidas2")]
    [TestCase("eidas3")]
    public async Task CompleteLoginAsync_LevelAsked_IsTheLevelObtained(string level)
    {
        var identity = Session(await _site.SignInAsync(request: Request(level))).Identity;

        Assert.That(identity.AssuranceLevel.ToString(), Is.EqualTo(level));
    }

    [Test]
    public async Task CompleteLoginAsync_HigherLevelThanAsked_SignsIn()
    {
        AddCitizen("citoyenne_eidas3", "eidas3");

        var identity = Session(await _site.SignInAsync("citoyenne_eidas3", Request("eidas2"))).Identity;

        Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas3));
    }

    [Test]
    public async Task CompleteLoginAsync_LowerLevelThanAsked_IsRefused()
    {
        var result = await _site.SignInAsync(request: Request("eidas3"), fault: SimulatorFault.LowerAcr);

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.AssuranceLevelTooLow));
    }

    // FranceConnect+ stops it by itself, before the service is called.
    [Test]
    public void StartLoginAsync_ProviderOfALowerLevel_EndsOnFranceConnectsPage()
    {
        AddCitizen("citoyenne_eidas2", "eidas2");

        Assert.That(
            () => _site.SignInAsync("citoyenne_eidas2", Request("eidas3")),
            Throws.InstanceOf<SimulatorErrorPageException>().With.Property("Code").EqualTo("Y100001")
        );
    }

    private void AddCitizen(string id, string acr) =>
        _site.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = id,
                Title = "Personne fictive",
                Email = "fictive@example.org",
                Acr = acr,
                DeclaredIdentity = _site.Simulator.Population.Find("test")!.DeclaredIdentity,
            }
        );

    private static LoginRequest Request(string? level = null, params string[] scopes)
    {
        var request = new LoginRequest { Platform = FranceConnectPlatform.FranceConnectPlus };
        if (level is not null)
            request.AssuranceLevel = AssuranceLevel.From(level);
        foreach (var scope in scopes)
            request.Scopes.Add(FranceConnectScope.From(scope));
        return request;
    }

    private static FranceConnectSession Session(LoginResult result)
    {
        Assert.That(result.Error?.ToString(), Is.Null);
        return result.Session;
    }
}
