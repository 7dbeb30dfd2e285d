using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases asked by the typed client of a simulator that replays them by their parameters.</summary>
public sealed class StagingOnTheSimulatorTests
{
    private const string Persona = "de-la-fixture";

    // What API Particulier reads from a FranceConnect token: no query says it.
    private static readonly string[] s_claims =
    [
        "nomNaissance",
        "prenoms",
        "anneeDateNaissance",
        "moisDateNaissance",
        "jourDateNaissance",
        "sexeEtatCivil",
        "codeCogInseePaysNaissance",
        "codeCogInseeCommuneNaissance",
    ];

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
    public async Task Call_WithTheParametersOfACase_HasItsOutcome(string operation)
    {
        var path = OpenApiContract.Published!.Routes.Single(route => route.Operation == operation).Path;
        var fixtures = StagingFixture.Of(operation).ToList();
        var unreachable = new List<string>();
        await using var site = await StartAsync();

        // A quota used up closes the client for a while: last.
        foreach (var fixture in fixtures.OrderBy(fixture => fixture.Status == 429))
        {
            foreach (var call in s_calls[path])
            {
                if (await AskAsync(site, call, fixture) is not { } reason)
                    continue;
                unreachable.Add($"{fixture}: {reason}");
                break;
            }
        }

        await TestContext.Out.WriteLineAsync(
            $"{fixtures.Count - unreachable.Count} reached, {unreachable.Count} unreachable"
        );
        Assert.That(
            unreachable,
            Is.EquivalentTo(
                UnreachableFixtures.All.Where(line => line.StartsWith(operation + "/", StringComparison.Ordinal))
            )
        );
    }

    [Test]
    public void Unreachable_EachLine_NamesACase() =>
        Assert.That(
            UnreachableFixtures.All.Select(line => line.Split(": ")[0]),
            Is.SubsetOf(StagingFixture.All.Select(fixture => fixture.ToString())).And.Unique
        );

    /// <returns>Why the case cannot be reached, or null once its answer was looked at.</returns>
    private static async Task<string?> AskAsync(SimulatedSite site, PublicCall call, StagingFixture fixture)
    {
        var isCitizen = fixture.Operation.EndsWith("_france_connect", StringComparison.Ordinal);
        var session = isCitizen ? await SignInAsync(site, fixture) : FranceConnectModelFactory.CreateSession(_ => { });
        DataOutcome outcome;
        object? value;
        try
        {
            (outcome, value) = await call.MakeAsync(site.Particulier, new FixtureArguments(fixture, session).Of);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return $"the client refuses {(exception as ArgumentException)?.ParamName ?? "its values"}";
        }

        string[] said = [.. site.Last.Parameters, .. isCitizen ? s_claims : []];
        if (fixture.Parameters.Keys.Except(said).ToList() is { Count: > 0 } unsaid)
            return $"no call says {string.Join(", ", unsaid)}";
        if (site.Last.Parameters.Except(fixture.Parameters.Keys).ToList() is { Count: > 0 } more)
            return $"every call says {string.Join(", ", more)}";
        if (site.Last.Body != fixture.Payload)
            return "another case answers";

        Assert.That(
            (outcome, value is not null),
            Is.EqualTo((fixture.Outcome, fixture.Status == 200)),
            $"{fixture} {call}"
        );
        return null;
    }

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
            fixture.Parameters.TryGetValue(name, out var values) ? string.Join(' ', values) : byDefault;
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
}
