using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

/// <summary>Two nodes of one portal, pointed at the foreign provider, printing everything they may print.</summary>
[SetUpFixture]
internal sealed class ForeignPortals
{
    private const string ClientId = "portail-famille";

    private static readonly DirectoryInfo Keys = Directory.CreateTempSubdirectory("portail-famille-");
    private static ForeignProvider? s_provider;
    private static PortalProcess? s_nodeA;
    private static PortalProcess? s_nodeB;

    public static TamperingProxy Proxy => s_provider!.Proxy;
    public static PortalProcess NodeA => s_nodeA!;
    public static PortalProcess NodeB => s_nodeB!;

    public static Task<PortalProcess> StartPortalAsync() =>
        PortalProcess.StartAsync(
            ("FranceConnect:Issuer", Proxy.Issuer),
            ("FranceConnect:ClientId", ClientId),
            ("FranceConnect:ClientSecret", ForeignProvider.ClientSecret),
            ("DataProtection:KeysPath", Keys.FullName),
            ("Logging:LogLevel:Default", "Trace")
        );

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s_provider = await ForeignProvider.StartAsync();
        s_nodeA = await StartPortalAsync();
        s_nodeB = await StartPortalAsync();
        PortalProcess[] nodes = [s_nodeA, s_nodeB];
        await s_provider.ServeAsync(
            ForeignProvider.Client(
                ClientId,
                "ES256",
                nodes.Select(node => node.At("/signin-franceconnect").AbsoluteUri),
                nodes.Select(node => node.At("/signout-callback-franceconnect").AbsoluteUri)
            )
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        s_nodeA?.Dispose();
        s_nodeB?.Dispose();
        if (s_provider is not null)
            await s_provider.DisposeAsync();
        Keys.Delete(recursive: true);
    }
}
