namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What an attempt means, and whether it may be made again now.</summary>
internal sealed record Verdict(DataOutcome Outcome, DataError? Error, DataResponse? Response, bool MayRetry = false)
{
    /// <summary>How many times at most the provider's documentation lets a call that ends so be made again.</summary>
    public int MostRetries { get; init; } = 3;

    public override string ToString() => nameof(Verdict);
}
