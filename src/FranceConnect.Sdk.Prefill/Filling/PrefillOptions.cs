namespace FranceConnect.Sdk.Prefill;

/// <summary>The settings of the collection.</summary>
public sealed class PrefillOptions
{
    /// <summary>How long the sources may take together while the citizen waits: 1 to 30 seconds. Default: 10 seconds.</summary>
    /// <remarks>The citizen's access token ends it sooner: it lives 60 seconds.</remarks>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many times a call that failed for a moment is made again inside the budget, 0 to 3. Default: 1.</summary>
    public int MaxRetries { get; set; } = 1;
}
