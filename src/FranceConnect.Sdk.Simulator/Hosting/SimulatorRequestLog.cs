using System.Collections.Concurrent;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// How many requests each endpoint received, whatever it answered: <c>discovery</c>, <c>jwks</c>, <c>authorize</c>, <c>token</c>,
/// <c>userinfo</c>, <c>revocation</c>, <c>logout</c>, <c>checktoken</c>, <c>trap</c>, where the redirecting faults point to, and the
/// data providers by the name of their <see cref="SimulatorProvider"/>. It keeps counts only, never a value sent.
/// </summary>
public sealed class SimulatorRequestLog
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal SimulatorRequestLog() { }

    /// <summary>Requests received by an endpoint since the start or the last <see cref="Reset"/>.</summary>
    /// <param name="endpoint">Name of the endpoint, for instance <c>token</c>.</param>
    /// <returns>Zero when it received none.</returns>
    public int Count(string endpoint) => _counts.GetValueOrDefault(endpoint);

    /// <summary>Sets every count back to zero.</summary>
    public void Reset() => _counts.Clear();

    internal void Add(string endpoint) => _counts.AddOrUpdate(endpoint, 1, (_, count) => count + 1);
}
