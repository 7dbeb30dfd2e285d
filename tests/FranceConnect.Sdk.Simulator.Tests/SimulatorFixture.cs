using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>A simulator on real loopback with a clock of its own, and what it takes to write requests to it by hand.</summary>
internal sealed class SimulatorFixture : IAsyncDisposable
{
    public const string ClientId = "service-de-test";
    public const string ClientSecret = "secret-de-test-0123456789-0123456789";
    public const string RedirectUri = "https://service.example/cb";
    public const string PostLogoutUri = "https://service.example/logged-out";
    public const string AllScopes =
        "openid given_name family_name email birthdate gender birthplace birthcountry preferred_username";

    private SimulatorFixture(FranceConnectSimulator simulator, FakeTimeProvider clock, SimulatorPlatform platform)
    {
        Simulator = simulator;
        Clock = clock;
        Platform = platform;
    }

    public FranceConnectSimulator Simulator { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The platform the requests are written for.</summary>
    public SimulatorPlatform Platform { get; }

    public bool IsPlus => Platform == SimulatorPlatform.FranceConnectPlus;

    public string Issuer => IsPlus ? Simulator.PlusIssuer : Simulator.Issuer;

    public string Prefix => new Uri(Issuer).AbsolutePath;

    /// <summary>The level the requests ask, and obtain.</summary>
    public string Acr => IsPlus ? "eidas2" : "eidas1";

    /// <summary>The same on FranceConnect+, with a service that has keys.</summary>
    public static Task<SimulatorFixture> StartPlusAsync(Action<FranceConnectSimulatorOptions>? configure = null) =>
        StartAsync(configure, SimulatorPlatform.FranceConnectPlus);

    public static async Task<SimulatorFixture> StartAsync(
        Action<FranceConnectSimulatorOptions>? configure = null,
        SimulatorPlatform platform = SimulatorPlatform.FranceConnect
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var simulator = await FranceConnectSimulator.StartAsync(options =>
        {
            options.TimeProvider = clock;
            options.Clients.Add(platform == SimulatorPlatform.FranceConnect ? Client(ClientId) : PlusClient(ClientId));
            configure?.Invoke(options);
        });
        return new SimulatorFixture(simulator, clock, platform);
    }

    public static SimulatorClient Client(string id, Action<SimulatorClient>? configure = null)
    {
        var client = new SimulatorClient
        {
            ClientId = id,
            ClientSecret = ClientSecret,
            RedirectUris = { RedirectUri },
            PostLogoutRedirectUris = { PostLogoutUri },
        };
        configure?.Invoke(client);
        return client;
    }

    /// <summary>A service of FranceConnect+, its public keys registered with it.</summary>
    public static SimulatorClient PlusClient(string id, Action<SimulatorClient>? configure = null) =>
        Client(
            id,
            client =>
            {
                client.Platform = SimulatorPlatform.FranceConnectPlus;
                client.Jwks = ServiceKeys.Jwks;
                configure?.Invoke(client);
            }
        );

    /// <summary>A valid authorize address; a null value removes a parameter.</summary>
    public Uri AuthorizeUrl(params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> query = new()
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = AllScopes,
            ["state"] = "etat-du-test",
            ["nonce"] = "nonce-du-test-0123456789",
            ["acr_values"] = Acr,
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return new Uri(QueryHelpers.AddQueryString($"{Issuer}/authorize", query.Where(p => p.Value is not null)));
    }

    public Browser OpenBrowser() => new(Simulator, Issuer);

    /// <summary>Signs in and returns the parameters of the callback.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SignInAsync(
        string persona = "test",
        SimulatorFault? fault = null,
        params (string Name, string? Value)[] changes
    ) => Query(await Simulator.AuthorizeAsync(AuthorizeUrl(changes), persona, fault));

    public Task<Answer> ExchangeAsync(string code, params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = RedirectUri,
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return PostAsync("/token", form);
    }

    public async Task<JsonObject> LoginAsync(
        string persona = "test",
        SimulatorFault? fault = null,
        params (string Name, string? Value)[] changes
    )
    {
        var callback = await SignInAsync(persona, fault, changes);
        var answer = await ExchangeAsync(callback["code"]);
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer.Json;
    }

    public async Task<Answer> UserInfoAsync(string accessToken)
    {
        using var browser = OpenBrowser();
        return await browser.GetAsync("/userinfo", ("Authorization", $"Bearer {accessToken}"));
    }

    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string?>> form)
    {
        using var browser = OpenBrowser();
        return await browser.PostAsync(path, form);
    }

    public static IReadOnlyDictionary<string, string> Query(Uri address) =>
        QueryHelpers
            .ParseQuery(address.Query.Length > 0 ? address.Query : address.Fragment.TrimStart('#'))
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
