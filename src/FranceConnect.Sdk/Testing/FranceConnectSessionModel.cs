namespace FranceConnect.Sdk;

/// <summary>What <see cref="FranceConnectModelFactory.CreateSession"/> makes a session of; every member has a made-up default.</summary>
public sealed class FranceConnectSessionModel
{
    /// <summary>The collectivité; null: one of id <c>default</c> with made-up credentials.</summary>
    public FranceConnectTenant? Tenant { get; set; }

    /// <summary>The platform; FranceConnect by default.</summary>
    public FranceConnectPlatform Platform { get; set; }

    /// <summary>The citizen; null: a fictional person of whom only the subject is known.</summary>
    public FranceConnectIdentity? Identity { get; set; }

    /// <summary>The ID token; a made-up text by default, which no provider would accept.</summary>
    public string IdToken { get; set; } = "jeton.d-identite.fictif";

    /// <summary>The access token; a made-up text by default, which no data provider would accept.</summary>
    public AccessToken AccessToken { get; set; } = new("jeton-d-acces-fictif");

    /// <summary>When the access token dies; the end of time by default, so that a test without a clock is never late.</summary>
    public DateTimeOffset AccessTokenExpiresAt { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>When the citizen authenticated; the Unix epoch by default.</summary>
    public DateTimeOffset AuthenticatedAt { get; set; } = DateTimeOffset.FromUnixTimeSeconds(0);

    /// <summary>The scopes granted; none by default.</summary>
    public ICollection<FranceConnectScope> GrantedScopes { get; } = [];
}
