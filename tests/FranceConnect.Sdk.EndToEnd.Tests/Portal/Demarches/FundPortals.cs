using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>
/// One portal on a simulator whose faults these tests set, with communes well and badly configured; another one as it starts, but for the
/// address of API Particulier, printing everything it may print.
/// </summary>
[SetUpFixture]
internal sealed class FundPortals
{
    public const string Bourg = "bourg.localhost";
    public const string Ville = "ville.localhost";

    /// <summary>Numbers with a valid key that no body has.</summary>
    public const string SiretOfBourg = "21010999700010";
    public const string SiretOfVille = "21690999400016";

    private const string Secret = "secret-de-test-du-portail-famille-0123456789abcdef";

    private static FranceConnectSimulator? s_simulator;
    private static PortalProcess? s_portal;
    private static ScriptedFund? s_fund;
    private static PortalProcess? s_scripted;

    public static FranceConnectSimulator Simulator => s_simulator!;

    public static PortalProcess Portal => s_portal!;

    public static ScriptedFund Fund => s_fund!;

    /// <summary>The portal that asks <see cref="Fund"/>, for the commune of the first one: Bourg-Exemple.</summary>
    public static PortalProcess ScriptedPortal => s_scripted!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        string[] communes = ["bourg", "ville", "sans-siret", "faux-siret", "sans-droit", "deux", "plus"];
        s_simulator = await FranceConnectSimulator.StartAsync(options =>
        {
            foreach (var id in communes)
                options.Clients.Add(new SimulatorClient { ClientId = id, ClientSecret = Secret });
            foreach (var scope in (string[])["openid", "identite_pivot", "preferred_username"])
                options.Clients.Single(client => client.ClientId == "sans-droit").Scopes.Add(scope);
        });
        s_portal = await PortalProcess.StartAsync([
            ("FranceConnect:Issuer", s_simulator.Issuer),
            ("ApiParticulier:BaseUrl", s_simulator.ApiParticulierAddress.AbsoluteUri),
            .. communes.Select(id => ($"FranceConnect:Tenants:{id}:Host", $"{id}.localhost")),
            .. communes[..5].SelectMany(id => Registration($"FranceConnect:Tenants:{id}", id)),
            .. Registration("FranceConnect:Tenants:deux:FranceConnect", "deux"),
            .. Registration("FranceConnect:Tenants:deux:FranceConnectPlus", "deux-plus"),
            ("FranceConnect:Tenants:deux:FranceConnectPlus:Issuer", s_simulator.Issuer),
            .. Registration("FranceConnect:Tenants:plus:FranceConnectPlus", "plus"),
            ("FranceConnect:Tenants:plus:FranceConnectPlus:Issuer", s_simulator.Issuer),
            ("FranceConnect:Tenants:bourg:Siret", SiretOfBourg),
            ("FranceConnect:Tenants:ville:Siret", SiretOfVille),
            ("FranceConnect:Tenants:faux-siret:Siret", "21690999400017"),
            ("FranceConnect:Tenants:sans-droit:Siret", SiretOfVille),
            ("FranceConnect:Tenants:deux:Siret", SiretOfVille),
            ("FranceConnect:Tenants:plus:Siret", SiretOfVille),
        ]);
        foreach (var id in communes)
            s_simulator.Clients.AddRedirectUri(id, s_portal.At("/signin-franceconnect", $"{id}.localhost").AbsoluteUri);
        s_fund = await ScriptedFund.StartAsync();
        s_scripted = await PortalProcess.StartAsync(
            ("ApiParticulier:BaseUrl", s_fund.Address),
            ("Logging:LogLevel:Default", "Trace")
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        s_portal?.Dispose();
        s_scripted?.Dispose();
        if (s_simulator is not null)
            await s_simulator.DisposeAsync();
        if (s_fund is not null)
            await s_fund.DisposeAsync();
    }

    private static (string, string)[] Registration(string section, string clientId) =>
        [($"{section}:ClientId", clientId), ($"{section}:ClientSecret", Secret)];
}
