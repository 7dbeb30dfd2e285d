using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>A simulator whose API Particulier is called by hand.</summary>
internal sealed class ApiFixture : IAsyncDisposable
{
    public const string Siret = SimulatorApiParticulierToken.DemoSiret;
    public const string OtherSiret = "21010999700010";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private ApiFixture(SimulatorFixture fixture) => Login = fixture;

    public SimulatorFixture Login { get; }

    public FranceConnectSimulator Simulator => Login.Simulator;

    public static async Task<ApiFixture> StartAsync(Action<FranceConnectSimulatorOptions>? configure = null) =>
        new(await SimulatorFixture.StartAsync(configure));

    /// <summary>Signs a persona in with the data scopes and returns the access token.</summary>
    public async Task<string> SignInAsync(string persona, params string[] scopes)
    {
        var asked = string.Join(' ', ["openid", "identite_pivot", .. scopes]);
        return (await Login.LoginAsync(persona, changes: ("scope", asked)))["access_token"]!.GetValue<string>();
    }

    public Task<ApiAnswered> GetAsync(
        string route,
        string? query = null,
        string? bearer = null,
        string? cacheControl = null
    ) =>
        SendAsync(
            $"{route}?recipient={Siret}{(query is null ? null : "&" + query)}",
            bearer ?? SimulatorApiParticulierToken.DemoToken,
            cacheControl
        );

    /// <summary>A call as it is: no recipient, no credential of its own.</summary>
    public async Task<ApiAnswered> SendAsync(
        string path,
        string? bearer = null,
        string? cacheControl = null,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Simulator.ApiParticulierAddress.AbsoluteUri + path);
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        }

        if (cacheControl is not null)
        {
            request.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        }

        using var response = await _http.SendAsync(request, completion);
        return new ApiAnswered(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType ?? string.Empty,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ToDictionary(
                header => header.Key.ToLowerInvariant(),
                header => string.Join(", ", header.Value)
            )
        );
    }

    /// <summary>The identity modality's parameters for a person of the population.</summary>
    public string Identity(string personId, ApiEndpoint? endpoint = null)
    {
        var identity = Simulator.Households.Find(personId)!.Identite;
        var rules = endpoint?.Identity ?? ApiEndpoints.All[0].Identity!;
        var date = (identity.DateNaissance ?? "2000-01-01").Split('-');
        List<string> parts =
        [
            $"nomNaissance={Uri.EscapeDataString(identity.NomNaissance)}",
            .. identity
                .Prenoms.Take(rules.MaximumGivenNames)
                .Select(name => $"prenoms%5B%5D={Uri.EscapeDataString(name)}"),
            .. new[] { "annee", "mois", "jour" }
                .Zip(date)
                .Where(part => part.Second != "00")
                .Select(part => $"{part.First}DateNaissance={part.Second}"),
            $"sexeEtatCivil={identity.Sexe}",
            $"codeCogInseePaysNaissance={identity.CodeCogInseePaysNaissance}",
            $"codeCogInseeCommuneNaissance={identity.CodeCogInseeCommuneNaissance}",
        ];
        return string.Join('&', parts);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Login.DisposeAsync();
    }
}

/// <summary>What API Particulier answered.</summary>
internal sealed record ApiAnswered(
    int Status,
    string MediaType,
    string Body,
    IReadOnlyDictionary<string, string> Headers
)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public JsonObject Data => Json["data"]!.AsObject();

    public JsonObject Error => Json["errors"]![0]!.AsObject();

    /// <summary>Status and first code, for instance <c>404 35003</c>.</summary>
    public string Outcome => Status == 200 ? "200" : $"{Status} {Error["code"]!.GetValue<string>()}";

    public string? Meta(string name) => Error["meta"]?[name]?.ToString();
}
