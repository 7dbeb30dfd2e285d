using System.Collections.Immutable;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The tokens API Particulier knows. Safe for concurrent use; a change counts for the next call.</summary>
public sealed class SimulatorApiParticulierTokens
{
    private ImmutableDictionary<string, RegisteredToken> _tokens = ImmutableDictionary<string, RegisteredToken>.Empty;

    internal SimulatorApiParticulierTokens(FranceConnectSimulatorOptions options)
    {
        foreach (var token in options.ApiParticulierTokens)
        {
            Add(token);
        }

        foreach (var token in options.VendorTokens)
        {
            Add(token);
        }
    }

    /// <summary>Registers a token, or replaces the one with the same value.</summary>
    /// <param name="token">The registration; it is copied, later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">The token is missing (FCS9002).</exception>
    public void Add(SimulatorApiParticulierToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Set(
            token.Token,
            new RegisteredToken(token.State, [Habilitation.Of(token)], IsVendor: false),
            "an API Particulier token needs a Token"
        );
    }

    /// <summary>Registers a token of a vendor, or replaces the one with the same value, for instance to revoke a delegation.</summary>
    /// <param name="token">The registration; it is copied, later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">The token or a delegation's id is missing, or a SIRET is none (FCS9002).</exception>
    public void Add(SimulatorVendorToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        foreach (var delegation in token.Delegations)
        {
            if (delegation.Id is not { Length: > 0 } || !Siret.IsValid(delegation.Siret))
            {
                throw new ArgumentException(
                    $"FCS9002: the delegation '{delegation.Id}' of the simulator needs an Id and the SIRET of a collectivité.",
                    nameof(token)
                );
            }
        }

        Set(
            token.Token,
            new RegisteredToken(token.State, [.. token.Delegations.Select(Habilitation.Of)], IsVendor: true),
            "a vendor token needs a Token"
        );
    }

    internal RegisteredToken? Find(string token) => _tokens.GetValueOrDefault(token);

    private void Set(string token, RegisteredToken registered, string rule)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new ArgumentException($"FCS9002: {rule}.", nameof(token));
        }

        ImmutableInterlocked.AddOrUpdate(ref _tokens, token, registered, (_, _) => registered);
    }
}

/// <summary>A frozen registration. One habilitation without a delegation, or a vendor's delegations.</summary>
internal sealed record RegisteredToken(
    SimulatorTokenState State,
    IReadOnlyList<Habilitation> Habilitations,
    bool IsVendor
)
{
    /// <summary>Public identifier of the token, for introspection.</summary>
    public Guid Id { get; } = Guid.NewGuid();
}

internal sealed record Habilitation(
    string LimitKey,
    IReadOnlySet<string> Scopes,
    string DelegationId,
    string Siret,
    int Number,
    string Title,
    bool IsRevoked
)
{
    public static Habilitation Of(SimulatorApiParticulierToken token) =>
        new(
            Key(token.AuthorizationRequestId, "token", token.Token),
            Granted(token.Scopes),
            string.Empty,
            string.Empty,
            token.AuthorizationRequestId,
            string.Empty,
            IsRevoked: false
        );

    public static Habilitation Of(SimulatorDelegation delegation) =>
        new(
            Key(delegation.AuthorizationRequestId, "delegation", delegation.Id),
            Granted(delegation.Scopes),
            delegation.Id,
            delegation.Siret,
            delegation.AuthorizationRequestId,
            delegation.Title,
            delegation.IsRevoked
        );

    private static string Key(int number, string kind, string value) =>
        number > 0 ? $"habilitation {number}" : $"{kind} {value}";

    private static IReadOnlySet<string> Granted(ICollection<string> scopes) =>
        scopes.Count > 0 ? scopes.ToHashSet(StringComparer.Ordinal) : ApiEndpoints.AllScopes;
}
