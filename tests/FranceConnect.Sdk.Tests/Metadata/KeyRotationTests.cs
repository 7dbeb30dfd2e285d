using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

/// <summary>The provider replaces its keys at once: no login is lost, and each rotation costs one fetch of each document.</summary>
[TestFixture]
internal sealed class KeyRotationTests
{
    private WiredSite _wired = null!;

    private LoginSite _site = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _wired = new WiredSite();
        await _wired.StartAsync();
        _site = _wired.Site;
    }

    [TearDown]
    public async Task StopAsync() => await _wired.DisposeAsync();

    private (int Discovery, int Jwks) Fetches =>
        (_site.Simulator.Requests.Count("discovery"), _site.Simulator.Requests.Count("jwks"));

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_RotatedBetweenTwoLogins_SignsInWithOneFetch(bool keepKeyIds)
    {
        await SignInAsync();
        _site.Simulator.RotateKeys(keepKeyIds);

        await SignInAsync();
        await SignInAsync();

        Assert.That(Fetches, Is.EqualTo((2, 2)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_RotatedBetweenTheRedirectAndTheCallback_SignsIn(bool keepKeyIds)
    {
        var challenge = await _site.Client.StartLoginAsync(new LoginRequest());
        var callback = await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
        _site.Simulator.RotateKeys(keepKeyIds);

        var result = await CompleteAsync(challenge, callback);

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(Fetches, Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task CompleteLoginAsync_RotatedBetweenTheIdTokenAndTheUserInfo_SignsIn()
    {
        _wired.Wire.Alter(
            Wire.Token,
            body =>
            {
                _site.Simulator.RotateKeys();
                return body;
            }
        );

        // The ID token was signed with the old key, the userinfo with the new one.
        var result = await _site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(Fetches, Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task CompleteLoginAsync_RotatedAgainWhileAnOlderFetchIsUnderWay_SignsIn()
    {
        var rotated = new TaskCompletionSource();
        var other = Task.CompletedTask;
        await SignInAsync();
        _site.Simulator.RotateKeys();
        _wired.Wire.Before(
            Wire.UserInfo,
            async () =>
            {
                // Another visitor's forged token starts a fetch; it comes back late, with keys already replaced.
                var begun = new TaskCompletionSource();
                _wired.Wire.Hold(Wire.Jwks, begun, rotated.Task);
                other = _site.SignInAsync(fault: SimulatorFault.Find("unknown-kid"));
                await begun.Task;
                _site.Simulator.RotateKeys();
                _ = Task.Delay(200).ContinueWith(_ => rotated.TrySetResult(), TaskScheduler.Default);
            }
        );

        var result = await _site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        await other;
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_RotatedDuring200Callbacks_LosesNone(bool keepKeyIds)
    {
        var pending = await BeginAsync(200);
        var done = 0;
        var completed = pending.Select(async login =>
        {
            var result = await CompleteAsync(login.Challenge, login.Callback);
            if (Interlocked.Increment(ref done) == 40)
                _site.Simulator.RotateKeys(keepKeyIds);
            return result.Error?.ToString();
        });

        var errors = await Task.WhenAll(completed.Select(task => Task.Run(() => task)));

        Assert.That(errors.Where(error => error is not null), Is.Empty);
        await SignInAsync();
        Assert.That(Fetches, Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task CompleteLoginAsync_RotatedJustBefore200Callbacks_FetchesOnce()
    {
        var pending = await BeginAsync(200);
        _site.Simulator.RotateKeys();

        var results = await Task.WhenAll(pending.Select(login => CompleteAsync(login.Challenge, login.Callback)));

        Assert.That(results.Select(result => result.Error?.ToString()), Is.All.Null);
        Assert.That(Fetches, Is.EqualTo((2, 2)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task CompleteLoginAsync_RotatedTwiceWithinSeconds_FetchesOnceEach(bool keepKeyIds)
    {
        await SignInAsync();
        _site.Simulator.RotateKeys(keepKeyIds);
        await SignInAsync();
        _site.Simulator.RotateKeys(keepKeyIds);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _site.SignInAsync()));

        Assert.That(results.Select(result => result.Error?.ToString()), Is.All.Null);
        Assert.That(Fetches, Is.EqualTo((3, 3)));
    }

    [Test]
    public async Task CompleteLoginAsync_RotatedWithinTheCoolDown_WaitsForItOnce()
    {
        var clock = new PatientTime();
        await using var patient = new WiredSite();
        await patient.StartAsync(clock);
        await patient.Site.SignInAsync();
        clock.Advance(TimeSpan.FromMilliseconds(300));
        patient.Site.Simulator.RotateKeys();

        var result = await patient.Site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(clock.Waits, Is.EqualTo([TimeSpan.FromMilliseconds(700)]));
    }

    [TestCase("id-token-signature", "FCS3004")]
    [TestCase("userinfo-signature", "FCS3024")]
    [TestCase("unknown-kid", "FCS3003")]
    public async Task CompleteLoginAsync_ForgedToken_CostsOneFetchAndIsRefused(string fault, string code)
    {
        await SignInAsync();

        var result = await _site.SignInAsync(fault: SimulatorFault.Find(fault));

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(Fetches, Is.EqualTo((2, 2)));
        Assert.That((await _site.SignInAsync()).Succeeded, Is.True);
    }

    [Test]
    public async Task CompleteLoginAsync_200ForgedTokensAtOnce_CostTwoFetchesAndAreRefused()
    {
        var pending = await BeginAsync(200, SimulatorFault.Find("unknown-kid"));

        var results = await Task.WhenAll(
            pending.Select(login => Task.Run(() => CompleteAsync(login.Challenge, login.Callback)))
        );

        Assert.That(results.Select(result => result.Error?.Code.Value), Is.All.EqualTo("FCS3003"));
        // One for those who came before it began, one for those who came while it ran; the first fetch is the metadata's own.
        Assert.That(Fetches.Jwks, Is.InRange(2, 3));
        Assert.That(Fetches.Discovery, Is.EqualTo(Fetches.Jwks));
        await SignInAsync();
    }

    [Test]
    public async Task CompleteLoginAsync_UnknownKeyAndKeysNotToBeHad_SaysThatTheyAreNot()
    {
        await _site.SignInAsync();
        _site.Simulator.RotateKeys();
        _wired.Wire.Answer(Wire.Jwks, () => Wire.Status(404));

        var result = await _site.SignInAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.MetadataUnavailable));
        Assert.That(result.Error?.IsTransient, Is.True);
        _wired.Wire.Restore(Wire.Jwks);
        Assert.That((await _site.SignInAsync()).Error?.ToString(), Is.Null, "the old metadata was not lost");
    }

    private async Task SignInAsync() => Assert.That((await _site.SignInAsync()).Error?.ToString(), Is.Null);

    private async Task<IReadOnlyList<(LoginChallenge Challenge, Uri Callback)>> BeginAsync(
        int count,
        SimulatorFault? fault = null
    )
    {
        var pending = new List<(LoginChallenge, Uri)>();
        foreach (var _ in Enumerable.Range(0, count))
        {
            var challenge = await _site.Client.StartLoginAsync(new LoginRequest());
            pending.Add((challenge, await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test", fault)));
        }
        return pending;
    }

    private Task<LoginResult> CompleteAsync(LoginChallenge challenge, Uri callback) =>
        _site.Client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);
}
