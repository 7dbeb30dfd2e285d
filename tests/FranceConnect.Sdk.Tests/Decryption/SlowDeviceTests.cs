using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Decryption;

/// <summary>A device that does not answer holds no login past its end, whatever it makes of the token it was given.</summary>
[TestFixture]
internal sealed class SlowDeviceTests
{
    private static readonly TimeSpan Grant = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public enum Habit
    {
        Obeys,
        SaysItInItsOwnWords,
        Ignores,
        Blocks,
    }

    [Test]
    public async Task CompleteLoginAsync_DeviceThatNeverAnswers_IsOverWithTheLogin(
        [Values] Habit habit,
        [Values(DecryptionKey.EcdhEs, DecryptionKey.RsaOaep)] string algorithm,
        [Values] bool onUserInfo
    )
    {
        using var gate = new ManualResetEventSlim();
        var asked = NewSignal();
        var inside = TestKeys.Of(algorithm);
        var operations = 0;
        var key = DecryptionKey.FromDevice(
            inside.ToPublicJwk(),
            async (input, stopped) =>
            {
                if (onUserInfo && ++operations == 1)
                    return DeviceKeyTests.Open(inside, input);
                asked.TrySetResult();
                if (habit == Habit.Blocks)
                    gate.Wait(2 * Patience, CancellationToken.None);
                try
                {
                    await Task.Delay(Timeout.Infinite, habit == Habit.Ignores ? CancellationToken.None : stopped);
                }
                catch (OperationCanceledException) when (habit == Habit.SaysItInItsOwnWords)
                {
                    throw new InvalidOperationException("the session of the device was closed");
                }
                return [];
            }
        );
        await using var site = PlusSite.Create(key);

        var login = Task.Run(() => site.SignInPlusAsync());
        await asked.Task.WaitAsync(Patience);
        site.Time.Advance(Grant);
        try
        {
            var error = (await login.WaitAsync(Patience)).Error;

            Assert.That(error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginTooSlow));
            Assert.That(error!.Detail, Is.Null);
        }
        finally
        {
            gate.Set();
        }
    }

    [Test]
    public async Task CompleteLoginAsync_CallerThatGoesAway_DoesNotWaitForTheDevice()
    {
        var asked = NewSignal();
        var key = Device(_ =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<byte[]>().Task;
        });
        await using var site = PlusSite.Create(key);
        using var caller = new CancellationTokenSource();
        var challenge = await site.StartAsync(new LoginRequest { Platform = FranceConnectPlatform.FranceConnectPlus });

        var login = Task.Run(() =>
            site.Client.CompleteLoginAsync(
                LoginCallback.FromQueryString(StubSite.Callback(challenge)),
                challenge.State,
                caller.Token
            )
        );
        await asked.Task.WaitAsync(Patience);
        await caller.CancelAsync();

        Assert.That(() => login.WaitAsync(Patience), Throws.InstanceOf<OperationCanceledException>());
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Row("thrown at once", _ => throw new InvalidOperationException());
        yield return Row(
            "thrown later",
            async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException();
            }
        );
        yield return Row("a cancellation of its own", _ => throw new OperationCanceledException());
        yield return Row("no task", _ => null!);
        yield return Row("no bytes", _ => Task.FromResult<byte[]>(null!));
    }

    [TestCaseSource(nameof(Failures))]
    public async Task CompleteLoginAsync_DeviceThatFails_IsATokenThatCannotBeDecrypted(
        Func<CancellationToken, Task<byte[]>> operation
    )
    {
        await using var site = PlusSite.Create(Device(operation));

        Assert.That((await site.SignInPlusAsync()).Error?.Code.Value, Is.EqualTo("FCS3041"));
    }

    [Test]
    public async Task CompleteLoginAsync_DeviceThatFailsTooLate_FailsUnseen()
    {
        var unseen = new ConcurrentQueue<Exception>();
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await AbandonAsync();
            for (var round = 0; round < 5; round++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Delay(20);
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.That(unseen.OfType<LateException>(), Is.Empty);

        void Note(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            foreach (var exception in args.Exception.Flatten().InnerExceptions)
                unseen.Enqueue(exception);
        }
    }

    // Apart, so that nothing of it holds the abandoned task.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task AbandonAsync()
    {
        var asked = NewSignal();
        var answer = new TaskCompletionSource<byte[]>();
        var key = Device(_ =>
        {
            asked.TrySetResult();
            return answer.Task;
        });
        await using var site = PlusSite.Create(key);
        var login = Task.Run(() => site.SignInPlusAsync());
        await asked.Task.WaitAsync(Patience);
        site.Time.Advance(Grant);
        Assert.That((await login.WaitAsync(Patience)).Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginTooSlow));

        answer.SetException(new LateException());
    }

    private static DecryptionKey Device(Func<CancellationToken, Task<byte[]>> operation) =>
        DecryptionKey.FromDevice(
            TestKeys.Of(DecryptionKey.EcdhEs).ToPublicJwk(),
            (_, cancellation) => operation(cancellation)
        );

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TestCaseData Row(string name, Func<CancellationToken, Task<byte[]>> operation) =>
        new TestCaseData(operation).SetArgDisplayNames(name);

    private sealed class LateException : Exception;
}
