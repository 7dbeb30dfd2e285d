using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The one limiter of a process, on a clock that only the test moves.</summary>
internal sealed class CallLimiterTests
{
    private const string Batch = "21590350100017";

    private FakeTimeProvider _time;
    private CallLimiter _limiter;
    private StrictGateway _gateway;
    private List<Task<DateTimeOffset>> _open;

    [SetUp]
    public void Open()
    {
        _time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));
        _limiter = new CallLimiter(_time, perMinute: 900, perSecond: 20);
        _gateway = new StrictGateway();
        _open = [];
    }

    [TearDown]
    public void Close() => _limiter.Dispose();

    [Test]
    public async Task Wait_FiftyTownHallsBesideABatch_NoRefusalNobodyWaitsLongAndTheBatchGoesOn(
        [Values(0, 30, 59)] int arriveAt
    )
    {
        var start = _time.GetUtcNow();
        var batch = Enumerable.Range(0, 2_000).Select(_ => CallAsync(Batch, isBatch: true)).ToList();
        await RunAsync(TimeSpan.FromSeconds(arriveAt));
        var arrival = _time.GetUtcNow();
        var citizens = new List<Task<DateTimeOffset>>();
        for (var tenant = 0; tenant < 50; tenant++)
        for (var citizen = 0; citizen < 4; citizen++)
        {
            citizens.Add(CallAsync(CallLimiter.AddressLane));
            citizens.Add(CallAsync($"mairie-{tenant}"));
        }
        await RunAsync(TimeSpan.FromSeconds(20));
        Assert.That(citizens, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True, "every citizen served");
        await RunUntilAsync(() => batch.TrueForAll(call => call.IsCompleted));

        var served = await Task.WhenAll(citizens);
        var sent = await Task.WhenAll(batch);
        Assert.Multiple(() =>
        {
            Assert.That(_gateway.BusiestMinute(), Is.LessThanOrEqualTo(1_000));
            Assert.That(_gateway.BusiestSecond(), Is.LessThanOrEqualTo(20));
            Assert.That(served.Max() - arrival, Is.LessThan(TimeSpan.FromSeconds(20)));
            // What 900 calls a minute leave of the citizens' minute, and of the batches' half in the others.
            Assert.That(
                sent.Count(at => at >= start && at < start.AddMinutes(1)),
                Is.GreaterThanOrEqualTo((int)(0.9 * (900 - 400)))
            );
            Assert.That(sent.Max() - start, Is.LessThan(TimeSpan.FromMinutes(2_000 / 450d / 0.9)));
        });
    }

    [Test]
    public async Task Wait_OneHabilitation_HasTwentyCallsInAnySecond()
    {
        var calls = Enumerable.Range(0, 100).Select(_ => CallAsync("mairie")).ToList();

        await RunUntilAsync(() => calls.TrueForAll(call => call.IsCompleted));

        Assert.That(_gateway.BusiestSecond(), Is.EqualTo(20));
    }

    [Test]
    public async Task Wait_OneHabilitation_LeavesRoomForTheWayToTheServer()
    {
        var calls = Enumerable.Range(0, 21).Select(_ => CallAsync("mairie")).ToList();

        await RunUntilAsync(() => calls.TrueForAll(call => call.IsCompleted));

        // Twenty calls that are 200 ms late and one that is not must still be in two seconds of the server's.
        var sent = await Task.WhenAll(calls);
        Assert.That(sent.Max() - sent.Min(), Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1.2)));
    }

    [Test]
    public async Task Wait_FranceConnectTokens_CountOnTheAddressAlone()
    {
        var calls = Enumerable.Range(0, 901).Select(_ => CallAsync(CallLimiter.AddressLane)).ToList();
        await SettleAsync();

        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(900));
        Assert.That(_limiter.WaitingCount, Is.EqualTo(1));
        await RunAsync(TimeSpan.FromSeconds(60));
        Assert.That(calls, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True);
    }

    [Test]
    public async Task Wait_CitizenOfTheBatchsOwnTownHall_GoesBeforeTheBatch()
    {
        var batch = Enumerable.Range(0, 200).Select(_ => CallAsync(Batch, isBatch: true)).ToList();
        await RunAsync(TimeSpan.FromSeconds(0.5));

        var citizen = CallAsync(Batch);
        await RunAsync(TimeSpan.FromSeconds(1));

        Assert.That(citizen.IsCompletedSuccessfully, Is.True);
        Assert.That(batch.Count(call => call.IsCompleted), Is.LessThan(60));
    }

    [Test]
    public async Task Learn_NothingLeft_StopsThatHabilitationUntilTheWindowEnds()
    {
        var reset = _time.GetUtcNow().AddSeconds(40);
        await CallAsync("mairie");
        _limiter.Learn("mairie", 0, TimeSpan.FromSeconds(40));

        var call = CallAsync("mairie");
        var other = CallAsync("autre");
        await RunAsync(TimeSpan.FromSeconds(39));
        Assert.That((call.IsCompleted, other.IsCompleted), Is.EqualTo((false, true)));
        await RunAsync(TimeSpan.FromSeconds(1.1));
        Assert.That(await call, Is.GreaterThanOrEqualTo(reset));
    }

    [Test]
    public async Task Learn_ALowerCount_IsBelieved()
    {
        await CallAsync("mairie");
        _limiter.Learn("mairie", 2, TimeSpan.FromSeconds(40));

        var calls = Enumerable.Range(0, 5).Select(_ => CallAsync("mairie")).ToList();
        await RunAsync(TimeSpan.FromSeconds(20));
        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(2));
        await RunAsync(TimeSpan.FromSeconds(21));
        Assert.That(calls, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True);
    }

    [TestCase(86_400)]
    [TestCase(-30)]
    public async Task Learn_AClockThatDiffers_NeverStopsForMoreThanAMinute(int resetIn)
    {
        await CallAsync("mairie");
        _limiter.Learn("mairie", 0, TimeSpan.FromSeconds(resetIn));

        var call = CallAsync("mairie");
        await RunAsync(TimeSpan.FromSeconds(60.1));

        Assert.That(call.IsCompletedSuccessfully, Is.True);
    }

    [TestCase(5, 5)]
    [TestCase(null, 60)]
    [TestCase(0, 1)]
    public async Task Refuse_Habilitation_IsStoppedForThatDelayAndTheOthersGoOn(int? delay, int seconds)
    {
        await CallAsync("mairie");
        _limiter.Refuse("mairie", delay is { } known ? TimeSpan.FromSeconds(known) : null);

        var call = CallAsync("mairie");
        var other = CallAsync("autre");
        await RunAsync(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That((call.IsCompleted, other.IsCompleted), Is.EqualTo((false, true)));
        await RunAsync(TimeSpan.FromSeconds(0.2));
        Assert.That(call.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Wait_TurnPastTheEnd_IsRefusedAtOnce()
    {
        await CallAsync("mairie");
        _limiter.Refuse("mairie", TimeSpan.FromSeconds(30));

        var turn = _limiter.WaitAsync("mairie", false, _time.GetUtcNow().AddSeconds(10), CancellationToken.None);

        Assert.That(turn.IsCompleted, Is.True);
        Assert.That(await turn, Is.False);
    }

    [TestCase(5, 5)]
    [TestCase(null, 60)]
    [TestCase(0, 1)]
    public async Task Refuse_OneLogin_StopsItAlone(int? delay, int seconds)
    {
        _limiter.Refuse(CallLimiter.LoginLane("a"), delay is { } known ? TimeSpan.FromSeconds(known) : null);

        var login = CallAsync(CallLimiter.LoginLane("a"));
        var other = CallAsync(CallLimiter.LoginLane("b"));
        await RunAsync(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That((login.IsCompleted, other.IsCompleted), Is.EqualTo((false, true)));
        await RunAsync(TimeSpan.FromSeconds(0.2));
        Assert.That(login.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Refuse_ThreeLoginsFarApart_StopNoOther()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            _limiter.Refuse(CallLimiter.LoginLane(name), TimeSpan.FromSeconds(30));
            await RunAsync(TimeSpan.FromSeconds(6));
        }

        Assert.That(CallAsync(CallLimiter.LoginLane("d")).IsCompleted, Is.True);
    }

    [Test]
    public void OpensIn_ClosedLane_TellsWhen()
    {
        _limiter.Refuse(CallLimiter.LoginLane("a"), TimeSpan.FromSeconds(7));

        Assert.That(_limiter.OpensIn(CallLimiter.LoginLane("a")), Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(_limiter.OpensIn(CallLimiter.LoginLane("b")), Is.Null);
    }

    [TestCase(5, 5)]
    [TestCase(null, 60)]
    [TestCase(0, 1)]
    public async Task Refuse_ThreeLoginsTogether_StopsEveryLoginAndNoHabilitation(int? delay, int seconds)
    {
        foreach (var name in new[] { "a", "b", "c" })
            _limiter.Refuse(CallLimiter.LoginLane(name), delay is { } known ? TimeSpan.FromSeconds(known) : null);

        var login = CallAsync(CallLimiter.LoginLane("d"));
        var desk = CallAsync("mairie");
        await RunAsync(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.That((login.IsCompleted, desk.IsCompleted), Is.EqualTo((false, true)));
        await RunAsync(TimeSpan.FromSeconds(0.2));
        Assert.That(login.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Refuse_WhileCallsWait_EndsAtOnceThoseWhoseEndComesFirst()
    {
        for (var i = 0; i < 900; i++)
            await CallAsync(CallLimiter.AddressLane);
        var hasty = _limiter.WaitAsync(
            CallLimiter.AddressLane,
            false,
            _time.GetUtcNow().AddSeconds(10),
            CancellationToken.None
        );
        var patient = _limiter.WaitAsync(
            CallLimiter.AddressLane,
            false,
            _time.GetUtcNow().AddSeconds(90),
            CancellationToken.None
        );
        Assert.That(hasty.IsCompleted, Is.False);

        _limiter.Refuse(CallLimiter.AddressLane, TimeSpan.FromSeconds(20));

        Assert.That(() => hasty.IsCompleted, Is.True.After(10_000, 10));
        Assert.That((await hasty, patient.IsCompleted), Is.EqualTo((false, false)));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.That(() => patient.IsCompleted, Is.True.After(10_000, 10));
        Assert.That(await patient, Is.True);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Unanswered_WithoutRefusalBefore_SuspectsNothing(bool isConnectionFailure)
    {
        for (var i = 0; i < 5; i++)
            Assert.That(_limiter.Unanswered(isConnectionFailure), Is.False);
    }

    [Test]
    public async Task Unanswered_LongAfterARefusal_SuspectsNothing()
    {
        _limiter.Refuse("mairie", null);
        await RunAsync(TimeSpan.FromMinutes(5.1));

        Assert.That(_limiter.Unanswered(isConnectionFailure: true), Is.False);
    }

    [Test]
    public void Unanswered_OnceSoonAfterARefusal_IsAnIncident()
    {
        _limiter.Refuse("mairie", TimeSpan.FromSeconds(1));

        Assert.That(_limiter.Unanswered(isConnectionFailure: false), Is.False);
        _limiter.Answered();
        Assert.That(_limiter.Unanswered(isConnectionFailure: false), Is.False, "an answer came between");
        Assert.That(_limiter.Unanswered(isConnectionFailure: false), Is.True, "two in a row");
    }

    [Test]
    public async Task Unanswered_NotEvenConnectedSoonAfterARefusal_StopsEveryone()
    {
        _limiter.Refuse("mairie", TimeSpan.FromSeconds(1));
        Assert.That(_limiter.Unanswered(isConnectionFailure: true), Is.True);

        var batch = CallAsync("autre", isBatch: true);
        await RunAsync(TimeSpan.FromSeconds(59));

        Assert.That(batch.IsCompleted, Is.False);
        Assert.That(
            await _limiter.WaitAsync("tierce", false, _time.GetUtcNow().AddSeconds(0.5), CancellationToken.None),
            Is.False
        );
    }

    [Test]
    public async Task Unanswered_AfterTheStop_LetsOneCallFindOut()
    {
        _limiter.Refuse("mairie", TimeSpan.FromSeconds(1));
        _limiter.Unanswered(isConnectionFailure: true);
        var calls = Enumerable.Range(0, 50).Select(i => CallAsync($"mairie-{i}", isBatch: true)).ToList();

        await RunAsync(TimeSpan.FromMinutes(1.05));
        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(1));
        // Twelve hours are longer than the memory of one refusal, and a silence confirms what is suspected.
        Assert.That(_limiter.Unanswered(isConnectionFailure: false), Is.True);
        await RunAsync(TimeSpan.FromMinutes(0.9));
        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(1));
        await RunAsync(TimeSpan.FromMinutes(0.2));
        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(2));

        _limiter.Answered();
        await SettleAsync();
        Assert.That(calls, Has.All.Property(nameof(Task.IsCompletedSuccessfully)).True);
        Assert.That(await CallAsync("mairie-fin"), Is.EqualTo(_time.GetUtcNow()));
    }

    [Test]
    public async Task Wait_ClockSetBackTenMinutes_StopsNothing()
    {
        var wall = new SteppedTime();
        using var limiter = new CallLimiter(wall, perMinute: 40, perSecond: 20);
        for (var i = 0; i < 20; i++)
            await limiter.WaitAsync("mairie", false, DateTimeOffset.MaxValue, CancellationToken.None);

        wall.Step = TimeSpan.FromMinutes(-10);
        var next = limiter.WaitAsync("mairie", false, wall.GetUtcNow().AddSeconds(5), CancellationToken.None);
        wall.Advance(TimeSpan.FromSeconds(1.3));

        Assert.That(() => next.IsCompleted, Is.True.After(10_000, 10));
        Assert.That(await next, Is.True);
    }

    [Test]
    public async Task Wait_Cancelled_EndsAtOnceAndTakesNobodysPlace()
    {
        var first = Enumerable.Range(0, 20).Select(_ => CallAsync("mairie")).ToList();
        using var stop = new CancellationTokenSource();
        var cancelled = _limiter.WaitAsync("mairie", false, DateTimeOffset.MaxValue, stop.Token);
        var next = CallAsync("mairie");

        await stop.CancelAsync();

        Assert.That(
            async () => await cancelled,
            Throws
                .InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken))
                .EqualTo(stop.Token)
        );
        await RunAsync(TimeSpan.FromSeconds(1.3));
        Assert.That(next.IsCompletedSuccessfully, Is.True);
        await Task.WhenAll(first);
    }

    [Test]
    public async Task Wait_OfThousandsOfTownHalls_LeavesNothingBehind()
    {
        for (var i = 0; i < 800; i++)
            await CallAsync($"mairie-{i}");
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < 500; i++)
            _ = _limiter.WaitAsync($"absente-{i}", false, DateTimeOffset.MaxValue, stop.Token);
        await stop.CancelAsync();

        await RunAsync(TimeSpan.FromMinutes(2));

        Assert.That((_limiter.LaneCount, _limiter.WaitingCount), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Wait_TownHallsThatCallOnce_AreForgottenWithoutAnotherCall()
    {
        for (var i = 0; i < 100; i++)
            await CallAsync($"mairie-{i}");
        Assert.That(_limiter.LaneCount, Is.EqualTo(100));

        await RunAsync(TimeSpan.FromMinutes(1));

        Assert.That(_limiter.LaneCount, Is.Zero);
    }

    [Test]
    public async Task Dispose_WhileCallsWait_EndsThem()
    {
        _limiter.Refuse("mairie", null);
        var waiting = _limiter.WaitAsync("mairie", true, DateTimeOffset.MaxValue, CancellationToken.None);

        _limiter.Dispose();

        Assert.That(await waiting, Is.False);
        Assert.That(await _limiter.WaitAsync("autre", true, DateTimeOffset.MaxValue, CancellationToken.None), Is.False);
    }

    private Task<DateTimeOffset> CallAsync(string lane, bool isBatch = false)
    {
        var call = SendAsync(lane, isBatch);
        _open.Add(call);
        return call;
    }

    private async Task<DateTimeOffset> SendAsync(string lane, bool isBatch)
    {
        // Its own: a call that the end of a test releases must not be counted in the next.
        var (time, gateway) = (_time, _gateway);
        if (!await _limiter.WaitAsync(lane, isBatch, DateTimeOffset.MaxValue, CancellationToken.None))
            throw new OperationCanceledException();
        var at = time.GetUtcNow();
        gateway.Receive(at, lane);
        return at;
    }

    private async Task RunAsync(TimeSpan duration)
    {
        var end = _time.GetUtcNow() + duration;
        await SettleAsync();
        while (_time.GetUtcNow() < end)
        {
            var step = TimeSpan.FromMilliseconds(50);
            _time.Advance(end - _time.GetUtcNow() < step ? end - _time.GetUtcNow() : step);
            await SettleAsync();
        }
    }

    private async Task RunUntilAsync(Func<bool> isOver)
    {
        for (var step = 0; !isOver() && step < 12_000; step++)
            await RunAsync(TimeSpan.FromMilliseconds(50));
        Assert.That(isOver(), Is.True);
    }

    // The clock stands still until all that may leave has left.
    private async Task SettleAsync()
    {
        while (true)
        {
            _open.RemoveAll(call => call.IsCompleted);
            if (_open.Count <= _limiter.WaitingCount)
                return;
            await Task.Yield();
        }
    }
}
