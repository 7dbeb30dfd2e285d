using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>One citizen of a load: how many times they had to start, and what they had on the wire.</summary>
internal sealed class Citizen(int number, string persona, Wire wire, ScriptedBrowser browser) : IDisposable
{
    public int Number => number;

    public string Persona => persona;

    public ScriptedBrowser Browser => browser;

    public IReadOnlyList<Wire.Exchange> Exchanges => wire.Exchanges;

    public bool IsSignedIn { get; set; }

    /// <summary>One when nothing went wrong.</summary>
    public int Logins { get; set; }

    public bool WasOnTheWireDuring(Stretch time) => wire.Exchanges.Any(exchange => exchange.Time.Overlaps(time));

    public void Dispose() => browser.Dispose();
}
