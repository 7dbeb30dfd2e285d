using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// An application on the simulator, over loopback HTTP: FranceConnect, API Particulier, the DGFiP and the reference APIs on one port.
/// </summary>
internal sealed class SimulatedSite : IAsyncDisposable
{
    private const string RedirectUri = "https://mairie.example.org/signin-franceconnect";

    private readonly ServiceProvider _services;

    private SimulatedSite(
        FranceConnectSimulator simulator,
        string dgfipSecret,
        Action<ApiParticulierOptions>? particulier,
        bool keepsLast
    )
    {
        Simulator = simulator;
        var services = new ServiceCollection();
        if (keepsLast)
            services
                .AddHttpClient(ApiParticulierClientNames.HttpClient)
                .AddHttpMessageHandler(() => new LastExchange(this));
        services.AddSingleton<IDeskAudit>(Audit);
        services.AddSingleton<IApiParticulierCredentialSource>(Credentials);
        services
            .AddFranceConnect(options =>
            {
                options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
                options.ClientId = SimulatorClient.DemoClientId;
                options.ClientSecret = SimulatorClient.DemoClientSecret;
                options.RedirectUri = RedirectUri;
            })
            .AddApiParticulier(options =>
            {
                options.Environment = ApiParticulierEnvironment.Custom(simulator.ApiParticulierAddress.AbsoluteUri);
                options.Recipient = SimulatorApiParticulierToken.DemoSiret;
                options.Token = SimulatorApiParticulierToken.DemoToken;
                particulier?.Invoke(options);
            })
            .AddImpotParticulier(options =>
            {
                options.BaseUrl = simulator.DgfipAddress.AbsoluteUri;
                options.ClientId = SimulatorDgfipClient.DemoClientId;
                options.ClientSecret = dgfipSecret;
            })
            .AddReferenceApis(options =>
            {
                options.CommunesBaseUrl = simulator.CommunesAddress.AbsoluteUri;
                options.AddressesBaseUrl = simulator.AddressesAddress.AbsoluteUri;
                options.CompaniesBaseUrl = simulator.CompaniesAddress.AbsoluteUri;
            });
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FranceConnectSimulator Simulator { get; }

    public IApiParticulierClient Particulier => _services.GetRequiredService<IApiParticulierClient>();

    public MemoryAudit Audit { get; } = new();

    /// <summary>The application's own; has none by default, and the options are used.</summary>
    public StubCredentials Credentials { get; } = new();

    /// <summary>What API Particulier was last asked, beside <c>recipient</c>, and its answer as it came, when they are kept.</summary>
    public (IReadOnlyDictionary<string, StagingValue> Parameters, string Body) Last { get; private set; } =
        (new Dictionary<string, StagingValue>(), "");

    public IImpotParticulierClient Dgfip => _services.GetRequiredService<IImpotParticulierClient>();

    public ICommunesClient Communes => _services.GetRequiredService<ICommunesClient>();

    public IAddressesClient Addresses => _services.GetRequiredService<IAddressesClient>();

    public ICompaniesClient Companies => _services.GetRequiredService<ICompaniesClient>();

    public static async Task<SimulatedSite> StartAsync(
        string dgfipSecret = SimulatorDgfipClient.DemoClientSecret,
        Action<ApiParticulierOptions>? particulier = null,
        Action<FranceConnectSimulatorOptions>? simulator = null,
        bool keepsLast = false
    ) =>
        new(
            await FranceConnectSimulator.StartAsync(options =>
            {
                options.Clients[0].RedirectUris.Add(RedirectUri);
                simulator?.Invoke(options);
            }),
            dgfipSecret,
            particulier,
            keepsLast
        );

    /// <summary>A whole sign-in of a fictional citizen, who agrees to these scopes beside their identity.</summary>
    public async Task<FranceConnectSession> SignInAsync(string persona, params string[] scopes)
    {
        var client = _services.GetRequiredService<IFranceConnectClient>();
        var request = new LoginRequest();
        foreach (var scope in scopes)
            request.Scopes.Add(FranceConnectScope.From(scope));
        var challenge = await client.StartLoginAsync(request);
        var callback = await Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona);
        var result = await client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);
        Assert.That(result.Error?.ToString(), Is.Null);
        return result.Session;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    private sealed class LastExchange(SimulatedSite site) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var response = await base.SendAsync(request, cancellationToken);
#if NET9_0_OR_GREATER
            await response.Content.LoadIntoBufferAsync(cancellationToken);
#else
            await response.Content.LoadIntoBufferAsync();
#endif
            var parameters =
                from pair in request.RequestUri!.Query.TrimStart('?').Split('&')
                let parts = pair.Split('=')
                group Uri.UnescapeDataString(parts[1]) by Uri.UnescapeDataString(parts[0]) into said
                where said.Key is not "recipient"
                select said;
            site.Last = (
                parameters.ToDictionary(
                    said => said.Key.Replace("[]", "", StringComparison.Ordinal),
                    said => new StagingValue(said.Key.EndsWith("[]", StringComparison.Ordinal), [.. said])
                ),
                await response.Content.ReadAsStringAsync(cancellationToken)
            );
            return response;
        }
    }
}
