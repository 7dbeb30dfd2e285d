using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The whole client beside a night's batch, in front of the strictest reading of the quotas, on a clock that only the test moves.</summary>
internal sealed class BusyNightTests
{
    private const int TownHalls = 50;
    private const int BatchSize = 2_000;

    [Test]
    public async Task Client_FiftyTownHallsBesideABatch_NoRefusalNobodyWaitsLongAndTheBatchGoesOn()
    {
        using var site = new Site(options =>
        {
            for (var i = 0; i < TownHalls; i++)
                options.Tenants[$"mairie-{i}"] = new ApiParticulierTenantOptions
                {
                    Token = $"jeton-fictif-{i}",
                    Recipient = Siret(i),
                };
        });
        var gateway = new StrictGateway();
        site.Provider.Answer = (request, _) =>
        {
            // The gateway counts a FranceConnect token by itself, and any other by its habilitation.
            var isLogin = request.Path.EndsWith("/france_connect", StringComparison.Ordinal);
            gateway.Receive(site.Time.GetUtcNow(), isLogin ? "" : request.Header("Authorization")!);
            return Task.FromResult(StubProvider.Json(200, Answers.Found));
        };
        var night = site.Client.WithOptions(new DataCallOptions { IsBatch = true });
        var open = new List<Task>();
        var start = site.Time.GetUtcNow();

        var batch = Enumerable
            .Range(0, BatchSize)
            .Select(async i => (await night.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Person(i))).Outcome)
            .ToList();
        open.AddRange(batch);
        await RunAsync(TimeSpan.FromSeconds(30));
        var citizens = new List<Task<DataOutcome>>();
        for (var i = 0; i < TownHalls; i++)
        for (var citizen = 0; citizen < 4; citizen++)
        {
            var token = new AccessToken($"jeton-fictif-{i}-{citizen}");
            var session = site.Session(model =>
            {
                model.Tenant = FranceConnectModelFactory.CreateTenant($"mairie-{i}");
                model.AccessToken = token;
            });
            var pupil = ("nomNaissance", (string?)$"ÉLÈVE {i} {citizen}");
            citizens.Add(
                OutcomeAsync(site.Client.GetAsync(session, Request("/v3/dss/quotient_familial/france_connect")))
            );
            citizens.Add(OutcomeAsync(site.Client.GetAsync(session, Request("/v5/men/scolarites/identite", pupil))));
        }
        open.AddRange(citizens);
        await RunAsync(TimeSpan.FromSeconds(20));
        Assert.That(citizens, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True, "every citizen served");
        while (batch.Exists(call => !call.IsCompleted) && site.Time.GetUtcNow() < start.AddMinutes(10))
            await RunAsync(TimeSpan.FromSeconds(1));

        Assert.Multiple(() =>
        {
            Assert.That(citizens.Select(call => call.Result), Has.All.EqualTo(DataOutcome.Found));
            Assert.That(batch.Select(call => call.Result), Has.All.EqualTo(DataOutcome.Found));
            Assert.That(gateway.Calls, Has.Count.EqualTo(BatchSize + (TownHalls * 8)));
            Assert.That(gateway.Calls.Select(call => call.Lane).Distinct().Count(), Is.EqualTo(TownHalls + 2));
            Assert.That(gateway.BusiestMinute(), Is.LessThanOrEqualTo(1_000));
            Assert.That(gateway.BusiestSecond(), Is.LessThanOrEqualTo(20));
            Assert.That(
                gateway.Calls.Max(call => call.At) - start,
                Is.LessThan(TimeSpan.FromMinutes(BatchSize / 450d / 0.9))
            );
        });

        async Task RunAsync(TimeSpan duration)
        {
            var end = site.Time.GetUtcNow() + duration;
            await SettleAsync();
            while (site.Time.GetUtcNow() < end)
            {
                site.Time.Advance(TimeSpan.FromMilliseconds(250));
                await SettleAsync();
            }
        }

        // The clock stands still until all that may leave has left.
        async Task SettleAsync()
        {
            while (true)
            {
                open.RemoveAll(call => call.IsCompleted);
                if (open.Count <= site.Limiter.WaitingCount)
                    return;
                await Task.Yield();
            }
        }
    }

    // Each call is about someone else: identical ones that overlap would be one.
    private static CivilIdentity Person(int number)
    {
        var person = People.Jeanne();
        person.NomNaissance = $"FAMILLE {number}";
        return person;
    }

    private static ApiParticulierRequest Request(string path, params (string Name, string? Value)[] parameters)
    {
        var request = new ApiParticulierRequest { Path = path };
        foreach (var (name, value) in parameters)
            request.Parameters.Add(new KeyValuePair<string, string?>(name, value));
        return request;
    }

    private static async Task<DataOutcome> OutcomeAsync(Task<DataResult<DataResponse>> call) => (await call).Outcome;

    // Fictional: nine digits of our choice, an establishment, and the digit that makes it pass.
    private static string Siret(int number)
    {
        var body = $"9000000{number:00}0001";
        for (var key = 0; key <= 9; key++)
            if (DataProviders.Siret.IsValid($"{body}{key}"))
                return $"{body}{key}";
        throw new InvalidOperationException();
    }
}
