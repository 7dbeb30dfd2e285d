using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// The State's own cases asked by the typed client of a simulator that replays them by their parameters: those a call can find are found, and no
/// other.
/// </summary>
public sealed class StagingOnTheSimulatorTests
{
    private const string Persona = "de-la-fixture";
    private const string Default = "404.yaml";

    // Who is asked, whatever the route, and nobody whom a case knows.
    private static readonly Dictionary<string, StagingValue> s_nobody = new()
    {
        ["nomNaissance"] = StagingValue.Text("PERSONNE-DE-FICTIF"),
        ["ine"] = StagingValue.Text("0000000000Z"),
        ["identifiant"] = StagingValue.Text("personne-de-fictif"),
        ["immatriculation"] = StagingValue.Text("ZZ-999-ZZ"),
    };

    private static readonly string[] s_scopes =
    [
        .. from property in typeof(ApiParticulierScopes).GetProperties()
        where property.PropertyType == typeof(FranceConnectScope)
        select property.GetValue(null)!.ToString(),
    ];

    private static readonly ILookup<string, PublicCall> s_calls = PublicCall.All.ToLookup(call => call.Path());

    private static IEnumerable<string> Operations() =>
        StagingFixture.All.Select(fixture => fixture.Operation).Distinct();

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [TestCaseSource(nameof(Operations))]
    public async Task Call_WithTheParametersOfACase_FindsItWhenACallCan(string operation)
    {
        var path = OpenApiContract.Published!.Routes.Single(route => route.Operation == operation).Path;
        var folder = StagingFixture.Of(operation).ToList();
        var rule = new Reachability(StagingRoute.Of(operation), Today());
        Assert.That(s_calls[path], Is.Not.Empty);
        var sites = new Stack<SimulatedSite>();
        try
        {
            sites.Push(await StartAsync());
            foreach (var fixture in folder)
            {
                var reason = rule.WhyNot(fixture, folder);
                foreach (var call in s_calls[path])
                    if (await LookAsync(sites.Peek(), call, fixture, folder, reason) == DataOutcome.QuotaExceeded)
                        // That client is closed for a while.
                        sites.Push(await StartAsync());
                CaseTally.Add(
                    reason is null ? "reached by their parameters" : "unreachable by their parameters",
                    reason?.Split(':')[0] ?? $"{fixture.Status}"
                );
            }
        }
        finally
        {
            foreach (var site in sites)
                await site.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Call_AboutNobody_HasTheDefaultOfTheFolder(string operation)
    {
        var path = OpenApiContract.Published!.Routes.Single(route => route.Operation == operation).Path;
        var folder = StagingFixture.Of(operation).ToList();
        var rule = new Reachability(StagingRoute.Of(operation), Today());
        var answer = folder.Find(fixture => fixture.Case == Default);
        var model = folder.Find(fixture => rule.WhyNot(fixture, folder) is null);
        if (answer is null || model is null)
            return;
        await using var site = await StartAsync();

        var nobody = model.Parameters.ToDictionary(
            pair => pair.Key,
            pair => s_nobody.GetValueOrDefault(pair.Key, pair.Value)
        );
        foreach (var call in s_calls[path])
        {
            var told = await AskAsync(site, call, model with { Parameters = nobody });
            Assert.That(
                (told.Refusal, told.Outcome, told.Body),
                Is.EqualTo((null as string, answer.Outcome, answer.Payload))
            );
        }
        CaseTally.Add("answered as the default of their folder", $"{answer.Status}");
    }

    /// <returns>The outcome of the call, once it was seen to find the case or not to, as the rule says.</returns>
    private static async Task<DataOutcome?> LookAsync(
        SimulatedSite site,
        PublicCall call,
        StagingFixture fixture,
        List<StagingFixture> folder,
        string? reason
    )
    {
        var told = await AskAsync(site, call, fixture);
        var isFound = told.Refusal is null && IsOwnAnswer(told, fixture, folder, reason);
        Assert.That(isFound, Is.EqualTo(reason is null), $"{fixture} {call}: {reason ?? told.Refusal ?? told.Asked}");
        if (isFound)
            Assert.That(
                (told.Outcome, told.HasValue),
                Is.EqualTo((Expected(fixture), Expected(fixture) == DataOutcome.Found)),
                $"{fixture} {call}"
            );
        return told.Outcome;
    }

    /// <summary>One call, which reaches the simulator unless FranceConnect or the client refuses what it is made of.</summary>
    private static async Task<Told> AskAsync(SimulatedSite site, PublicCall call, StagingFixture fixture)
    {
        var before = 0;
        DataOutcome outcome;
        object? value;
        try
        {
            var session = IsCitizen(fixture)
                ? await SignInAsync(site, fixture)
                : FranceConnectModelFactory.CreateSession(_ => { });
            before = site.Simulator.Requests.Count("api-particulier");
            (outcome, value) = await call.MakeAsync(site.Particulier, new FixtureArguments(fixture, session).Of);
        }
        catch (SimulatorErrorPageException exception) when (exception.Code == "Y600006")
        {
            return new Told("FranceConnect refuses the identity");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return new Told($"the client refuses {(exception as ArgumentException)?.ParamName ?? "its values"}");
        }

        Assert.That(
            site.Simulator.Requests.Count("api-particulier"),
            Is.GreaterThan(before),
            $"{fixture} {call}: no call"
        );
        return new Told(null)
        {
            Asked = StagingValue.KeyOf(site.Last.Parameters),
            Body = site.Last.Body,
            Outcome = outcome,
            HasValue = value is not null,
        };
    }

    // The query is seen, the identity of a token is not: there the answer tells, unless it is that of others too.
    private static bool IsOwnAnswer(Told told, StagingFixture fixture, List<StagingFixture> folder, string? reason)
    {
        var claims = StagingRoute.Of(fixture.Operation).Claims.Select(claim => claim.StagingName).ToList();
        var written = fixture.Parameters.Where(pair => !claims.Contains(pair.Key));
        return told.Asked == StagingValue.KeyOf(written)
            && told.Body == fixture.Payload
            && (
                reason is null
                || !IsCitizen(fixture)
                || (
                    fixture.Case != Default
                    && !folder.Any(other => other.Case != fixture.Case && other.Payload == fixture.Payload)
                )
            );
    }

    // The quotient of another month than the one asked is no answer.
    private static DataOutcome Expected(StagingFixture fixture) =>
        fixture is { Outcome: DataOutcome.Found, Parameters: { } asked }
        && asked.TryGetValue("annee", out var year)
        && asked.TryGetValue("mois", out var month)
        && fixture.Body.GetProperty("data").TryGetProperty("quotient_familial", out var quotient)
        && quotient.ValueKind == JsonValueKind.Object
        && (Text(quotient, "annee"), Text(quotient, "mois"))
            != (year.Items[0].TrimStart('0'), month.Items[0].TrimStart('0'))
            ? DataOutcome.OtherPeriodServed
            : fixture.Outcome;

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static bool IsCitizen(StagingFixture fixture) =>
        fixture.Operation.EndsWith("_france_connect", StringComparison.Ordinal);

    private static DateOnly Today() =>
        DateOnly.FromDateTime(
            TimeZoneInfo
                .ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
                .DateTime
        );

    private static Task<SimulatedSite> StartAsync() =>
        SimulatedSite.StartAsync(
            simulator: options =>
            {
                options.StagingFixturesPath = ReferenceData.Find("specs", "api-particulier-staging");
                options.EnforceApiParticulierQuotas = false;
            },
            keepsLast: true
        );

    private static async Task<FranceConnectSession> SignInAsync(SimulatedSite site, StagingFixture fixture)
    {
        // The vehicle's plate is the whole question; the others are asked by the identity FranceConnect gives.
        if (fixture.Operation.Contains("_ants_", StringComparison.Ordinal))
            return FranceConnectModelFactory.CreateSession(session => session.AccessToken = new AccessToken("ants"));

        string Of(string name, string byDefault) =>
            fixture.Parameters.TryGetValue(name, out var value) ? string.Join(' ', value.Items) : byDefault;
        var identity = new SimulatorIdentity
        {
            FamilyName = Of("nomNaissance", "EXEMPLE"),
            GivenNames = [.. Of("prenoms", "Zoé").Split(' ')],
            Gender = Of("sexeEtatCivil", "F") == "M" ? "male" : "female",
            BirthDate =
                $"{Of("anneeDateNaissance", "1990")}-{Of("moisDateNaissance", "1").PadLeft(2, '0')}-{Of("jourDateNaissance", "1").PadLeft(2, '0')}",
            BirthPlace = Of("codeCogInseeCommuneNaissance", ""),
            BirthCountry = Of("codeCogInseePaysNaissance", "99100"),
        };
        site.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = Persona,
                Title = "Ajoutée par un test",
                Email = "fixture@example.org",
                // A municipality FranceConnect takes, whatever the case says of it.
                DeclaredIdentity = identity with
                {
                    BirthPlace = "75107",
                },
                Identity = identity,
            }
        );
        return await site.SignInAsync(Persona, ["identite_pivot", .. s_scopes]);
    }

    private sealed record Told(string? Refusal)
    {
        public string Asked { get; init; } = "";

        public string Body { get; init; } = "";

        public DataOutcome? Outcome { get; init; }

        public bool HasValue { get; init; }
    }
}
