using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>SPECS §9.2: the low-level call goes through the same pipeline as the typed ones.</summary>
internal sealed class FreeRequestTests
{
    private const string Route = "/v3/cnous/etudiant_boursier/france_connect";

    private static ApiParticulierRequest Request(string path, params (string Name, string? Value)[] parameters)
    {
        var request = new ApiParticulierRequest { Path = path };
        foreach (var (name, value) in parameters)
            request.Parameters.Add(new KeyValuePair<string, string?>(name, value));
        return request;
    }

    [Test]
    public async Task Specs_9_2_Get_FranceConnectRoute_IsAskedWithTheCitizensTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":[1,2],"links":{},"meta":{}}""");

        var result = await site.Client.GetAsync(site.Session(), Request(Route));

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo(Route));
            Assert.That(site.Provider.Single.Query, Is.EqualTo(new[] { ("recipient", Site.Recipient) }));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(result.Value.Data.GetArrayLength(), Is.EqualTo(2));
            Assert.That(site.Logger.Lines.Count(line => line.Id == 4100), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Specs_9_2_Get_OtherModality_IsAskedWithTheCollectivitesToken()
    {
        using var site = new Site();

        await site.Client.GetAsync(site.Session(), Request("/v5/men/scolarites/identite/", ("nomNaissance", "ROUX")));

        Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
        Assert.That(site.Provider.Single.Path, Is.EqualTo("/v5/men/scolarites/identite"));
    }

    [Test]
    public async Task Specs_9_2_GetAtDesk_IsRecordedFirst()
    {
        using var site = new Site();

        var result = await site.Client.GetAtDeskAsync(
            Site.Desk(),
            Request("/v3/cnous/etudiant_boursier/ine", ("ine", "1"))
        );

        Assert.That(site.Audit.Entries.Single().Endpoint, Is.EqualTo("/v3/cnous/etudiant_boursier/ine"));
        Assert.That(result.Audit, Is.SameAs(site.Audit.Entries.Single()));
        Assert.That(site.Provider.Single.Query, Does.Contain(("ine", "1")));
    }

    [Test]
    public void GetAtDesk_FranceConnectRoute_IsRefusedWithoutCallNorRecord()
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.GetAtDeskAsync(Site.Desk(), Request(Route)),
            Throws.ArgumentException
        );
        Assert.That(site.Provider.Requests, Is.Empty);
        Assert.That(site.Audit.Entries, Is.Empty);
    }

    [TestCase("/v2/dss/quotient_familial/identite")]
    [TestCase("/api/v2/composition-familiale-v2")]
    [TestCase("/v1/dss/quotient_familial/identite")]
    [TestCase("/v03/dss/quotient_familial/identite")]
    [TestCase("/v3x/dss/quotient_familial/identite")]
    [TestCase("/v9999/dss/quotient_familial/identite")]
    [TestCase("v3/dss/quotient_familial/identite")]
    [TestCase("/v3/dss")]
    [TestCase("/v3/dss/../../api/introspect")]
    [TestCase("/v3/dss//identite")]
    [TestCase("/v3/dss/quotient_familial/identite?nomNaissance=ROUX")]
    [TestCase("/v3/dss/quotient_familial/identite#x")]
    [TestCase("/v3/dss/quotient_familial/é")]
    [TestCase("https://exemple.test/v3/dss/quotient_familial")]
    [TestCase("\\v3\\dss\\quotient_familial\\identite")]
    [TestCase("")]
    [TestCase(null)]
    public void Get_PathThatIsNoRoute_IsAnArgumentErrorWithoutCall(string? path)
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.GetAsync(site.Session(), Request(path!)),
            Throws.InstanceOf<ArgumentException>()
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Get_Lists_HaveExactlyOnePairOfBrackets()
    {
        using var site = new Site();

        await site.Client.GetAsync(
            site.Session(),
            Request(Route, ("a", "1"), ("a", "2"), ("b[]", "3"), ("c[][]", "4"), ("d", "5"), ("e", null), ("f", ""))
        );

        Assert.That(
            site.Provider.Single.Query,
            Is.EquivalentTo(
                new[]
                {
                    ("a[]", "1"),
                    ("a[]", "2"),
                    ("b[]", "3"),
                    ("c[]", "4"),
                    ("d", "5"),
                    ("f", ""),
                    ("recipient", Site.Recipient),
                }
            )
        );
    }

    [TestCase("recipient")]
    [TestCase("delegation_id")]
    [TestCase("recipient[]")]
    [TestCase("")]
    public void Get_ParameterOfTheClients_IsAnArgumentError(string name)
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.GetAsync(site.Session(), Request(Route, (name, "1"))),
            Throws.ArgumentException
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public void Get_ParametersTooLong_IsAnArgumentError()
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.GetAsync(site.Session(), Request(Route, ("a", new string('é', 1500)))),
            Throws.ArgumentException
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [TestCase("/v3/dss/quotient_familial/identite")]
    [TestCase("/v3/france_travail/statut/identifiant")]
    public void Get_OfAnAgentWithACitizensSession_IsRefused(string path)
    {
        using var site = new Site();

        Assert.That(
            () => site.Client.GetAsync(site.Session(), new ApiParticulierRequest { Path = path }),
            Throws.ArgumentException.With.Message.Contains("GetAtDeskAsync")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [TestCase(3, DataOutcome.OtherPeriodServed)]
    [TestCase(11, DataOutcome.Found)]
    public async Task Get_PastMonth_IsCheckedInTheAnswer(int month, DataOutcome outcome)
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"quotient_familial":{"valeur":1,"annee":2026,"mois":11}}}""");
        var request = new ApiParticulierRequest { Path = "/v3/dss/quotient_familial/france_connect" };
        request.Parameters.Add(new("mois", $"{month}"));

        var result = await site.Client.GetAsync(site.Session(), request);

        Assert.That(result.Outcome, Is.EqualTo(outcome));
    }

    [TestCase("""{"valeur":1}""", DataOutcome.OtherPeriodServed)]
    [TestCase("""{"valeur":1,"annee":2026,"mois":"3"}""", DataOutcome.OtherPeriodServed)]
    [TestCase("null", DataOutcome.Found)]
    public async Task Get_PastMonth_ThatTheAnswerDoesNotConfirm_IsRefused(string quotient, DataOutcome outcome)
    {
        using var site = new Site();
        site.Provider.Answers(200, $$$"""{"data":{"quotient_familial":{{{quotient}}}}}""");

        var result = await site.Client.GetAsync(
            site.Session(),
            Request("/v3/dss/quotient_familial/france_connect", ("mois", "3"))
        );

        Assert.That(result.Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public async Task GetAtDesk_PeriodOfAFund_IsAskedAfresh()
    {
        using var site = new Site();

        await site.Client.GetAtDeskAsync(Site.Desk(), Request("/v3/dss/quotient_familial/identite", ("mois", "3")));

        Assert.That(site.Provider.Single.Header("Cache-Control"), Is.EqualTo("no-cache"));
    }

    [TestCase("/v3/dss/quotient_familial/france_connect", "mois", "no-cache")]
    [TestCase("/v3/dss/quotient_familial/france_connect", "annee", "no-cache")]
    [TestCase("/v3/dss/quotient_familial/france_connect", "autre", null)]
    [TestCase(Route, "annee", null)]
    public async Task Get_PeriodOfAFundWithTheCitizensToken_IsAskedAfresh(string path, string name, string? cache)
    {
        using var site = new Site();

        await site.Client.GetAsync(site.Session(), Request(path, (name, "3")));

        Assert.That(site.Provider.Single.Header("Cache-Control"), Is.EqualTo(cache));
    }

    [Test]
    public async Task Get_Header_IsSent()
    {
        using var site = new Site();
        var request = Request(Route);
        request.Headers.Add(new KeyValuePair<string, string>("X-Generate-Proof", "proof-only"));

        await site.Client.GetAsync(site.Session(), request);

        Assert.That(site.Provider.Single.Header("X-Generate-Proof"), Is.EqualTo("proof-only"));
    }

    [TestCase("Authorization", "Bearer autre")]
    [TestCase("authorization", "Bearer autre")]
    [TestCase("Cookie", "a=b")]
    [TestCase("Host", "exemple.test")]
    [TestCase("X-Agent\r\nX-Autre", "1")]
    [TestCase("X-Agent-Id", "1\r\nX-Autre: 2")]
    [TestCase("X-Agent-Id", "prénom")]
    [TestCase("", "1")]
    [TestCase("X-Agent-Id", null)]
    public void Get_HeaderOfTheClientsOrUnsound_IsAnArgumentError(string name, string? value)
    {
        using var site = new Site();
        var request = Request(Route);
        request.Headers.Add(new KeyValuePair<string, string>(name, value!));

        Assert.That(async () => await site.Client.GetAsync(site.Session(), request), Throws.ArgumentException);
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
