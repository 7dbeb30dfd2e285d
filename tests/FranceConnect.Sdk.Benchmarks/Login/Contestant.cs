namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>One way to sign a citizen in. What it keeps between the redirect and the callback is its own business.</summary>
internal abstract class Contestant(string name) : IDisposable
{
    public const string ClientId = SignedProvider.ClientId;

    public string Name { get; } = name;

    public abstract void Dispose();

    /// <summary>Fetches the metadata, once: no login measured pays for it.</summary>
    public abstract Task PrepareAsync();

    /// <summary>The address the browser is sent to, and what the callback will need.</summary>
    public abstract Task<(Uri AuthorizeUrl, object Pending)> StartAsync();

    /// <summary>The family name of whoever signed in; null when anything is wrong.</summary>
    public abstract Task<string?> CompleteAsync(string callback, object pending);
}
