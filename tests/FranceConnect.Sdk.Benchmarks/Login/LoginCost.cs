namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>What a login cost one contestant in one run.</summary>
/// <param name="Scenario">How the client is registered.</param>
/// <param name="Contestant">Whose cost it is.</param>
/// <param name="Ratio">Median over the rounds of its processor time to the yardstick's in the same round.</param>
/// <param name="Microseconds">Its processor time in its least disturbed round.</param>
/// <param name="Bytes">What it allocates, the stub's answers included.</param>
/// <param name="Calls">Its HTTP calls.</param>
internal sealed record LoginCost(
    string Scenario,
    string Contestant,
    double Ratio,
    double Microseconds,
    double Bytes,
    double Calls
);
