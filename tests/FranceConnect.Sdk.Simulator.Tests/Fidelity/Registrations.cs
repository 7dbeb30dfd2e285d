namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The services and the data provider the rows use.</summary>
internal static class Registrations
{
    public const string Rs256 = "service-rs256";
    public const string Hs256 = "service-hs256";
    public const string Narrow = "service-peu-de-scopes";
    public const string WithoutAmr = "service-sans-amr";
    public const string Private = "service-prive";
    public const string Prompting = "service-prompt-login";
    public const string Hinting = "service-idp-hint";
    public const string Invalid = "service-invalide";
    public const string SameEntityA = "service-entite-a";
    public const string SameEntityB = "service-entite-b";
    public const string RsaOaep = "service-rsa-oaep";
    public const string RsaOaep256 = "service-rsa-oaep-256";
    public const string NoEncryption = "service-sans-chiffrement";
    public const string UnknownEncryption = "service-chiffrement-inconnu";
    public const string WithoutKeys = "service-sans-cles";
    public const string WithoutUsableKey = "service-sans-cle-utile";
    public const string LocalAddress = "http://localhost:5000/cb";
    public const string SecureLocalAddress = "https://localhost:5001/cb";
    public const string IpAddress = "https://127.0.0.1:5001/cb";

    public static void AddAll(FranceConnectSimulatorOptions options) => AddAll(options, SimulatorFixture.Client);

    public static void AddAllPlus(FranceConnectSimulatorOptions options)
    {
        AddAll(options, SimulatorFixture.PlusClient);
        Add(RsaOaep, client => client.EncryptionAlgorithm = "RSA-OAEP");
        Add(RsaOaep256, client => client.EncryptionAlgorithm = "RSA-OAEP-256");
        Add(NoEncryption, client => client.EncryptionAlgorithm = "");
        Add(UnknownEncryption, client => client.EncryptionAlgorithm = "ECDH-ES+A256KW");
        Add(WithoutKeys, client => client.Jwks = null);
        Add(WithoutUsableKey, client => client.Jwks = """{"keys":[]}""");

        void Add(string id, Action<SimulatorClient> configure) =>
            options.Clients.Add(SimulatorFixture.PlusClient(id, configure));
    }

    private static void AddAll(
        FranceConnectSimulatorOptions options,
        Func<string, Action<SimulatorClient>?, SimulatorClient> create
    )
    {
        options.AllowLocalhostRedirectUris = false;
        options.AllowUnknownProviderScopes = false;
        options.Clients[^1].RedirectUris.Add(LocalAddress);
        options.Clients[^1].RedirectUris.Add(SecureLocalAddress);
        options.Clients[^1].RedirectUris.Add(IpAddress);
        Add(Rs256, client => client.SigningAlgorithm = "RS256");
        Add(Hs256, client => client.SigningAlgorithm = "HS256");
        Add(Narrow, client => Fill(client.Scopes, "openid", "given_name"));
        Add(WithoutAmr, client => client.AllowedClaims.Clear());
        Add(Private, client => client.IsPrivate = true);
        Add(Prompting, client => client.AllowedPrompts.Add("login"));
        Add(Hinting, client => client.AllowedIdpHints.Add("9c716f61-b8a1-435c-a407-ef4d677ec270"));
        Add(Invalid, client => Fill(client.Scopes, "openid", "scope_inconnu"));
        Add(SameEntityA, client => client.EntityId = "une-entite");
        Add(SameEntityB, client => client.EntityId = "une-entite");
        options.DataProviders.Add(DataProviderKeys.Registration);

        void Add(string id, Action<SimulatorClient> configure) => options.Clients.Add(create(id, configure));
    }

    private static void Fill(IList<string> list, params string[] values)
    {
        foreach (var value in values)
        {
            list.Add(value);
        }
    }
}
