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

    /// <summary>A copy of this client whose calls have these options unless they say otherwise.</summary>
    /// <param name="options">The options; what is null keeps this client's.</param>
    /// <returns>The copy; it shares the quota of this one.</returns>
    IApiParticulierClient WithOptions(DataCallOptions options);
}
