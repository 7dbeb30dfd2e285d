namespace FranceConnect.Sdk.Simulator;

/// <summary>A data provider (« fournisseur de données ») that asks FranceConnect what an access token is worth (checktoken).</summary>
public sealed class SimulatorDataProvider
{
    /// <summary>Identifier sent as <c>client_id</c>. Required.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>Shared secret. Required.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>Scopes this provider owns: the answer's <c>scope</c> is cut to them. Default: none.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>Public key that encrypts the answer: a JSON Web Key (<c>kty</c> EC P-256 or RSA). Required.</summary>
    public string EncryptionKeyJwk { get; set; } = string.Empty;

    /// <summary>Key management algorithm: <c>ECDH-ES</c> (default) or <c>RSA-OAEP-256</c>. The content is always A256GCM.</summary>
    public string EncryptionAlgorithm { get; set; } = "ECDH-ES";

    /// <summary>Signature of the answer: <c>RS256</c> (default) or <c>ES256</c>.</summary>
    public string SigningAlgorithm { get; set; } = "RS256";
}
