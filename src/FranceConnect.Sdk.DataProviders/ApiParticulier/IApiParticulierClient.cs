namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// API Particulier, grouped by the administration that holds the data. Immutable, and safe to share between threads. An answer is a result,
/// never an exception: <see cref="DataOutcome"/> says how it ended.
/// </summary>
/// <remarks>
/// Exceptions are left to the caller's own mistakes: <see cref="InvalidSiretException"/> (FCS4001), <see cref="ArgumentException"/> for a
/// missing parameter, <see cref="FranceConnectException"/> for a missing address (FCS4004) or audit (FCS4006, FCS4007), and to cancellation.
/// In each of these no call was made.
/// </remarks>
public interface IApiParticulierClient
{
    /// <summary>CAF and MSA (<c>dss</c>): quotient familial, crèche tariff, social benefits.</summary>
    IDssEndpoints Dss { get; }

    /// <summary>The ministry of education (<c>men</c>): pupils.</summary>
    IMenEndpoints Men { get; }

    /// <summary>The student services (<c>cnous</c>): student grants.</summary>
    ICnousEndpoints Cnous { get; }

    /// <summary>The ministry of higher education (<c>mesri</c>): student status.</summary>
    IMesriEndpoints Mesri { get; }

    /// <summary>France Travail (<c>france_travail</c>): registration and payments.</summary>
    IFranceTravailEndpoints FranceTravail { get; }

    /// <summary>The GIP-MDS (<c>gip_mds</c>): civic service.</summary>
    IGipMdsEndpoints GipMds { get; }

    /// <summary>The national service (<c>dsnj</c>).</summary>
    IDsnjEndpoints Dsnj { get; }

    /// <summary>The ministry of sports (<c>sdh</c>): top-level athletes.</summary>
    ISdhEndpoints Sdh { get; }

    /// <summary>The register of vehicles (<c>ants</c>).</summary>
    IAntsEndpoints Ants { get; }

    /// <summary>The gateway's own routes: pings, introspection of a token.</summary>
    IServiceEndpoints Service { get; }

    /// <summary>The vendor's own routes: the delegations it was given.</summary>
    IVendorEndpoints Vendor { get; }

    /// <summary>
    /// Any route, for a citizen who signed in: with their token when the path ends with <c>/france_connect</c>, else with the collectivité's
    /// credential, for someone of theirs.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The route, its parameters and its headers.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer as received, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The request is not one: an older version, a query in the path…; no call was made.</exception>
    Task<DataResult<DataResponse>> GetAsync(
        FranceConnectSession session,
        ApiParticulierRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Any route but those of FranceConnect, for an agent.</summary>
    /// <param name="access">Who asks, and why; recorded before the call.</param>
    /// <param name="request">The route, its parameters and its headers.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer as received, for the agent only, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The request or the access is not sound; no call was made.</exception>
    /// <exception cref="FranceConnectException">The audit is missing (FCS4006) or failed (FCS4007); no call was made.</exception>
    Task<DeskResult<DataResponse>> GetAtDeskAsync(
        DeskAccess access,
        ApiParticulierRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>A copy of this client whose calls have these options unless they say otherwise.</summary>
    /// <param name="options">The options; what is null keeps this client's.</param>
    /// <returns>The copy; it shares the quota of this one.</returns>
    IApiParticulierClient WithOptions(DataCallOptions options);
}
