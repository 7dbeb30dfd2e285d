using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>Where the keys come from, for one registration or for all, and what a mistake in them gets.</summary>
[TestFixture]
internal sealed class KeySettingsTests
{
    private static readonly DecryptionKey Shared = DecryptionKey.Generate(keyId: "shared");
    private static readonly DecryptionKey Own = DecryptionKey.Generate(DecryptionKey.RsaOaep256, "own");

    private string _path = "";

    [SetUp]
    public void Write() => File.WriteAllText(_path = Path.GetTempFileName(), Private(Shared));

    [TearDown]
    public void Erase() => File.Delete(_path);

    [Test]
    public async Task GetPublicJwksAsync_KeysOfAFile_PublishesTheirPublicHalves()
    {
        await using var services = Services(Plus, $"DecryptionKeysPath={_path}");

        var jwks = await ClientOf(services).GetPublicJwksAsync();

        Assert.That(jwks, Is.EqualTo($"{{\"keys\":[{Shared.ToPublicJwk()}]}}"));
    }

    [Test]
    public async Task GetPublicJwksAsync_KeysInTheConfiguration_AreReadFromTheirText()
    {
        await using var services = Services(Plus, $"DecryptionKeys={Private(Own, Shared)}");

        var jwks = await ClientOf(services).GetPublicJwksAsync();

        Assert.That(jwks, Is.EqualTo($"{{\"keys\":[{Own.ToPublicJwk()},{Shared.ToPublicJwk()}]}}"));
    }

    [Test]
    public async Task GetPublicJwksAsync_TenantWithoutKeys_HasThoseOfAll()
    {
        string[] all =
        [
            $"DecryptionKeysPath={_path}",
            .. Tenant("une"),
            .. Tenant("deux", $"DecryptionKeys={Private(Own)}"),
        ];
        await using var services = Services(all);

        Assert.That(await ClientOf(services).GetPublicJwksAsync("une"), Does.Contain("shared"));
        Assert.That(await ClientOf(services).GetPublicJwksAsync("deux"), Does.Contain("own").And.Not.Contain("shared"));
    }

    [Test]
    public async Task GetPublicJwksAsync_NoKey_HasItsCode()
    {
        await using var services = Services(Plus);

        Assert.That(
            () => ClientOf(services).GetPublicJwksAsync(),
            Refused.With(FranceConnectErrorCode.DecryptionKeyMissing)
        );
    }

    [Test]
    public async Task GetPublicJwksAsync_NotOnFranceConnectPlus_HasItsCode()
    {
        await using var services = Services("Environment=Sandbox", "ClientId=c", "ClientSecret=s");

        Assert.That(
            () => ClientOf(services).GetPublicJwksAsync(),
            Refused.With(FranceConnectErrorCode.RegistrationMissing)
        );
    }

    [TestCase("DecryptionKeysPath=/nulle/part/cles.json", "FCS1014", "DecryptionKeysPath (FileNotFoundException)")]
    [TestCase("DecryptionKeys={\"keys\":[]}", "FCS1014", "DecryptionKeys (the set is empty)")]
    [TestCase("SigningAlgorithm=RS256", "FCS1007", "SigningAlgorithm")]
    public async Task Startup_WrongSetting_IsListed(string setting, string code, string what)
    {
        await using var services = Services(Plus, setting);

        var refusal = Assert.Throws<OptionsValidationException>(() =>
            _ = services.GetRequiredService<IOptions<FranceConnectOptions>>().Value
        )!;

        Assert.That(refusal.Failures.Single(), Does.StartWith(code).And.Contain(what));
    }

