namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>The contestants, each a client of one provider, after a proof that all of them check what they must.</summary>
internal sealed class Contest : IDisposable
{
    private readonly EncryptionKey? _key;

    private Contest(Scenario scenario)
    {
        _key = scenario.KeyManagement is { } algorithm ? new EncryptionKey(algorithm) : null;
        Provider = new SignedProvider(scenario.Signing, _key is null ? null : _key.Encrypt);
        Contestants =
        [
            new Yardstick(Provider, scenario, _key),
            new OidcClientLogin(Provider, scenario, _key),
            new SdkLogin(Provider, scenario, _key),
        ];
    }

    public SignedProvider Provider { get; }

    /// <summary>The yardstick first.</summary>
    public IReadOnlyList<Contestant> Contestants { get; }

    public static async Task<Contest> PrepareAsync(Scenario scenario)
    {
        var contest = new Contest(scenario);
        foreach (var contestant in contest.Contestants)
        {
            await contestant.PrepareAsync();
            await HostileMaterial.CheckAsync(contestant, contest.Provider);
        }
        return contest;
    }

    public void Dispose()
    {
        foreach (var contestant in Contestants)
            contestant.Dispose();
        Provider.Dispose();
        _key?.Dispose();
    }
}
