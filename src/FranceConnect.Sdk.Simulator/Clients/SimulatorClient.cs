namespace FranceConnect.Sdk.Simulator;

/// <summary>A service (« fournisseur de service ») as the partner portal would register it.</summary>
public sealed class SimulatorClient
{
    /// <summary>Client id of the demo service.</summary>
    public const string DemoClientId = "5f0c1e7a9b3d48266d1f4a7c8e20b95364d7f1a2c3b4e5968778695a4b3c2d1e";

    /// <summary>Secret of the demo service. It protects nothing: the simulator is for development only.</summary>
    public const string DemoClientSecret = "secret-de-demonstration-du-simulateur-0123456789";

    /// <summary>Identifier sent as <c>client_id</c>. Required.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>Shared secret, at least 32 characters as the platform's. Required.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>
    /// Platform the service is registered on. Default: FranceConnect. It is unknown to the other one; register it twice, under the same
    /// identifier or not, to use both.
    /// </summary>
    public SimulatorPlatform Platform { get; set; }

    /// <summary>Name shown to the citizen. Default: « Service de démonstration ».</summary>
    public string Name { get; set; } = "Service de démonstration";

    /// <summary>Login return addresses, compared character by character.</summary>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Logout return addresses, compared character by character.</summary>
    public IList<string> PostLogoutRedirectUris { get; } = [];

    /// <summary>
    /// Algorithm of the ID token and of userinfo: <c>ES256</c> (default), <c>RS256</c> or <c>HS256</c>; on FranceConnect+ <c>ES256</c>
    /// only. Anything else makes the registration invalid: authorize answers Y043310B.
    /// </summary>
    public string SigningAlgorithm { get; set; } = "ES256";

    /// <summary>
    /// How the content key of the ID token and of userinfo reaches the service, on FranceConnect+ only: <c>ECDH-ES</c> (default),
    /// <c>RSA-OAEP</c> or <c>RSA-OAEP-256</c>. Anything else makes the registration invalid: authorize answers Y043310B. The content is
    /// always A256GCM.
    /// </summary>
    public string EncryptionAlgorithm { get; set; } = "ECDH-ES";

    /// <summary>
    /// Public keys of the service, a JSON Web Key Set, on FranceConnect+ only. The first one with <c>use</c> <c>enc</c>, the registered
    /// <c>alg</c> and a <c>kid</c> is used: an elliptic key of P-256, or an RSA key of 2048 bits or more, without its private part.
    /// Default: null. With neither this nor <see cref="JwksUri"/>, or without a usable key here, authorize answers Y043310B.
    /// </summary>
    public string? Jwks { get; set; }

    /// <summary>
    /// Where the service publishes its public keys instead, on FranceConnect+ only: an address of this machine, read by the simulator
    /// when it issues a token and kept for a minute, read again before when no key fits. When it cannot be read, or holds no usable
    /// key, the token endpoint and userinfo answer 400 <c>invalid_client_metadata</c>. Default: null.
    /// </summary>
    public Uri? JwksUri { get; set; }

    /// <summary>
    /// Scopes granted to the service. Default: empty, which grants what the sandbox does: every scope of the platform but
    /// <c>mi_siv_carte_grise</c>. A scope the platform does not know makes the registration invalid: authorize answers Y043310B.
    /// </summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>Claims the service may ask with the <c>claims</c> parameter. Default: <c>amr</c>.</summary>
    public IList<string> AllowedClaims { get; } = ["amr"];

    /// <summary>Values of <c>prompt</c> that have an effect. Default: none; with <c>login</c> the information page is skipped.</summary>
    public IList<string> AllowedPrompts { get; } = [];

    /// <summary>Identity providers the service may pick with <c>idp_hint</c>. Default: none.</summary>
    public IList<string> AllowedIdpHints { get; } = [];

    /// <summary>Key of the pairwise <c>sub</c>: two services with the same one see the same subject. Default: null, the client id.</summary>
    public string? EntityId { get; set; }

    /// <summary>True for a private service: the citizen must tick a consent box. Default: false, an information page.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>
    /// The demo service, registered for <c>http://localhost:5000</c> and <c>https://localhost:5001</c> with the usual paths
    /// <c>/signin-franceconnect</c> and <c>/signout-callback-franceconnect</c>.
    /// </summary>
    /// <returns>A new registration, free to be completed.</returns>
    public static SimulatorClient CreateDemo()
    {
        var client = new SimulatorClient { ClientId = DemoClientId, ClientSecret = DemoClientSecret };
        foreach (var origin in (string[])["http://localhost:5000", "https://localhost:5001"])
        {
            client.RedirectUris.Add($"{origin}/signin-franceconnect");
            client.PostLogoutRedirectUris.Add($"{origin}/signout-callback-franceconnect");
        }

        return client;
    }
}
