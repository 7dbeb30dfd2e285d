using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// Makes identical calls that overlap one call: API Particulier refuses the second while the first runs (409, code 00015), and a double
/// click is no reason to lose an answer. Whoever gives up leaves the others theirs; the call is given up with its last caller.
/// </summary>
internal sealed class CallsUnderWay(TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Dictionary<object, Flight> _flights = new();

    /// <returns>The verdict; null when the time of <paramref name="call"/> ended before that of the call it joined.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Verdict?> JoinAsync(
        ProviderCall call,
        object key,
        Func<CancellationToken, Task<Verdict>> send,
        CancellationToken cancellationToken
    )
    {
        if (cancellationToken.IsCancellationRequested)
            return await send(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var flight = Board(key, send, out var isFirst);
            var verdict = await WaitAsync(flight, key, isFirst ? null : call.EndsAt, cancellationToken)
                .ConfigureAwait(false);
            // The time that ended was that of the first caller: this one may have some left.
            if (isFirst || verdict?.Outcome != DataOutcome.TooLate || call.EndsAt <= time.GetUtcNow())
                return verdict;
        }
    }

    private Flight Board(object key, Func<CancellationToken, Task<Verdict>> send, out bool isFirst)
    {
        Flight? flight;
        lock (_gate)
        {
            isFirst = !_flights.TryGetValue(key, out flight);
            if (isFirst)
                _flights.Add(key, flight = new Flight());
            flight!.Passengers++;
        }
        if (isFirst)
            _ = FlyAsync(flight, key, send);
        return flight;
    }

    private async Task FlyAsync(Flight flight, object key, Func<CancellationToken, Task<Verdict>> send)
    {
        try
        {
            var verdict = await send(flight.GivenUp.Token).ConfigureAwait(false);
            Close(flight, key);
            flight.Landing.SetResult(verdict);
        }
        catch (Exception exception)
        {
            Close(flight, key);
            flight.Landing.SetException(exception);
            // Observed: nobody may be left to await it.
            _ = flight.Landing.Task.Exception;
        }
        flight.GivenUp.Dispose();
    }

    private async Task<Verdict?> WaitAsync(
        Flight flight,
        object key,
        DateTimeOffset? endsAt,
        CancellationToken cancellationToken
    )
    {
        using var deadline = new Deadline(time, endsAt, cancellationToken);
        try
        {
            return await flight.Landing.Task.WithCancellation(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            if (Leave(flight, key))
                // It heeds its token at once: it ends before its last caller goes.
                await flight.GiveUpAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    // Whether the last caller left: nobody joins the flight any more.
    private bool Leave(Flight flight, object key)
    {
        lock (_gate)
        {
            if (--flight.Passengers > 0)
                return false;
            Forget(flight, key);
            return true;
        }
    }

    private void Close(Flight flight, object key)
    {
        lock (_gate)
            Forget(flight, key);
    }

    private void Forget(Flight flight, object key)
    {
        if (_flights.TryGetValue(key, out var known) && known == flight)
            _flights.Remove(key);
    }

    private sealed class Flight
    {
        public CancellationTokenSource GivenUp { get; } = new();

        public TaskCompletionSource<Verdict> Landing { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Passengers { get; set; }

        public async Task GiveUpAsync()
        {
            try
            {
                GivenUp.Cancel();
            }
            catch (ObjectDisposedException)
            {
                return; // it has just landed
            }
            try
            {
                await Landing.Task.ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The caller left: how the call ended is nobody's answer.
            }
        }
    }
}
