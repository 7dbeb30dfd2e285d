namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The gateway's own routes: is it up, and what does a token allow. None is about a person.</summary>
/// <remarks>Source: API Particulier's documentation.</remarks>
public interface IServiceEndpoints
{
    /// <summary>Whether the gateway answers, or an administration behind it.</summary>
    /// <param name="name">
    /// An administration's name, for example <c>cnaf_msa_quotient_familial</c>, <c>caf</c> or <c>men_scolarite</c>, or a route of
    /// <see cref="ListPingsAsync"/>; null for the gateway itself, which says nothing of those behind it.
    /// </param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The state, an administration that is down included; or how the call ended.</returns>
    /// <exception cref="ArgumentException">The name is not one.</exception>
    Task<DataResult<Ping>> PingAsync(
        string? name = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The routes of all the pings.</summary>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The routes, or how it ended.</returns>
    Task<DataResult<IReadOnlyList<string>>> ListPingsAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What a collectivité's DataPass token may read.</summary>
    /// <param name="tenantId">The collectivité; null for the first tenant.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The scopes, or how it ended: <see cref="DataOutcome.CredentialsRefused"/> for a token that is unknown or inactive.</returns>
    /// <remarks>The gateway takes the token in the address, which this package never logs; see that a proxy of yours does not either.</remarks>
    Task<DataResult<TokenIntrospection>> IntrospectAsync(
        string? tenantId = null,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>The public keys of API Particulier as a data provider of FranceConnect; informative.</summary>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, whose <see cref="DataResponse.Body"/> is the JWKS; or how it ended.</returns>
    Task<DataResult<DataResponse>> GetFranceConnectJwksAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
