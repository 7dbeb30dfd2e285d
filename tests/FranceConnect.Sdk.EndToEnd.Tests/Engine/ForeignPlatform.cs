using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

/// <summary>The foreign provider, once for all tests of the engine.</summary>
[SetUpFixture]
internal sealed class ForeignPlatform
{
    public const string Es256Client = "client-es256";
    public const string Rs256Client = "client-rs256";

    /// <summary>How FranceConnect+ can encrypt.</summary>
    public static readonly string[] PlusAlgorithms =
    [
        DecryptionKey.EcdhEs,
        DecryptionKey.RsaOaep,
        DecryptionKey.RsaOaep256,
    ];

    private static readonly Dictionary<string, DecryptionKey> s_plusKeys = PlusAlgorithms.ToDictionary(
        algorithm => algorithm,
        algorithm => DecryptionKey.Generate(algorithm)
    );

    private static ForeignProvider? s_provider;

    public static TamperingProxy Proxy => s_provider!.Proxy;

    /// <summary>Where a site made of the engine alone would listen; nobody does, the scripted browser stops before.</summary>
    public static string Callback { get; } = $"http://127.0.0.1:{Ports.Free()}/callback";

    public static string PostLogout { get; } = $"http://127.0.0.1:{Ports.Free()}/signed-out";

    public static string PlusClient(string algorithm) => $"client-{algorithm}";

    public static DecryptionKey PlusKey(string algorithm) => s_plusKeys[algorithm];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s_provider = await ForeignProvider.StartAsync();
        await s_provider.ServeAsync([
            ForeignProvider.Client(Es256Client, "ES256", [Callback], [PostLogout]),
            ForeignProvider.Client(Rs256Client, "RS256", [Callback], [PostLogout]),
            .. s_plusKeys.Select(pair =>
                ForeignProvider.PlusClient(PlusClient(pair.Key), pair.Value, [Callback], [PostLogout])
            ),
        ]);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (s_provider is not null)
            await s_provider.DisposeAsync();
    }
}
