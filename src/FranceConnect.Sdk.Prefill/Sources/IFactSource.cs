namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// A source of the application's own: its subscribers' file, another administration. It gives the facts whose keys name it among their
/// origins, and is asked when a form that uses it binds one of them.
/// </summary>
/// <remarks>
/// Registered as a singleton, or as a service that is safe to share between threads. What the SDK's own sources know is never overwritten. A
/// source that throws is down, and spoils nothing of the others.
/// </remarks>
public interface IFactSource
{
    /// <summary>What is said of it; its id is none of the SDK's own.</summary>
    FactSourceInfo Info { get; }

    /// <summary>When it is asked.</summary>
    FactStage Stage { get; }

    /// <summary>Asks it.</summary>
    /// <param name="request">For whom, which facts, until when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it knows.</returns>
    Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default);
}
