namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>What a client registered: how its tokens are signed and, on FranceConnect+, how their key is wrapped (with A256GCM).</summary>
internal sealed record Scenario(string Name, string Signing, string? KeyManagement = null)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("FC ES256", "ES256"),
        new("FC RS256", "RS256"),
        new("FC+ RSA-OAEP", "ES256", "RSA-OAEP"),
        new("FC+ RSA-OAEP-256", "ES256", "RSA-OAEP-256"),
        new("FC+ ECDH-ES", "ES256", "ECDH-ES"),
    ];

    public bool IsEncrypted => KeyManagement is not null;

    public string Level => IsEncrypted ? "eidas2" : "eidas1";
}
