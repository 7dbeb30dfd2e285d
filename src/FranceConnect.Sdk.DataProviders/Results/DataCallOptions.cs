namespace FranceConnect.Sdk.DataProviders;

/// <summary>What may be said of one call, or of all the calls of a copy of the client. Anything null keeps the client's default.</summary>
public sealed class DataCallOptions
{
    /// <summary>The SIRET that receives the data. Default: the collectivité's own, then the client's.</summary>
    public string? Recipient { get; set; }

    /// <summary>
    /// The time the call has, retries and waits included. Default: none; each attempt has the client's time-out. With a citizen's token no
    /// call lasts past 5 seconds before its end.
    /// </summary>
    public DataBudget? Budget { get; set; }

    /// <summary>How many times a failed call may be made again, 0 to 3: only 429, 502, 503 (not maintenance), 504, transport, and once 500. Default: the client's, which is 0.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Whether nobody waits for the answer: the call goes after those of citizens and uses half the budget at most. Default: false.</summary>
    public bool? IsBatch { get; set; }

    /// <summary>Always a copy: the caller may change its own afterwards.</summary>
    internal DataCallOptions Over(DataCallOptions? defaults) =>
        new()
        {
            Recipient = Recipient ?? defaults?.Recipient,
            Budget = Budget ?? defaults?.Budget,
            MaxRetries = MaxRetries ?? defaults?.MaxRetries,
            IsBatch = IsBatch ?? defaults?.IsBatch,
        };
}