    // FranceConnect+ names a key by its kid alone: with two of one kid, one of them opens nothing.
    [TestCase("shared", "two keys have the same kid 'shared'")]
    [TestCase(null, "a key is null")]
    public void Startup_KeyThatTheSetCannotHold_IsRefusedAndTold(string? keyId, string mistake)
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.PlusIntegration;
            (options.ClientId, options.ClientSecret) = ("c", "s");
            options.DecryptionKeys.Add(Shared);
            options.DecryptionKeys.Add(Own);
            options.DecryptionKeys.Add(keyId is null ? null! : DecryptionKey.Generate(keyId: keyId));
        });
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() =>
            _ = provider.GetRequiredService<IOptions<FranceConnectOptions>>().Value
        )!;

        Assert.That(
            refusal.Failures.Single(),
            Does.StartWith($"FCS1014: DecryptionKeys ({mistake}) of tenant 'default'.")
        );
    }

    [Test]
    public async Task Startup_FileOfTwoKeysOfOneId_IsRefusedAndNamesIt()
    {
        await File.WriteAllTextAsync(_path, Private(Shared, Shared));
        await using var services = Services(Plus, $"DecryptionKeysPath={_path}");

        Assert.That(
            () => services.GetRequiredService<IOptions<FranceConnectOptions>>().Value,
            Throws
                .InstanceOf<OptionsValidationException>()
                .With.Message.StartWith(
                    "FCS1014: DecryptionKeysPath (two keys have the same kid 'shared') of tenant 'default'."
                )
        );
    }

    [Test]
    public async Task Startup_FileThatHoldsNoKeys_IsRefusedWithoutItsText()
    {
        await File.WriteAllTextAsync(_path, "{\"keys\":[{\"kty\":\"EC\",\"d\":\"a-private-number\"}]}");
        await using var services = Services(Plus, $"DecryptionKeysPath={_path}");

        var refusal = Assert.Throws<OptionsValidationException>(() =>
            _ = services.GetRequiredService<IOptions<FranceConnectOptions>>().Value
        )!;

        Assert.That(refusal.Message, Does.Contain("(kid)").And.Not.Contain("a-private-number"));
    }

    [Test]
    public async Task Startup_FileOf65KiB_IsRefused()
    {
        await File.WriteAllTextAsync(_path, new string(' ', 65 * 1024));
        await using var services = Services(Plus, $"DecryptionKeysPath={_path}");

        Assert.That(
            () => services.GetRequiredService<IOptions<FranceConnectOptions>>().Value,
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("larger than 64 KiB")
        );
    }

    [TestCase("PlusEnvironment=PlusProduction", "https://auth.franceconnect.gouv.fr/api/v2")]
    [TestCase("Environment=PlusIntegration", "https://auth.integ01.dev-franceconnect.fr/api/v2")]
    public async Task FindRegistration_EnvironmentOfAll_IsThatOfThePlusRegistrations(string setting, string issuer)
    {
        await using var services = Services(
            setting,
            "Tenants:une:FranceConnectPlus:ClientId=c",
            "Tenants:une:FranceConnectPlus:ClientSecret=s"
        );

        var tenant = services.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Single();

        Assert.That(
            tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus)!.Environment.Issuer,
            Is.EqualTo(issuer)
        );
    }

    [TestCase("Nowhere", "FCS1004: PlusEnvironment")]
    [TestCase("Production", "FCS1004: Environment of tenant 'une'")]
    public async Task Startup_PlusEnvironmentThatIsNone_IsRefused(string name, string failure)
    {
        await using var services = Services(
            $"PlusEnvironment={name}",
            "Tenants:une:FranceConnectPlus:ClientId=c",
            "Tenants:une:FranceConnectPlus:ClientSecret=s"
        );

        Assert.That(
            () => services.GetRequiredService<IOptions<FranceConnectOptions>>().Value,
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(failure)
        );
    }

    private static string[] Plus => ["Environment=PlusIntegration", "ClientId=c", "ClientSecret=s"];

    private static IEnumerable<string> Tenant(string id, params string[] settings) =>
        Plus.Concat(settings).Select(setting => $"Tenants:{id}:FranceConnectPlus:{setting}");

    private static string Private(params DecryptionKey[] keys) =>
        $"{{\"keys\":[{string.Join(",", keys.Select(key => key.ToPrivateJwk()))}]}}";

    private static IFranceConnectClient ClientOf(IServiceProvider services) =>
        services.GetRequiredService<IFranceConnectClient>();

    private static ServiceProvider Services(string[] first, string setting) => Services([.. first, setting]);

    private static ServiceProvider Services(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => setting.Split('=', 2))
                    .ToDictionary(pair => pair[0], string? (pair) => pair[1])
            )
            .Build();
        var services = new ServiceCollection();
        services.AddFranceConnect(configuration);
        return services.BuildServiceProvider();
    }
}
