using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>What a callback came to: the engine's result, and the ticket when it signs in.</summary>
internal sealed record CallbackOutcome(LoginResult Result, AuthenticationTicket? Ticket = null)
{
    /// <summary>Why a verified login signs nobody in here.</summary>
    public FranceConnectError? Refusal { get; init; }

    /// <summary>The Set-Cookie values the application's event added to the answer it ran in, which the browser may have left.</summary>
    public IReadOnlyList<string?> Cookies { get; init; } = [];

    public override string ToString() => nameof(CallbackOutcome);
}

/// <summary>
/// The callbacks this node is completing. A code sent twice revokes what the first sending gave, so a second request of the same login (a
/// reload, a double click) waits for the first one and shares its outcome. Only a request that brings the same sealed cookie is one: the
/// cookie proves the browser. Nothing is kept once the first request has its outcome; another node knows nothing of it.
/// </summary>
internal sealed class CallbacksUnderWay(TimeProvider time)
{
    /// <summary>The engine stops after 30 seconds; the rest is for the application's own event.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<CallbackOutcome?>> _underWay = new(
        StringComparer.Ordinal
    );

    /// <summary>How many there are: never more than requests being answered.</summary>
    public int Count => _underWay.Count;

    /// <summary>Completes a login, or waits for the request that is completing it.</summary>
    /// <param name="tenantId">The tenant of the request.</param>
    /// <param name="cookie">The sealed pending login the browser brought.</param>
    /// <param name="complete">Completes it; runs once for all the requests that overlap.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The outcome, or null when the first request failed in the application's own code, and logged it.</returns>
    /// <exception cref="TimeoutException">The first request took too long.</exception>
    public async Task<CallbackOutcome?> RunAsync(
        string tenantId,
        string cookie,
        Func<Task<CallbackOutcome>> complete,
        CancellationToken cancellationToken
    )
    {
        var key = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}\n{cookie}")));
        var mine = new TaskCompletionSource<CallbackOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd(key, mine);
        if (first != mine)
            return await first.Task.WaitAsync(Patience, time, cancellationToken);
        CallbackOutcome? outcome = null;
        try
        {
            outcome = await complete();
            return outcome;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
            mine.SetResult(outcome);
        }
    }
}
