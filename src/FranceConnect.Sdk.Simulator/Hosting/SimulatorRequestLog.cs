using System.Collections.Concurrent;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// How many requests each endpoint received, whatever it answered: <c>discovery</c>, <c>jwks</c>, <c>authorize</c>, <c>token</c>,
/// <c>userinfo</c>, <c>revocation</c>, <c>logout</c>, <c>checktoken</c>, those of FranceConnect+ under the same names after <c>plus-</c>
/// (<c>plus-token</c>), <c>trap</c>, where the redirecting faults point to, <c>api-particulier</c> as a whole, and the data providers by the name of their <see cref="SimulatorProvider"/>. Of the calls to API
/// Particulier and to the DGFiP it keeps the path, the kind of credential and a few headers too; never a value that tells of a person, never a token.
/// </summary>
public sealed class SimulatorRequestLog
{
    private const int KeptCalls = 1_000;

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SimulatorProviderCall> _calls = new();

    internal SimulatorRequestLog() { }

    /// <summary>Requests received by an endpoint since the start or the last <see cref="Reset"/>.</summary>
    /// <param name="endpoint">Name of the endpoint, for instance <c>token</c>.</param>
    /// <returns>Zero when it received none.</returns>
    public int Count(string endpoint) => _counts.GetValueOrDefault(endpoint);

    /// <summary>The last thousand calls to the data routes of API Particulier and of the DGFiP, oldest first, whatever was answered.</summary>
    public IReadOnlyList<SimulatorProviderCall> ProviderCalls => [.. _calls];

    /// <summary>Sets every count back to zero and forgets the calls.</summary>
    public void Reset()
    {
        _counts.Clear();
        _calls.Clear();
    }

    internal void Add(SimulatorProviderCall call)
    {
        _calls.Enqueue(call);
        while (_calls.Count > KeptCalls)
        {
            _calls.TryDequeue(out _);
        }
    }

    internal void Add(string endpoint) => _counts.AddOrUpdate(endpoint, 1, (_, count) => count + 1);
}
