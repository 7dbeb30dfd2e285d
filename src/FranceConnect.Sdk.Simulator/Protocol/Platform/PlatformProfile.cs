namespace FranceConnect.Sdk.Simulator;

/// <summary>What differs from one FranceConnect platform to the other: levels, scopes, algorithms, lifetimes.</summary>
internal sealed record PlatformProfile
{
    /// <summary>The standard platform, as recorded.</summary>
    public static PlatformProfile FranceConnect { get; } =
        new()
        {
            Kind = SimulatorPlatform.FranceConnect,
            Name = "FranceConnect",
            Prefix = "/api/v2",
            AcrLevels = ["eidas1"],
            DefaultAcr = "eidas1",
            SingleSignOnAcr = "eidas1",
            AuthenticationMethods = ["fc", "pwd"],
            Identity = IdentityScopeClaims.FranceConnect,
            DataScopes = DataProviderScopes.Recorded,
            KeyIds = new Dictionary<string, string> { ["ES256"] = "pkcs11:ES256:hsm", ["RS256"] = "pkcs11:RS256:hsm" },
            ClientAlgorithms = ["ES256", "RS256", "HS256"],
        };

    /// <summary>The platform of the higher levels, as recorded.</summary>
    public static PlatformProfile FranceConnectPlus { get; } =
        new()
        {
            Kind = SimulatorPlatform.FranceConnectPlus,
            Name = "FranceConnect+",
            Prefix = "/plus/api/v2",
            CountPrefix = "plus-",
            AcrLevels = ["eidas2", "eidas3"],
            DefaultAcr = "eidas3",
            SingleSignOnAcr = "eidas2",
            AuthenticationMethods = ["fc", "pop", "pin", "mfa"],
            Identity = IdentityScopeClaims.FranceConnectPlus,
            DataScopes = DataProviderScopes.RecordedPlus,
            KeyIds = new Dictionary<string, string> { ["ES256"] = "pkcs11:hsm" },
            ClientAlgorithms = ["ES256"],
            EncryptionAlgorithms = ["ECDH-ES", "RSA-OAEP", "RSA-OAEP-256"],
            SessionLifetime = TimeSpan.FromMinutes(10),
            SlidesSessions = false,
        };

    public required SimulatorPlatform Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Path of the issuer. The cookies are bound to it: those of one platform never reach the other.</summary>
    public required string Prefix { get; init; }

    /// <summary>What the names of its endpoints begin with in the request log.</summary>
    public string CountPrefix { get; init; } = string.Empty;

    /// <summary>Levels served, lowest first.</summary>
    public required IReadOnlyList<string> AcrLevels { get; init; }

    /// <summary>Level used when none of the requested ones is known.</summary>
    public required string DefaultAcr { get; init; }

    /// <summary>The only level a session gives without asking the identity provider again.</summary>
    public required string SingleSignOnAcr { get; init; }

    /// <summary>The <c>amr</c> of a persona that states none.</summary>
    public required IReadOnlyList<string> AuthenticationMethods { get; init; }

    public required IdentityScopeClaims Identity { get; init; }

    public required IReadOnlyList<string> DataScopes { get; init; }

    /// <summary>Key label by algorithm: the algorithms of the published keys, in their order.</summary>
    public required IReadOnlyDictionary<string, string> KeyIds { get; init; }

    /// <summary>Algorithms a service may be registered with.</summary>
    public required IReadOnlyList<string> ClientAlgorithms { get; init; }

    /// <summary>Key management algorithms a service may be registered with. Empty: tokens are not encrypted.</summary>
    public IReadOnlyList<string> EncryptionAlgorithms { get; init; } = [];

    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan GrantLifetime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan IdTokenLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>True: each use of a session renews it. False: the end of a login alone does.</summary>
    public bool SlidesSessions { get; init; } = true;

    public TimeSpan CookieLifetime { get; init; } = TimeSpan.FromMinutes(30);

    public bool IsPlus => Kind == SimulatorPlatform.FranceConnectPlus;

    public bool EncryptsTokens => EncryptionAlgorithms.Count > 0;

    public IEnumerable<string> AllScopes => Identity.Scopes.Concat(DataScopes);

    public bool Knows(string scope) => Identity.Scopes.Contains(scope) || DataScopes.Contains(scope);

    public PlatformProfile WithDataScopes(IEnumerable<string> scopes) =>
        this with
        {
            DataScopes = [.. DataScopes, .. scopes],
        };
}
