using System.Text.Json;

namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Faults of the providers behind API Particulier, the journal of calls, and a call that is still running.</summary>
internal sealed class ApiFaultTests
{
    private const string Athlete = "/v3/sdh/statut_sportif/identifiant";
    private const string Pupil = "/v5/men/scolarites/identite";
    private const string Quotient = "/v3/dss/quotient_familial/identite";

    private ApiFixture _api = null!;

    [SetUp]
    public async Task StartAsync() => _api = await ApiFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    // fault, outcome, meta.provider, meta.retry_in, Retry-After
    [TestCase("403", "403 00100", null, null, null)]
    [TestCase("404", "404 37003", "CNAV", null, null)]
    [TestCase("429", "429 00429", null, null, "5")]
    [TestCase("429-no-delay", "429 00429", null, null, null)]
    [TestCase("500", "500 00500", null, null, null)]
    [TestCase("502", "502 37999", "CNAV", null, null)]
    [TestCase("503", "503 37020", "CNAV", null, null)]
    [TestCase("504", "504 37002", "CNAV", null, null)]
    [TestCase("451", "451 37999", "CNAV", null, null)]
    [TestCase("xx001", "502 37001", "CNAV", null, null)]
    [TestCase("37004", "502 37004", "CNAV", null, null)]
    [TestCase("37008", "502 37008", "CNAV", null, null)]
    [TestCase("xx011", "502 37011", "CNAV", null, null)]
    [TestCase("xx999", "502 37999", "CNAV", null, null)]
    [TestCase("xx020", "503 37020", "CNAV", null, null)]
    [TestCase("xx002", "504 37002", "CNAV", null, null)]
    [TestCase("xx005", "451 37005", "CNAV", null, null)]
    [TestCase("00501", "502 00501", null, "10", null)]
    [TestCase("31502", "502 31502", "CNAV", "10", null)]
    [TestCase("xx003", "404 37003", "CNAV", null, null)]
    [TestCase("23003", "404 23003", "CNAF", null, null)]
    [TestCase("10003", "404 10003", "MSA", null, null)]
    [TestCase("35003", "404 35003", "CNAF & MSA", null, null)]
    [TestCase("40003", "404 40003", "RNCPS", null, null)]
    [TestCase("xx000", "502 37000", "CNAV", null, null)]
    [TestCase("00101", "401 00101", null, null, null)]
    [TestCase("00103", "401 00103", null, null, null)]
    [TestCase("00106", "401 00106", null, null, null)]
    [TestCase("50001", "401 50001", null, null, null)]
    [TestCase("50002", "401 50002", null, null, null)]
    [TestCase("50003", "401 50003", null, null, null)]
    [TestCase("00100", "403 00100", null, null, null)]
    [TestCase("00402", "404 00402", null, null, null)]
    [TestCase("00015", "409 00015", null, null, null)]
    [TestCase("00203", "422 00203", null, null, null)]
    [TestCase("00355", "422 00355", null, null, null)]
    [TestCase("00391", "422 00391", null, null, null)]
    [TestCase("00428", "422 00428", null, null, null)]
    [TestCase("39400", "422 39400", "DSNJ", null, null)]
    [TestCase("00429", "429 00429", null, null, "5")]
    [TestCase("00500", "500 00500", null, null, null)]
    [TestCase("00503", "501 00503", null, null, null)]
    public async Task Fault_OfAStatusOrACode_AnswersItsError(
        string fault,
        string outcome,
        string? provider,
        string? retryIn,
        string? retryAfter
    )
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.From(fault));

        var answer = await CallAsync();

        Assert.That(answer.Outcome, Is.EqualTo(outcome));
        Assert.That((answer.Meta("provider"), answer.Meta("retry_in")), Is.EqualTo((provider, retryIn)));
        Assert.That(answer.Headers.GetValueOrDefault("retry-after"), Is.EqualTo(retryAfter));
        var isQuota = answer.Status == 429;
        Assert.That(answer.MediaType, Is.EqualTo(isQuota ? "application/json" : "application/vnd.api+json"));
    }

    // Unlike the other refusals, these two come from the front of the gateway, in plain JSON.
    [TestCase("00105", "401 00105")]
    [TestCase("00107", "403 00107")]
    public async Task Fault_OfTheFrontGate_IsPlainJson(string code, string outcome)
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.From(code));

        var answer = await CallAsync();

        Assert.That((answer.Outcome, answer.MediaType), Is.EqualTo((outcome, "application/json")));
    }

    [Test]
    public async Task Fault_VehicleOfAnotherPerson_IsNotFoundByItsCodeOrItsCase()
    {
        const string Scope = "ants_extrait_immatriculation_vehicule_statut_rattachement";
        var token = await _api.SignInAsync("test", Scope);
        foreach (var fault in new[] { "42005", "xx005" })
        {
            _api.Simulator.ProviderFaults.Set(SimulatorProvider.Ants, SimulatorProviderFault.From(fault));
            var answer = await _api.GetAsync(
                "/v3/ants/extrait_immatriculation_vehicule/france_connect",
                "immatriculation=AB-123-CD",
                token
            );

            Assert.That((answer.Outcome, answer.Meta("provider")), Is.EqualTo(("404 42005", "ANTS")), fault);
        }
    }

    // No published code: nobody knows its status.
    [TestCase("00000")]
    [TestCase("00357")]
    [TestCase("00415")]
    [TestCase("37007")]
    [TestCase("37400")]
    [TestCase("23502")]
    [TestCase("50004")]
    [TestCase("99001")]
    [TestCase("xx400")]
    public void Set_CodeThatIsNotPublished_IsRefused(string code) =>
        Assert.That(
            () => _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.From(code)),
            Refusal
        );

    [Test]
    public async Task Fault_QuotaWithDelay_SaysTheSameDelayInEveryHeader()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.TooManyRequests);

        var headers = (await CallAsync()).Headers;

        var reset = _api.Login.Clock.Start.AddSeconds(5).ToUnixTimeSeconds();
        Assert.That(
            (headers["retry-after"], headers["ratelimit-remaining"], headers["ratelimit-reset"]),
            Is.EqualTo(("5", "0", $"{reset}"))
        );
    }

    [Test]
    public async Task Fault_QuotaWithoutDelay_SaysNothingOfTheQuota()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.TooManyRequestsWithoutDelay);

        var headers = (await CallAsync()).Headers.Keys;

        Assert.That(headers.Where(name => name.StartsWith("ratelimit-") || name == "retry-after"), Is.Empty);
    }

    [Test]
    public async Task Fault_Html_IsAPage()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.Html);

        var answer = await CallAsync();

        Assert.That((answer.Status, answer.MediaType), Is.EqualTo((200, "text/html")));
    }

    [Test]
    public async Task Fault_GarbageOrTruncated_IsNotJson()
    {
        foreach (var fault in new[] { SimulatorProviderFault.Garbage, SimulatorProviderFault.Truncated })
        {
            _api.Simulator.ProviderFaults.Once(SimulatorProvider.Dss, fault);
            var answer = await CallAsync();

            Assert.That((answer.Status, answer.MediaType), Is.EqualTo((200, "application/vnd.api+json")));
            Assert.That(() => answer.Json, Throws.InstanceOf<JsonException>(), fault.ToString());
            Assert.That(answer.Body, Does.StartWith("{\"data\":{"));
        }
    }

    [Test]
    public async Task Fault_Oversized_WeighsSeveralMebibytes()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.Oversized);

        Assert.That((await CallAsync()).Body, Has.Length.GreaterThan(8 * 1024 * 1024));
    }

    [Test]
    public void Fault_ConnectionReset_GivesNoAnswer()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.ConnectionReset);

        Assert.That(() => CallAsync(), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Fault_Slow_WaitsBeforeTheHeadersAndAnswersAConflictToTheSameCall()
    {
        _api.Simulator.ProviderFaults.Once(SimulatorProvider.Dss, SimulatorProviderFault.Slow);
        var slow = CallAsync();
        await UntilAsync(() => _api.Simulator.Requests.ProviderCalls.Count == 1);

        // The lock is taken just after the call is written down.
        ApiAnswered same;
        do
        {
            same = await CallAsync();
        } while (same.Status == 200 && !slow.IsCompleted);

        Assert.That(slow.IsCompleted, Is.False);
        Assert.That(same.Outcome, Is.EqualTo("409 00015"));
        Assert.That((await FinishAsync(slow)).Outcome, Is.EqualTo("200"));
    }

    [Test]
    public async Task Fault_SlowBody_GivesItsHeadersFirst()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.SlowBody);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{_api.Simulator.ApiParticulierAddress}{Quotient}?recipient={ApiFixture.Siret}&{_api.Identity("angela-dubois")}"
        );
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {SimulatorApiParticulierToken.DemoToken}");

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = response.Content.ReadAsStringAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(body.IsCompleted, Is.False);
        Assert.That(await FinishAsync(body), Does.EndWith("\"meta\":{}}"));
    }

    [Test]
    public async Task Fault_OfOneProvider_LeavesTheOthers()
    {
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.ProviderDown);

        Assert.That((await CallAsync()).Outcome, Is.EqualTo("502 37001"));
        Assert.That((await _api.GetAsync(Athlete, "identifiant=123456789")).Outcome, Is.EqualTo("200"));
        Assert.That(
            (await _api.GetAsync("/v3/mesri/statut_etudiant/ine", "ine=0606F00001A")).Outcome,
            Is.EqualTo("200")
        );
        Assert.That(
            (await _api.GetAsync("/v4/cnous/etudiant_boursier/ine", "ine=0606F00001A")).Outcome,
            Is.EqualTo("200")
        );
    }

    [Test]
    public async Task Fault_OfOneEndpoint_LeavesTheOthersOfItsProvider()
    {
        _api.Simulator.ProviderFaults.Set(
            SimulatorProvider.Dss.Endpoint("quotient_familial"),
            SimulatorProviderFault.ProviderTimeout
        );

        var quotient = await CallAsync();
        var rsa = await _api.GetAsync("/v3/dss/revenu_solidarite_active/identite", _api.Identity("angela-dubois"));
        _api.Simulator.ProviderFaults.Clear(SimulatorProvider.Dss.Endpoint("quotient_familial"));

        Assert.That((quotient.Outcome, rsa.Outcome), Is.EqualTo(("504 37002", "200")));
        Assert.That((await CallAsync()).Outcome, Is.EqualTo("200"));
    }

    [Test]
    public async Task Fault_Once_ShowsOnce()
    {
        _api.Simulator.ProviderFaults.Once(SimulatorProvider.Dss, SimulatorProviderFault.NetworkError);

        Assert.That((await CallAsync()).Outcome, Is.EqualTo("502 00501"));
        Assert.That((await CallAsync()).Outcome, Is.EqualTo("200"));
    }

    [Test]
    public void Set_WhatCannotShow_IsRefused()
    {
        var faults = _api.Simulator.ProviderFaults;

        Assert.That(() => faults.Set(SimulatorProvider.Dss.Endpoint("inconnu"), SimulatorProviderFault.Slow), Refusal);
        Assert.That(() => faults.Set(SimulatorProvider.Dgfip, SimulatorProviderFault.ProviderDown), Refusal);
        Assert.That(() => faults.Set(SimulatorProvider.Dss, SimulatorProviderFault.From("xx1")), Refusal);
        Assert.That(() => faults.Once(SimulatorProvider.Dss, SimulatorProviderFault.From("panne")), Refusal);
    }

    [Test]
    public async Task Ping_OfAProvider_SaysWhetherItIsDown()
    {
        var up = await _api.SendAsync("/api/men_scolarite/ping");
        _api.Simulator.ProviderFaults.Set(SimulatorProvider.Men, SimulatorProviderFault.ProviderDown);
        var down = await _api.SendAsync("/api/men_scolarite/ping");

        Assert.That((up.Status, up.Json["status"]!.GetValue<string>()), Is.EqualTo((200, "ok")));
        Assert.That((down.Status, down.Json["status"]!.GetValue<string>()), Is.EqualTo((502, "bad_gateway")));
        Assert.That(up.Json["last_update"]!.GetValue<string>(), Is.EqualTo("2026-11-23T09:00:00Z"));
    }

    [Test]
    public async Task Pings_All_Answer()
    {
        var pings = System.Text.Json.Nodes.JsonNode.Parse((await _api.SendAsync("/api/pings")).Body)!.AsArray();

        Assert.That(pings, Has.Count.EqualTo(11));
        foreach (var ping in pings)
        {
            Assert.That((await _api.SendAsync(ping!.GetValue<string>())).Status, Is.EqualTo(200), ping.ToString());
        }
    }

    [Test]
    public async Task Ping_OfTheServer_IsPong() =>
        Assert.That((await _api.SendAsync("/api/ping")).Body, Is.EqualTo("\"pong\""));

    [Test]
    public async Task Introspect_Token_ListsItsScopes()
    {
        _api.Simulator.ApiParticulierTokens.Add(
            new SimulatorApiParticulierToken { Token = "deux", Scopes = { "cnaf_quotient_familial", "cnaf_enfants" } }
        );

        var known = (await _api.SendAsync("/api/introspect?token=deux")).Json;
        var unknown = await _api.SendAsync("/api/introspect?token=inconnu");

        Assert.That(known["scopes"]!.ToJsonString(), Is.EqualTo("""["cnaf_enfants","cnaf_quotient_familial"]"""));
        Assert.That(known["name"]!.GetValue<string>(), Is.Empty);
        Assert.That((unknown.Status, unknown.Json["error"]!.GetValue<string>()), Is.EqualTo((401, "access_denied")));
    }

    [Test]
    public async Task FranceConnectKeys_Set_HoldsOneEncryptionKey()
    {
        var keys = (await _api.SendAsync("/api/france_connect_jwks")).Json["keys"]!.AsArray();

        Assert.That(keys.Select(key => $"{key!["kty"]} {key["use"]}"), Is.EqualTo(["RSA enc"]));
        Assert.That(keys[0]!.AsObject(), Does.Not.ContainKey("d"));
    }

    [Test]
    public async Task ProviderCalls_EachCall_IsWrittenDownWithoutAnythingPersonal()
    {
        var token = await _api.SignInAsync("test", "cnaf_quotient_familial");
        await _api.GetAsync(Quotient, _api.Identity("angela-dubois"), cacheControl: "no-cache");
        await _api.GetAsync("/v3/dss/quotient_familial/france_connect", bearer: token);
        await _api.SendAsync(Pupil);

        var calls = _api.Simulator.Requests.ProviderCalls;

        Assert.That(
            calls.Select(call => $"{call.Path} {call.Credential} {call.Recipient} {call.Status}"),
            Is.EqualTo([
                $"{Quotient} datapass {ApiFixture.Siret} 200",
                $"/v3/dss/quotient_familial/france_connect franceconnect {ApiFixture.Siret} 200",
                $"{Pupil}   401",
            ])
        );
        Assert.That(calls[0].Header("cache-control"), Is.EqualTo("no-cache"));
        Assert.That(calls[0].Header("Authorization"), Is.Null);
        Assert.That(
            (_api.Simulator.Requests.Count("api-particulier"), _api.Simulator.Requests.Count("dss")),
            Is.EqualTo((3, 2))
        );
        _api.Simulator.Requests.Reset();
        Assert.That(_api.Simulator.Requests.ProviderCalls, Is.Empty);
    }

    [Test]
    public async Task ProviderCalls_Dgfip_HaveTheirCorrelationId()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_api.Simulator.DgfipAddress, "impotparticulier/1.0/situations/ir/assiettes/annrev/2025?prenom=zoe")
        );
        request.Headers.Add("X-Correlation-ID", "3f2504e0-4f89-11d3-9a0c-0305e82c3301");

        using var response = await http.SendAsync(request);
        var call = _api.Simulator.Requests.ProviderCalls.Single();

        Assert.That(call.Path, Is.EqualTo("/impotparticulier/1.0/situations/ir/assiettes/annrev/2025"));
        Assert.That(call.Status, Is.EqualTo((int)response.StatusCode).And.GreaterThanOrEqualTo(400));
        Assert.That(call.Header("x-correlation-id"), Is.EqualTo("3f2504e0-4f89-11d3-9a0c-0305e82c3301"));
    }

    [Test]
    public async Task ProviderCalls_BeyondAThousand_ForgetTheOldest()
    {
        await using var free = await ApiFixture.StartAsync(options => options.EnforceApiParticulierQuotas = false);
        await free.SendAsync(Pupil);
        for (var count = 0; count < 1_000; count++)
        {
            await free.SendAsync(Athlete);
        }

        Assert.That(free.Simulator.Requests.ProviderCalls, Has.Count.EqualTo(1_000));
        Assert.That(free.Simulator.Requests.ProviderCalls[0].Path, Is.EqualTo(Athlete));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refusal =>
        Throws.ArgumentException.With.Message.StartsWith("FCS9005");

    private Task<ApiAnswered> CallAsync() => _api.GetAsync(Quotient, _api.Identity("angela-dubois"));

    // The wait is on the simulator's clock, and may be registered a little later than what the test sees.
    private async Task<T> FinishAsync<T>(Task<T> call)
    {
        while (!call.IsCompleted)
        {
            _api.Login.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return await call;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
