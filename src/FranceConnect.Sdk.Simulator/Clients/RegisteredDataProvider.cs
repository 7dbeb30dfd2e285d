using Jose;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A frozen data provider, its key parsed once.</summary>
internal sealed class RegisteredDataProvider
{
    public RegisteredDataProvider(SimulatorDataProvider provider)
    {
        Id = provider.ClientId;
        Secret = provider.ClientSecret;
        Scopes = [.. provider.Scopes];
        Key = Jwk.FromJson(provider.EncryptionKeyJwk);
        SigningAlgorithm = provider.SigningAlgorithm;
        Algorithm = provider.EncryptionAlgorithm switch
        {
            "ECDH-ES" => JweAlgorithm.ECDH_ES,
            "RSA-OAEP-256" => JweAlgorithm.RSA_OAEP_256,
            var other => throw new ArgumentException(
                $"FCS9002: data provider '{Id}' asks the unknown encryption '{other}'; use ECDH-ES or RSA-OAEP-256.",
                nameof(provider)
            ),
        };
    }

    public string Id { get; }

    public string Secret { get; }

    public IReadOnlyList<string> Scopes { get; }

    public Jwk Key { get; }

    public JweAlgorithm Algorithm { get; }

    public string SigningAlgorithm { get; }
}
