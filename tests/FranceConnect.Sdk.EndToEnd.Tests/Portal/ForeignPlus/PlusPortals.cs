using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.ForeignPlus;

/// <summary>One portal per algorithm, registered at the foreign provider as at FranceConnect+, its keys in a file.</summary>
[SetUpFixture]
internal sealed class PlusPortals
{
    public static readonly string[] Algorithms =
    [
        DecryptionKey.EcdhEs,
        DecryptionKey.RsaOaep,
        DecryptionKey.RsaOaep256,
    ];

    private static readonly DirectoryInfo Files = Directory.CreateTempSubdirectory("portail-famille-plus-");
    private static readonly Dictionary<string, DecryptionKey> s_keys = Algorithms.ToDictionary(
        algorithm => algorithm,
        algorithm => DecryptionKey.Generate(algorithm)
    );
    private static readonly Dictionary<string, PortalProcess> s_portals = [];
    private static ForeignProvider? s_provider;

    public static TamperingProxy Proxy => s_provider!.Proxy;

    public static PortalProcess Portal(string algorithm) => s_portals[algorithm];

    public static DecryptionKey Key(string algorithm) => s_keys[algorithm];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s_provider = await ForeignProvider.StartAsync();
        foreach (var algorithm in Algorithms)
            s_portals[algorithm] = await StartAsync(algorithm);
        await s_provider.ServeAsync([
            .. s_portals.Select(pair =>
                ForeignProvider.PlusClient(
                    pair.Key,
                    Key(pair.Key),
                    [pair.Value.At("/signin-franceconnect").AbsoluteUri],
                    [pair.Value.At("/signout-callback-franceconnect").AbsoluteUri]
                )
            ),
        ]);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        foreach (var portal in s_portals.Values)
            portal.Dispose();
        if (s_provider is not null)
            await s_provider.DisposeAsync();
        Files.Delete(recursive: true);
    }

    /// <summary>A key retired long ago is in the file too, behind the one in use.</summary>
    private static async Task<PortalProcess> StartAsync(string algorithm)
    {
        var file = Path.Combine(Files.FullName, $"{algorithm}.json");
        var retired = DecryptionKey.Generate(keyId: "retired");
        await File.WriteAllTextAsync(
            file,
            $$"""{"keys":[{{Key(algorithm).ToPrivateJwk()}},{{retired.ToPrivateJwk()}}]}"""
        );
        return await PortalProcess.StartAsync(
            ("FranceConnect:Issuer", Proxy.Issuer),
            ("FranceConnect:Platform", "FranceConnectPlus"),
            ("FranceConnect:ClientId", algorithm),
            ("FranceConnect:ClientSecret", ForeignProvider.ClientSecret),
            ("FranceConnect:DecryptionKeysPath", file),
            ("Logging:LogLevel:Default", "Trace")
        );
    }
}
