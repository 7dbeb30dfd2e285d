using FranceConnect.Sdk.Internal;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>Keys that are read again: when, how often, and what is kept when it fails.</summary>
[TestFixture]
internal sealed class DecryptionKeyRingTests
{
    private static readonly DecryptionKey Old = DecryptionKey.Generate(keyId: "old");
    private static readonly DecryptionKey Young = DecryptionKey.Generate(keyId: "young");

    private readonly ImpatientTime _time = new();
    private IReadOnlyList<DecryptionKey> _there = [Old];
    private int _readings;
    private DecryptionKeyRing _ring = null!;

    [SetUp]
    public void Open()
    {
        (_there, _readings) = ([Old], 0);
        _ring = new DecryptionKeyRing(
            null,
            _ =>
            {
                Interlocked.Increment(ref _readings);
                return Task.FromResult(_there);
            }
        );
    }

    [Test]
    public async Task FindAsync_ManyAtOnce_ReadsOnce()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync("old")));

        Assert.That(found, Is.All.SameAs(Old));
        Assert.That(_readings, Is.EqualTo(1));
    }

    [Test]
    public async Task FindAsync_KeyAddedMeanwhile_IsFoundWithoutARestart()
    {
        await FindAsync("old");
        _there = [Young, Old];
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.That(await FindAsync("young"), Is.SameAs(Young));
        Assert.That(_readings, Is.EqualTo(2));
    }

    [Test]
    public async Task FindAsync_UnknownIdsOfAStranger_ReadNoMoreThanOnceInFiveSeconds()
    {
        for (var second = 0; second < 20; second++)
        {
            Assert.That(await FindAsync($"stranger-{second}"), Is.Null);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(_readings, Is.EqualTo(4));
    }

    [Test]
    public async Task FindAsync_KeyTakenAway_IsForgottenAfterFiveMinutes()
    {
        await FindAsync("old");
        _there = [Young];
        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.That(await FindAsync("old"), Is.SameAs(Old));

        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.That(await FindAsync("old"), Is.Null);
    }

    [Test]
    public async Task FindAsync_ReadingThatFails_KeepsWhatWasKnown()
    {
        await FindAsync("old");
        _there = [];
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.That(await FindAsync("old"), Is.SameAs(Old));
        Assert.That(await FindAsync("young"), Is.Null);
    }

    [Test]
    public void FindAsync_NothingKnownAndNothingRead_SaysSo()
    {
        _there = [];

        Assert.That(() => FindAsync("old"), Refused.With(FranceConnectErrorCode.DecryptionKeysUnavailable));
    }

    [Test]
    public void FindAsync_VaultThatThrows_SaysItsKindAlone()
    {
        _ring = new DecryptionKeyRing(null, _ => throw new TimeoutException("the address of the vault"));

        var refusal = Assert.ThrowsAsync<FranceConnectException>(() => FindAsync("old"))!;

        Assert.That(refusal.Error.Detail, Is.EqualTo("TimeoutException"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task FindAsync_VaultThatNeverAnswers_IsGivenUpAfterTenSeconds(bool blocks)
    {
        using var gate = new ManualResetEventSlim();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ring = new DecryptionKeyRing(
            [Old],
            _ =>
            {
                asked.TrySetResult();
                if (blocks)
                    gate.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                return new TaskCompletionSource<IReadOnlyList<DecryptionKey>>().Task;
            }
        );

        var search = FindAsync("old");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(10));
        try
        {
            Assert.That(await search.WaitAsync(TimeSpan.FromSeconds(20)), Is.SameAs(Old), "what is known is kept");
        }
        finally
        {
            gate.Set();
        }
    }

    [Test]
    public async Task FindAsync_TwoKeysOfOneId_KeepsWhatWasKnown()
    {
        using var logs = new CapturingLogger();
        await FindAsync("old", logs.CreateLogger("keys"));
        _there = [Young, DecryptionKey.Generate(DecryptionKey.RsaOaep, "young"), Old];
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.That(await FindAsync("young", logs.CreateLogger("keys")), Is.Null);
        Assert.That(await FindAsync("old", logs.CreateLogger("keys")), Is.SameAs(Old));
        Assert.That(logs.Text, Does.Contain("FCS1014").And.Contain("two keys have the same kid 'young'"));
    }

    [Test]
    public void FindAsync_TwoKeysOfOneIdAndNothingKnown_SaysSo()
    {
        _there = [Old, DecryptionKey.Generate(keyId: "old")];

        var refusal = Assert.ThrowsAsync<FranceConnectException>(() => FindAsync("old"))!;

        Assert.That(refusal.Code, Is.EqualTo(FranceConnectErrorCode.DecryptionKeysUnavailable));
        Assert.That(refusal.Error.Detail, Is.EqualTo("FCS1014: two keys have the same kid 'old'"));
    }

    [Test]
    public async Task FindAsync_ListThatIsChangedLater_IsAsItWasRead()
    {
        var list = new List<DecryptionKey> { Old };
        _there = list;
        await FindAsync("old");

        list.Clear();

        Assert.That(await FindAsync("old"), Is.SameAs(Old));
    }

    [Test]
    public async Task CompleteLoginAsync_KeysThatAreNotToBeHad_HasItsCode()
    {
        await using var site = PlusSite.Create(
            Old,
            o =>
            {
                o.DecryptionKeys.Clear();
                o.FindDecryptionKeys = _ => throw new TimeoutException();
            }
        );

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS1015"));
    }

    private async Task<DecryptionKey?> FindAsync(string keyId, ILogger? logger = null) =>
        await _ring.FindAsync(keyId, _time, logger ?? NullLogger.Instance, CancellationToken.None);
}
