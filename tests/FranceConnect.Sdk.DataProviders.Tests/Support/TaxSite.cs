using System.Text;
using FranceConnect.Sdk.DataProviders.Dgfip;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>An application with the DGFiP's client, a stubbed DGFiP, a fake clock, and all that is logged.</summary>
internal sealed class TaxSite : IDisposable
{
    public const string ClientId = "client dgfip+fictif";
    public const string ClientSecret = "secret:dgfip/fictif é";
    public const string Token = "jeton-dgfip-fictif";

    private readonly ServiceProvider _services;

    public TaxSite(Action<DgfipOptions>? configure = null, IDgfipCredentialSource? source = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logger));
        collection
            .AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox)
            .AddImpotParticulier(options =>
            {
                options.BaseUrl = "https://dgfip.example.org/passerelle/";
                options.ClientId = ClientId;
                options.ClientSecret = ClientSecret;
                configure?.Invoke(options);
            });
        if (source is not null)
            collection.AddSingleton(source);
        collection.AddHttpClient(DgfipClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Dgfip);
        _services = collection.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Dgfip.Answer = (request, _) => Task.FromResult(request.Method == "POST" ? Grant() : Data(request));
    }

    public StubProvider Dgfip { get; } = new();

    /// <summary>What the data routes answer.</summary>
    public Func<StubRequest, HttpResponseMessage> Data { get; set; } = _ => Json(200, """{"rfr":1}""");

    /// <summary>What the token route answers.</summary>
    public Func<HttpResponseMessage> Grant { get; set; } = () => GrantOf(Token);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));

    public CapturingLogger Logger { get; } = new();

    public IImpotParticulierClient Client => _services.GetRequiredService<IImpotParticulierClient>();

    public IReadOnlyList<StubRequest> Grants => [.. Dgfip.Requests.Where(request => request.Method == "POST")];

    public IReadOnlyList<StubRequest> Calls => [.. Dgfip.Requests.Where(request => request.Method == "GET")];

    public FranceConnectSession Session(Action<FranceConnectSessionModel>? configure = null) =>
        FranceConnectModelFactory.CreateSession(session =>
        {
            session.AccessTokenExpiresAt = Time.GetUtcNow().AddSeconds(60);
            configure?.Invoke(session);
        });

    public static HttpResponseMessage GrantOf(string token, int seconds = 3600) =>
        Json(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{seconds}}}""");

    public static HttpResponseMessage Json(int status, string body, string mediaType = "application/json") =>
        new((System.Net.HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Empty(int status) => new((System.Net.HttpStatusCode)status);

    public void Dispose() => _services.Dispose();
}
