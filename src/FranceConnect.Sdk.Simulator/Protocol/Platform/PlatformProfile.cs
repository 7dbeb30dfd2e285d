namespace FranceConnect.Sdk.Simulator;

/// <summary>What differs from one FranceConnect platform to the other: levels, scopes, algorithms, lifetimes.</summary>
internal sealed record PlatformProfile
{
    /// <summary>The standard platform, as recorded.</summary>
    public static PlatformProfile FranceConnect { get; } =
        new()
        {
            Name = "FranceConnect",
            AcrLevels = ["eidas1"],
            DefaultAcr = "eidas1",
            IdentityScopes = IdentityScopeClaims.Scopes,
            IdentityClaims = IdentityScopeClaims.Claims,
            DataScopes = DataProviderScopes.Recorded,
            KeyIds = new Dictionary<string, string> { ["ES256"] = "pkcs11:ES256:hsm", ["RS256"] = "pkcs11:RS256:hsm" },
            ClientAlgorithms = ["ES256", "RS256", "HS256"],
        };

    public required string Name { get; init; }

    /// <summary>Levels served, lowest first.</summary>
    public required IReadOnlyList<string> AcrLevels { get; init; }

    /// <summary>Level used when none of the requested ones is known.</summary>
    public required string DefaultAcr { get; init; }

    public required IReadOnlyList<string> IdentityScopes { get; init; }

    public required IReadOnlyList<string> IdentityClaims { get; init; }

    public required IReadOnlyList<string> DataScopes { get; init; }

    /// <summary>Key label by algorithm.</summary>
    public required IReadOnlyDictionary<string, string> KeyIds { get; init; }

    /// <summary>Algorithms a service may be registered with.</summary>
    public required IReadOnlyList<string> ClientAlgorithms { get; init; }

    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan GrantLifetime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan IdTokenLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(30);

    public IEnumerable<string> AllScopes => IdentityScopes.Concat(DataScopes);

    public bool Knows(string scope) => IdentityScopes.Contains(scope) || DataScopes.Contains(scope);

    public PlatformProfile WithDataScopes(IEnumerable<string> scopes) =>
        this with
        {
            DataScopes = [.. DataScopes, .. scopes],
        };
}
