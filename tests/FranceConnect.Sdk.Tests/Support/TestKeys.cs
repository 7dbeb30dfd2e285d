namespace FranceConnect.Sdk.Tests.Support;

/// <summary>One decryption key per algorithm, made once: an RSA pair takes a while.</summary>
internal static class TestKeys
{
    private static readonly Dictionary<string, DecryptionKey> ByAlgorithm = Algorithms.ToDictionary(
        algorithm => algorithm,
        algorithm => DecryptionKey.Generate(algorithm)
    );

    public static IReadOnlyList<string> Algorithms =>
        [DecryptionKey.EcdhEs, DecryptionKey.RsaOaep, DecryptionKey.RsaOaep256];

    public static DecryptionKey Of(string algorithm) => ByAlgorithm[algorithm];
}
