namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>A contestant that forgets a check would win by it: each must sign in a good login and refuse every wrong one.</summary>
internal static class HostileMaterial
{
    private static readonly (string What, SignedProvider.Tamper Tamper)[] s_wrong =
    [
        ("a forged ID token", new() { IdToken = SignedProvider.Forgery.Signature }),
        ("an unsigned ID token", new() { IdToken = SignedProvider.Forgery.None }),
        ("an ID token for another service", new() { IdToken = SignedProvider.Forgery.Audience }),
        ("an ID token of another issuer", new() { IdToken = SignedProvider.Forgery.Issuer }),
        ("an expired ID token", new() { IdToken = SignedProvider.Forgery.Expired }),
        ("another nonce", new() { Nonce = new string('0', 64) }),
        ("a lower level", new() { Level = "eidas0" }),
        ("a forged userinfo", new() { UserInfo = SignedProvider.Forgery.Signature }),
        ("an unsigned userinfo", new() { UserInfo = SignedProvider.Forgery.None }),
        ("a userinfo for another service", new() { UserInfo = SignedProvider.Forgery.Audience }),
        ("a userinfo about somebody else", new() { UserInfoSubject = "autre" }),
    ];

    public static async Task CheckAsync(Contestant contestant, SignedProvider provider)
    {
        if (await CompleteAsync(contestant, provider, null) != SignedProvider.FamilyName)
            throw new InvalidOperationException($"The measure is worth nothing: {contestant.Name} signs nobody in.");
        foreach (var (what, tamper) in s_wrong)
            if (await CompleteAsync(contestant, provider, tamper) is not null)
                throw new InvalidOperationException($"The measure is worth nothing: {contestant.Name} accepts {what}.");
    }

    private static async Task<string?> CompleteAsync(
        Contestant contestant,
        SignedProvider provider,
        SignedProvider.Tamper? tamper
    )
    {
        var (url, pending) = await contestant.StartAsync();
        return await contestant.CompleteAsync(provider.Sign(url, tamper).Callback, pending);
    }
}
