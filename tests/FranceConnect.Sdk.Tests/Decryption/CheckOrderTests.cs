using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>
/// What can be seen without a key is refused before one is looked for, what can be seen by its public half before its private half is used:
/// the vault and the device do not hear of it.
/// </summary>
[TestFixture]
internal sealed class CheckOrderTests
{
    private int _readings;
    private int _operations;

    [SetUp]
    public void Forget() => (_readings, _operations) = (0, 0);

    private static IEnumerable<TestCaseData> Tokens() =>
        SpoiltToken.All.Select(token => new TestCaseData(token).SetArgDisplayNames(token.Name));

    [TestCaseSource(nameof(Tokens))]
    public async Task CompleteLoginAsync_SpoiltIdToken_AsksNoMoreThanItTakes(SpoiltToken token)
    {
        await using var site = CreateSite();
        site.Provider.SignIdToken = claims => token.Write(StubProvider.Sign(claims));

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(token.Code));
        Assert.That(_readings, Is.EqualTo(token.Seen == SpoiltToken.Look.Token ? 0 : 1), "readings of the vault");
        Assert.That(_operations, Is.EqualTo(token.Seen == SpoiltToken.Look.PrivateKey ? 1 : 0), "of the device");
    }

    [TestCaseSource(nameof(Tokens))]
    public async Task CompleteLoginAsync_SpoiltUserInfo_AsksNoMoreThanItTakes(SpoiltToken token)
    {
        await using var site = CreateSite();
        site.Provider.SignUserInfo = claims => token.Write(StubProvider.Sign(claims));

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo(token.CodeOfUserInfo));
        Assert.That(_readings, Is.EqualTo(1), "readings of the vault");
        Assert.That(_operations, Is.EqualTo(token.Seen == SpoiltToken.Look.PrivateKey ? 2 : 1), "of the device");
    }

    [Test]
    public async Task CompleteLoginAsync_SoundTokens_AskForEach()
    {
        await using var site = CreateSite();

        Assert.That((await site.SignInPlusAsync()).Error, Is.Null);
        Assert.That((_readings, _operations), Is.EqualTo((1, 2)));
    }

    private StubSite CreateSite()
    {
        IReadOnlyList<DecryptionKey> keys = [.. SpoiltToken.Keys.Select(Device)];
        return PlusSite.Create(
            keys[0],
            options =>
            {
                options.DecryptionKeys.Clear();
                options.FindDecryptionKeys = _ =>
                {
                    Interlocked.Increment(ref _readings);
                    return Task.FromResult(keys);
                };
            }
        );
    }

    private DecryptionKey Device(DecryptionKey inside) =>
        DecryptionKey.FromDevice(
            inside.ToPublicJwk(),
            (input, _) =>
            {
                Interlocked.Increment(ref _operations);
                return Task.FromResult(DeviceKeyTests.Open(inside, input));
            }
        );
}
