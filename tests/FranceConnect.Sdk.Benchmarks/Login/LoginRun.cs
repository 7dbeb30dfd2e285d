using System.Runtime;
using System.Runtime.CompilerServices;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>
/// One run: for each scenario the contestants take turns, round after round, on one thread, so that whatever disturbs the machine weighs on
/// all of them. A login is the address, then the callback; its tokens were signed before.
/// </summary>
internal static class LoginRun
{
    private const int Prepared = 50;
    private const int Rounds = 25;

    public static async Task<IReadOnlyList<LoginCost>> MeasureAsync()
    {
        var costs = new List<LoginCost>();
        foreach (var scenario in Scenario.All)
            costs.AddRange(await MeasureAsync(scenario));
        return costs;
    }

    private static async Task<IEnumerable<LoginCost>> MeasureAsync(Scenario scenario)
    {
        using var contest = await Contest.PrepareAsync(scenario);
        var provider = contest.Provider;
        var turns = new List<Turn>();
        foreach (var contestant in contest.Contestants)
            turns.Add(new Turn(contestant, await PrepareAsync(contestant, provider)));
        // Decrypting costs ten times the rest: fewer of them tell as much.
        var logins = scenario.IsEncrypted ? 40 : 100;
        WarmUp(turns, logins);

        for (var round = 0; round < Rounds; round++)
        for (var i = 0; i < turns.Count; i++)
            turns[(round + i) % turns.Count].Run(provider, logins);
        return turns.Select(turn => new LoginCost(
            scenario.Name,
            turn.Contestant.Name,
            Report.Median(turn.Times.Zip(turns[0].Times, (own, yardstick) => own / yardstick)),
            turn.Times.Min(),
            Report.Median(turn.Bytes),
            Report.Median(turn.Calls)
        ));
    }

    private static async Task<List<Login>> PrepareAsync(Contestant contestant, SignedProvider provider)
    {
        var logins = new List<Login>();
        for (var i = 0; i < Prepared; i++)
        {
            var (url, pending) = await contestant.StartAsync();
            logins.Add(new Login(provider.Sign(url).Callback, pending));
        }
        return logins;
    }

    /// <summary>
    /// The runtime recompiles what runs often, in the background, and a busy machine makes it wait: until nothing was compiled for a while.
    /// </summary>
    private static void WarmUp(List<Turn> turns, int logins)
    {
        for (int go = 0, quiet = 0; go < 120 && (go < 40 || quiet < 5); go++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var turn in turns)
                turn.WarmUp(logins);
            Thread.Sleep(150);
            quiet = JitInfo.GetCompiledMethodCount() - compiled < 3 ? quiet + 1 : 0;
        }
    }

    private sealed record Login(string Callback, object Pending);

    private sealed class Turn(Contestant contestant, List<Login> logins)
    {
        public Contestant Contestant { get; } = contestant;
        public List<double> Times { get; } = [];
        public List<double> Bytes { get; } = [];
        public List<double> Calls { get; } = [];

        public void Run(SignedProvider provider, int count)
        {
            var calls = provider.Calls;
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var time = ThreadClock.Microseconds;
            WarmUp(count);
            Times.Add((ThreadClock.Microseconds - time) / count);
            Bytes.Add((GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)count);
            Calls.Add((provider.Calls - calls) / (double)count);
        }

        public void WarmUp(int count)
        {
            for (var i = 0; i < count; i++)
            {
                _ = Finished(Contestant.StartAsync());
                var login = logins[i % logins.Count];
                if (Finished(Contestant.CompleteAsync(login.Callback, login.Pending)) != SignedProvider.FamilyName)
                    throw new InvalidOperationException($"The measure is worth nothing: {Contestant.Name} fails.");
            }
        }

        // The stub answers within the call: a login that waited would have gone on where this thread's clock does not see it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private T Finished<T>(Task<T> task) =>
            task.IsCompleted
                ? task.GetAwaiter().GetResult()
                : throw new InvalidOperationException(
                    $"The measure is worth nothing: {Contestant.Name} left its thread."
                );
    }
}
